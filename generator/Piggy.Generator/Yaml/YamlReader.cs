using System.IO;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Piggy.Generator.Yaml;

/// <summary>YAML text to tree, over the events of YamlDotNet, which carry positions. Aliases and merge keys are resolved here.</summary>
internal sealed class YamlReader
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private readonly string _text;
    private readonly LenientLines _lines;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly int _file;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<SpecProblem> _problems = [];
    private YamlMark _last;

    private YamlReader(string text, LenientLines lines, int file, CancellationToken cancellationToken)
    {
        _text = text;
        _lines = lines;
        _scanner = new Scanner(new StringReader(lines.Text));
        _parser = new Parser(_scanner);
        _file = file;
        _cancellationToken = cancellationToken;
        _last = new YamlMark { File = file };
    }

    /// <exception cref="YamlFailure">The text is no YAML or breaks a limit.</exception>
    public static YamlDocument Read(string text, int file, CancellationToken cancellationToken)
    {
        var lines = new LenientLines(text);
        YamlDocument? document;
        do
        {
            document = Read(text, lines, file, cancellationToken);
        }
        while (document is null);
        return document;
    }

    // Null when the text is to be read again with other spaces.
    private static YamlDocument? Read(string text, LenientLines lines, int file, CancellationToken cancellationToken)
    {
        var reader = new YamlReader(text, lines, file, cancellationToken);
        try
        {
            YamlNode? root = reader.ReadStream();
            return new YamlDocument(root, reader._problems.ToEquatableArray());
        }
        catch (YamlException exception) when (lines.Mend(exception))
        {
            return null;
        }
        catch (YamlException exception)
        {
            // Some of YamlDotNet's exceptions carry no position but the start of the text.
            throw YamlFailure.Syntax(exception.Start.Index > 0 ? reader.MarkOf(exception.Start, exception.Start) : reader.Reached(), exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // YamlDotNet lets these escape on some malformed texts.
            throw YamlFailure.Syntax(reader.Reached(), "At or before this place the text is no YAML: look for lines that are indented too little, and for brackets that stay open.");
        }
    }

    private YamlNode? ReadStream()
    {
        Expect<StreamStart>();
        if (Next() is StreamEnd)
        {
            return null;
        }

        YamlNode root = ReadNode(Next(), 1);
        Expect<DocumentEnd>();
        return Next() is StreamEnd ? root : throw YamlFailure.Syntax(_last, "the file holds more than one YAML document");
    }

    private ParsingEvent Next()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (!_parser.MoveNext() || _parser.Current is not { } current)
        {
            throw YamlFailure.Syntax(_last, "the text ends too early");
        }

        _last = MarkOf(current.Start, current.End);
        return current;
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (Next() is not T)
        {
            throw YamlFailure.Syntax(_last, "the text is not one YAML document");
        }
    }

    private YamlNode ReadNode(ParsingEvent current, int depth)
    {
        YamlMark mark = _last;
        YamlNode node = current switch
        {
            Scalar scalar => ReadScalar(scalar, mark),
            SequenceStart => ReadSequence(mark, depth),
            MappingStart => ReadMapping(mark, depth),
            AnchorAlias alias => ReadAlias(alias, mark),
            _ => throw YamlFailure.Syntax(mark, "a value is missing"),
        };
        if (depth + node.Extent.Height - 1 > YamlLimits.Depth)
        {
            throw TooDeep(mark);
        }

        if (YamlLimits.Exceeded(node.Extent) is { } what)
        {
            throw YamlFailure.Limit(mark, $"the document holds more than {what} once its aliases are expanded");
        }

        if (current is NodeEvent { Anchor.IsEmpty: false } named)
        {
            _anchors[named.Anchor.Value] = node;
        }

        return node;
    }

    private static YamlScalar ReadScalar(Scalar scalar, YamlMark mark)
    {
        bool isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        string? tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
        return CoreSchema.Resolve(scalar.Value, tag, isPlain, mark);
    }

    private YamlSequence ReadSequence(YamlMark mark, int depth)
    {
        GuardDepth(mark, depth);
        var items = new List<YamlNode>();
        for (ParsingEvent current = Next(); current is not SequenceEnd; current = Next())
        {
            items.Add(ReadNode(current, depth + 1));
        }

        return new YamlSequence(mark, items);
    }

    private YamlMapping ReadMapping(YamlMark mark, int depth)
    {
        GuardDepth(mark, depth);
        var mapping = new YamlMappingBuilder(_problems);
        for (ParsingEvent current = Next(); current is not MappingEnd; current = Next())
        {
            YamlMark keyMark = _last;
            bool merges = current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            YamlNode name = ReadNode(current, depth + 1);

            // A key is text, whatever it looks like: +1 is no number here.
            string key = (current as Scalar)?.Value ?? (name as YamlScalar)?.Text ?? throw YamlFailure.Syntax(keyMark, "a key must be plain text");
            YamlNode value = ReadNode(Next(), depth + 1);
            if (merges)
            {
                mapping.Merge(keyMark, value);
            }
            else
            {
                mapping.Add(key, keyMark, value);
            }
        }

        return mapping.Build(mark);
    }

    // An anchor is known once its value is complete, so an alias inside its own value is unknown and no cycle can arise.
    private YamlNode ReadAlias(AnchorAlias alias, YamlMark mark) => _anchors.TryGetValue(alias.Value.Value, out YamlNode? node)
        ? node
        : throw YamlFailure.Syntax(mark, $"no anchor '&{alias.Value.Value}' is complete before this alias");

    private static void GuardDepth(YamlMark mark, int depth)
    {
        if (depth > YamlLimits.Depth)
        {
            throw TooDeep(mark);
        }
    }

    private static YamlFailure TooDeep(YamlMark mark) => YamlFailure.Limit(mark, $"the document is nested deeper than {YamlLimits.Depth} levels");

    private YamlMark Reached() => MarkOf(_scanner.CurrentPosition, _scanner.CurrentPosition);

    private YamlMark MarkOf(Mark start, Mark end)
    {
        int offset = Math.Min(_lines.Original((int)start.Index), _text.Length);
        if (offset > 0 && start is { Line: > 1, Column: <= 1 } && !LineBreaks.Contains(_text[offset - 1]))
        {
            // At the end YamlDotNet goes to the start of a next line, even where no line break leads there.
            return new YamlMark(offset, 0, (int)start.Line - 2, offset - 1 - _text.LastIndexOfAny(LineBreaks, offset - 1), _file);
        }

        int length = Math.Max(0, _lines.Original((int)end.Index) - _lines.Original((int)start.Index));
        int column = _lines.IsMended && offset > 0 ? offset - 1 - _text.LastIndexOfAny(LineBreaks, offset - 1) : (int)Math.Max(0, start.Column - 1);
        return new YamlMark(offset, length, (int)Math.Max(0, start.Line - 1), column, _file);
    }
}
