using System.Text;
using YamlDotNet.Core;

namespace Piggy.Generator.Yaml;

/// <summary>A text whose lines have as many spaces as YamlDotNet wants, and the way back to where everything stood.</summary>
/// <remarks>Within double quotes YAML asks for more indentation than that of the key, and the spaces mean nothing. A text that begins with lines of spaces only, longer than what
/// comes after them, is right where nothing else comes. Most parsers read both, so there are published documents that have them.</remarks>
internal sealed class LenientLines(string text)
{
    // The ends of messages of YamlDotNet, whose exceptions have no other mark.
    private const string WrongIndentation = "multi-line double-quoted scalar, found wrong indentation.";
    private const string ExtraSpaces = "block scalar, found extra spaces in first line.";
    private const string MoreSpacesAbove = "block scalar, found more spaces in lines above first content line.";

    private readonly string _given = text;

    // What to put before, or if it is negative take from, the start of a line.
    private readonly SortedDictionary<int, int> _spaces = [];
    private int[] _starts = [];
    private int[] _shifts = [];
    private long _read;

    /// <summary>The text to parse.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Whether it is another text than that which was given.</summary>
    public bool IsMended => _starts.Length > 0;

    /// <summary>Changes the lines of the value that ended the parsing; false when they were not its fault.</summary>
    public bool Mend(YamlException exception)
    {
        // Each value costs a parse from the start. Together they may cost no more than the longest text does.
        _read += Text.Length;
        if (_read > YamlLimits.TextLength)
        {
            return false;
        }

        int before = _spaces.Count;
        if (exception.Message.EndsWith(WrongIndentation, StringComparison.Ordinal))
        {
            foreach (int start in LinesOf(Original((int)exception.Start.Index)))
            {
                _spaces[start] = (int)exception.Start.Column;
            }
        }
        else if (exception.Message.EndsWith(ExtraSpaces, StringComparison.Ordinal) || exception.Message.EndsWith(MoreSpacesAbove, StringComparison.Ordinal))
        {
            foreach ((int start, int spaces) in SpaceAbove(Original((int)exception.End.Index)))
            {
                _spaces[start] = -spaces;
            }
        }

        Rewrite();
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

    // The lines of nothing but spaces that stand above a place, from the last to the first.
    private IEnumerable<(int Start, int Spaces)> SpaceAbove(int place)
    {
        int end = LineStart(Math.Min(place, _given.Length)) - 1;
        while (end >= 0)
        {
            int start = LineStart(end);
            int spaces = 0;
            while (start + spaces < end && _given[start + spaces] == ' ')
            {
                spaces++;
            }

            if (start + spaces < end && !IsBreak(_given[start + spaces]))
            {
                yield break;
            }

            if (spaces > 0)
            {
                yield return (start, spaces);
            }

            end = start - 1;
        }
    }

    private int LineStart(int place)
    {
        while (place > 0 && !IsBreak(_given[place - 1]))
        {
            place--;
        }

        return place;
    }

    private static bool IsBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private void Rewrite()
    {
        var mended = new StringBuilder(_given.Length);
        (_starts, _shifts) = (new int[_spaces.Count], new int[_spaces.Count]);
        int copied = 0;
        int line = 0;
        foreach (KeyValuePair<int, int> change in _spaces)
        {
            mended.Append(_given, copied, change.Key - copied);
            _starts[line] = mended.Length;
            mended.Append(' ', Math.Max(0, change.Value));
            copied = change.Key + Math.Max(0, -change.Value);
            _shifts[line] = mended.Length - copied;
            line++;
        }

        Text = mended.Append(_given, copied, _given.Length - copied).ToString();
    }
}
