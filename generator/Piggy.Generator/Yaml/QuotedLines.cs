using System.Text;
using YamlDotNet.Core;

namespace Piggy.Generator.Yaml;

/// <summary>A text whose lines within double quotes are indented far enough for YamlDotNet, and the way back to where everything stood.</summary>
/// <remarks>YAML asks for more indentation than that of the key, and the spaces mean nothing. Most parsers read such texts without it, so there are published documents
/// that have none.</remarks>
internal sealed class QuotedLines(string text)
{
    // The end of a message of YamlDotNet, whose exceptions have no other mark.
    private const string WrongIndentation = "multi-line double-quoted scalar, found wrong indentation.";

    private readonly string _given = text;
    private readonly SortedDictionary<int, int> _spaces = [];
    private int[] _starts = [];
    private int[] _shifts = [];
    private long _read;

    /// <summary>The text to parse.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Whether it is another text than that which was given.</summary>
    public bool IsIndented => _starts.Length > 0;

    /// <summary>Indents the lines of the value that ended the parsing; false when that was not its fault.</summary>
    public bool Indent(YamlException exception)
    {
        // Each value costs a parse from the start. Together they may cost no more than the longest text does.
        _read += Text.Length;
        if (!exception.Message.EndsWith(WrongIndentation, StringComparison.Ordinal) || _read > YamlLimits.TextLength)
        {
            return false;
        }

        int before = _spaces.Count;
        foreach (int start in LinesOf(Original((int)exception.Start.Index)))
        {
            _spaces[start] = (int)exception.Start.Column;
        }

        Insert();
        return _spaces.Count > before;
    }

    /// <summary>The place in the given text of a place in <see cref="Text"/>.</summary>
    public int Original(int offset)
    {
        int line = Array.BinarySearch(_starts, offset);
        line = line < 0 ? ~line - 1 : line;
        if (line < 0)
        {
            return offset;
        }

        // A place among the spaces is the start of the line.
        int before = line == 0 ? 0 : _shifts[line - 1];
        return Math.Max(_starts[line] - before, offset - _shifts[line]);
    }

    // Starts of the lines that a value in double quotes goes on to.
    private IEnumerable<int> LinesOf(int quote)
    {
        for (int index = quote + 1; index < _given.Length && _given[index] != '"'; index++)
        {
            bool isEscape = _given[index] == '\\' && index + 1 < _given.Length && !IsBreak(_given[index + 1]);
            if (IsBreak(_given[index]) && !(_given[index] == '\r' && index + 1 < _given.Length && _given[index + 1] == '\n'))
            {
                yield return index + 1;
            }

            index += isEscape ? 1 : 0;
        }
    }

    private static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private void Insert()
    {
        var indented = new StringBuilder(_given.Length);
        (_starts, _shifts) = (new int[_spaces.Count], new int[_spaces.Count]);
        int copied = 0;
        int line = 0;
        foreach (KeyValuePair<int, int> insertion in _spaces)
        {
            indented.Append(_given, copied, insertion.Key - copied);
            _starts[line] = indented.Length;
            indented.Append(' ', insertion.Value);
            copied = insertion.Key;
            _shifts[line] = indented.Length - copied;
            line++;
        }

        Text = indented.Append(_given, copied, _given.Length - copied).ToString();
    }
}
