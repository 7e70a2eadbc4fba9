using System.Text;
using System.Text.Json;

namespace Piggy.Generated.Json;

/// <summary>Reads a JSON value member by member and notes everything whose shape is wrong. Never throws for what the text holds.</summary>
/// <remarks>
/// The text is checked as a whole first; if it is not JSON, that is the one error and everything reads as absent.
/// A value that is not read before the next property or item is asked for is skipped.
/// </remarks>
public ref partial struct ShapeReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ValidationErrors _errors;
    private Utf8JsonReader _json;
    private FirstFrames _firstFrames;
    private Frame[]? _manyFrames;
    private int _depth;
    private bool _atValue;

    /// <summary>Starts at the root value of a JSON text.</summary>
    /// <param name="utf8Json">The text, UTF-8.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <param name="strictInput">Whether unknown or duplicate members and loosely written formats are errors; <see langword="false"/> for Piggy's answers.</param>
    public ShapeReader(ReadOnlySpan<byte> utf8Json, ValidationErrors errors, bool strictInput)
        : this(utf8Json, errors, strictInput, strictInput)
    {
    }

    /// <summary>Starts at the root value of a JSON text; an answer is read with unknown members, but may be held to the types and formats of its schema.</summary>
    internal ShapeReader(ReadOnlySpan<byte> utf8Json, ValidationErrors errors, bool strictInput, bool strictTypes)
    {
        ArgumentNullException.ThrowIfNull(errors);
        StrictInput = strictInput;
        StrictTypes = strictTypes;
        _errors = errors;
        _text = !strictInput && utf8Json.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;
        IsReadable = JsonSyntax.Check(_text, errors, strictInput);
        _json = new Utf8JsonReader(_text, JsonSyntax.Options);
        _atValue = IsReadable && _json.Read();
    }

    /// <summary>Whether unknown members, duplicate members and loosely written formats are errors.</summary>
    public bool StrictInput { get; }

    /// <summary>Whether a value must have the type and the format of its schema; otherwise what is meant is taken: null for absent, a number for a text, [] for {}.</summary>
    internal bool StrictTypes { get; }

    /// <summary>Whether the text is JSON at all.</summary>
    public bool IsReadable { get; }

    /// <summary>What is wrong so far, with its path at the current value. Ask for it anew after each move of the reader.</summary>
    public ValidationErrors Errors
    {
        get
        {
            MoveErrorPath(_depth);
            return _errors;
        }
    }

    /// <summary>The JSON type of the current value, before it is read.</summary>
    public readonly JsonValueKind Kind => !_atValue ? JsonValueKind.Undefined : _json.TokenType switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>Whether the current value is null, before it is read.</summary>
    public readonly bool IsNull => Kind == JsonValueKind.Null;

    /// <summary>The name of the current property.</summary>
    public readonly string Name => _depth == 0 ? "" : NameOf(Open(_depth - 1));

    /// <summary>Whether the current property has a name.</summary>
    /// <param name="utf8Name">The name, UTF-8.</param>
    /// <returns><see langword="true"/> if it has.</returns>
    public readonly bool NameIs(ReadOnlySpan<byte> utf8Name)
    {
        ref readonly Frame frame = ref Open(_depth - 1);
        ReadOnlySpan<byte> raw = _text.Slice(frame.NameStart, frame.NameLength);
        return frame.NameIsEscaped ? Encoding.UTF8.GetBytes(NameOf(frame)).AsSpan().SequenceEqual(utf8Name) : raw.SequenceEqual(utf8Name);
    }

    /// <summary>Enters the current value, which should be an object.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns><see langword="false"/> for null, and for another type: then an error is noted.</returns>
    public bool BeginObject(bool nullable = false)
    {
        if (Kind == JsonValueKind.Object || IsEmptyMapOfPhp())
        {
            Push(new Frame { Index = -1 });
            return true;
        }

        Refuse("an object", nullable);
        return false;
    }

    /// <summary>Moves to the next property of the current object and stands at its value.</summary>
    /// <returns><see langword="false"/> at the object's end.</returns>
    public bool NextProperty()
    {
        if (!Advance() || _json.TokenType != JsonTokenType.PropertyName)
        {
            Pop();
            return false;
        }

        ref Frame frame = ref OpenToChange(_depth - 1);
        frame.NameStart = (int)_json.TokenStartIndex + 1;
        frame.NameLength = _json.ValueSpan.Length;
        frame.NameIsEscaped = _json.ValueIsEscaped;
        frame.HasPlace = true;
        _atValue = _json.Read();
        return true;
    }

    /// <summary>Passes over a property that the schema does not name; an error if <see cref="StrictInput"/>.</summary>
    /// <param name="known">The names the schema has.</param>
    public void UnknownProperty(ReadOnlySpan<string> known)
    {
        if (StrictInput)
        {
            string name = Name;
            MoveErrorPath(_depth - 1);
            _errors.Unknown(name, known);
        }

        Consume();
    }

    /// <summary>Enters the current value, which should be a list.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns><see langword="false"/> for null, and for another type: then an error is noted.</returns>
    public bool BeginArray(bool nullable = false)
    {
        if (Kind == JsonValueKind.Array)
        {
            Push(new Frame { Index = -1, IsArray = true });
            return true;
        }

        Refuse("a list", nullable);
        return false;
    }

    /// <summary>Moves to the next item of the current list.</summary>
    /// <returns><see langword="false"/> at the list's end.</returns>
    public bool NextItem()
    {
        if (!Advance() || _json.TokenType == JsonTokenType.EndArray)
        {
            Pop();
            return false;
        }

        ref Frame frame = ref OpenToChange(_depth - 1);
        frame.Index++;
        frame.HasPlace = true;
        _atValue = true;
        return true;
    }

    /// <summary>After the last property of an object: notes a property that must be there and is not.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="present">Whether it was read.</param>
    public void Require(string property, bool present)
    {
        if (!present && IsReadable)
        {
            Errors.Required(property);
        }
    }

    // Piggy runs on PHP, which writes an empty map as [].
    private readonly bool IsEmptyMapOfPhp()
    {
        if (StrictTypes || Kind != JsonValueKind.Array)
        {
            return false;
        }

        Utf8JsonReader ahead = _json;
        return ahead.Read() && ahead.TokenType == JsonTokenType.EndArray;
    }

    private bool Advance()
    {
        if (_atValue)
        {
            Consume();
        }

        return _depth > 0 && _json.Read();
    }

    private void Consume()
    {
        if (_atValue)
        {
            _json.Skip();
            _atValue = false;
        }
    }
}
