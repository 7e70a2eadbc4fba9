using System.Text;
using System.Text.Json;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Yaml;

/// <summary>JSON text to the same tree as YAML: faster than the YAML parser, and without its limits for keys on one line.</summary>
internal ref struct JsonTreeReader
{
    private readonly CancellationToken _cancellationToken;
    private readonly List<SpecProblem> _problems;
    private Utf8JsonReader _json;
    private Utf8Position _position;

    private JsonTreeReader(byte[] utf8, int file, CancellationToken cancellationToken)
    {
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = YamlLimits.Depth + 1, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        _position = new Utf8Position(utf8, file);
        _problems = [];
        _cancellationToken = cancellationToken;
    }

    /// <exception cref="YamlFailure">The text is no JSON or breaks a limit.</exception>
    public static YamlDocument Read(string text, int file, CancellationToken cancellationToken)
    {
        var reader = new JsonTreeReader(Encoding.UTF8.GetBytes(text), file, cancellationToken);
        try
        {
            reader._json.Read();
            YamlNode root = reader.ReadValue(1);
            reader._json.Read();
            return new YamlDocument(root, reader._problems.ToEquatableArray());
        }
        catch (JsonException exception)
        {
            throw YamlFailure.Syntax(reader._position.At(reader._json.BytesConsumed, 0), exception.Message);
        }
        catch (InvalidOperationException exception)
        {
            // An escaped lone surrogate is well-formed JSON, but no text.
            throw YamlFailure.Syntax(reader._position.At(reader._json.TokenStartIndex, 0), exception.Message);
        }
    }

    private YamlNode ReadValue(int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        YamlMark mark = Mark();
        if (depth > YamlLimits.Depth)
        {
            throw YamlFailure.Limit(mark, $"the document is nested deeper than {YamlLimits.Depth} levels");
        }

        return _json.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(mark, depth),
            JsonTokenType.StartArray => ReadArray(mark, depth),
            JsonTokenType.String => new YamlScalar(mark, _json.GetString()!, YamlScalarKind.String),
            JsonTokenType.Number => ReadNumber(mark),
            JsonTokenType.True => new YamlScalar(mark, "true", YamlScalarKind.Boolean),
            JsonTokenType.False => new YamlScalar(mark, "false", YamlScalarKind.Boolean),
            _ => new YamlScalar(mark, "null", YamlScalarKind.Null),
        };
    }

    private YamlMapping ReadObject(YamlMark mark, int depth)
    {
        var mapping = new YamlMappingBuilder(_problems);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            YamlMark keyMark = Mark();
            string key = _json.GetString()!;
            _json.Read();
            mapping.Add(key, keyMark, ReadValue(depth + 1));
        }

        return mapping.Build(mark);
    }

    private YamlSequence ReadArray(YamlMark mark, int depth)
    {
        var items = new List<YamlNode>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(depth + 1));
        }

        return new YamlSequence(mark, items);
    }

    private readonly YamlScalar ReadNumber(YamlMark mark)
    {
        string text = Encoding.UTF8.GetString(_json.ValueSpan.ToArray());
        return new YamlScalar(mark, text, text.IndexOfAny(['.', 'e', 'E']) < 0 ? YamlScalarKind.Integer : YamlScalarKind.Float);
    }

    private YamlMark Mark()
    {
        bool isText = _json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        return _position.At(_json.TokenStartIndex, _json.ValueSpan.Length + (isText ? 2 : 0));
    }
}

/// <summary>Turns byte offsets, asked for in rising order, into offset, line and column in UTF-16.</summary>
internal struct Utf8Position(byte[] utf8, int file)
{
    private int _byte;
    private int _offset;
    private int _line;
    private int _column;

    public YamlMark At(long byteOffset, int byteLength)
    {
        for (; _byte < byteOffset && _byte < utf8.Length; _byte++)
        {
            Advance(utf8[_byte]);
        }

        int length = 0;
        for (int index = _byte; index < Math.Min(utf8.Length, _byte + byteLength); index++)
        {
            length += Units(utf8[index]);
        }

        return new YamlMark(_offset, length, _line, _column, file);
    }

    private void Advance(byte value)
    {
        int units = Units(value);
        _offset += units;
        _column += units;
        if (value == (byte)'\n')
        {
            _line++;
            _column = 0;
        }
    }

    // Continuation bytes count nothing; the lead of a four-byte sequence counts for its surrogate pair.
    private static int Units(byte value) => (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
}
