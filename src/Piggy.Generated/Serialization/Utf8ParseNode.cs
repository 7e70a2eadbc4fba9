using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Piggy.Generated.Serialization;

/// <summary>Reads the values that models ask for from UTF-8 text. What is rare is left to Kiota's own node, over the value alone, so that it cannot differ.</summary>
/// <remarks>
/// One node goes through the whole text and stands at one value after the other, so a model must be done with it when its reader returns. Emitted models are;
/// all others get Kiota's nodes. Containers are read in <c>Utf8ParseNode.Containers.cs</c>.
/// </remarks>
internal sealed partial class Utf8ParseNode : IParseNode
{
    private readonly byte[] _json;
    private readonly int _length;
    private JsonTokenType _token;
    private int _start;
    private int _end;
    private bool _escaped;

    /// <summary>Stands at the only value of a text.</summary>
    /// <exception cref="JsonException">The text does not begin with a JSON value.</exception>
    internal Utf8ParseNode(ArraySegment<byte> json)
    {
        _json = json.Array!;
        _length = json.Offset + json.Count;
        var reader = new Utf8JsonReader(json, isFinalBlock: true, default);
        reader.Read();
        StandAt(ref reader, json.Offset);
        if (!IsContainer(_token))
        {
            reader.Read();
        }
    }

    /// <inheritdoc/>
    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    private ReadOnlySpan<byte> Token => new(_json, _start, _end - _start);

    /// <inheritdoc/>
    public string? GetStringValue()
    {
        if (_token != JsonTokenType.String)
        {
            return null;
        }

        ReadOnlySpan<byte> text = Token[1..^1];
        return !_escaped && Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Stock().GetStringValue();
    }

    /// <inheritdoc/>
    public bool? GetBoolValue() => _token switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    /// <inheritdoc/>
    public int? GetIntValue() =>
        _token != JsonTokenType.Number ? null : Utf8Parser.TryParse(Token, out int value, out int read) && read == Token.Length ? value : Stock().GetIntValue();

    /// <inheritdoc/>
    public long? GetLongValue() =>
        _token != JsonTokenType.Number ? null : Utf8Parser.TryParse(Token, out long value, out int read) && read == Token.Length ? value : Stock().GetLongValue();

    /// <inheritdoc/>
    public double? GetDoubleValue() =>
        _token != JsonTokenType.Number ? null : Utf8Parser.TryParse(Token, out double value, out int read) && read == Token.Length ? value : Stock().GetDoubleValue();

    /// <inheritdoc/>
    public Guid? GetGuidValue() =>
        _token != JsonTokenType.String ? null : Utf8Parser.TryParse(Token[1..^1], out Guid value, out int read) && read == Token.Length - 2 ? value : Stock().GetGuidValue();

    /// <inheritdoc/>
    public DateTimeOffset? GetDateTimeOffsetValue()
    {
        if (_token != JsonTokenType.String)
        {
            return null;
        }

        var reader = new Utf8JsonReader(Token);
        reader.Read();
        return reader.TryGetDateTimeOffset(out DateTimeOffset value) ? value : Stock().GetDateTimeOffsetValue();
    }

    /// <inheritdoc/>
    public byte? GetByteValue() => Stock().GetByteValue();

    /// <inheritdoc/>
    public sbyte? GetSbyteValue() => Stock().GetSbyteValue();

    /// <inheritdoc/>
    public float? GetFloatValue() => Stock().GetFloatValue();

    /// <inheritdoc/>
    public decimal? GetDecimalValue() => Stock().GetDecimalValue();

    /// <inheritdoc/>
    public TimeSpan? GetTimeSpanValue() => Stock().GetTimeSpanValue();

    /// <inheritdoc/>
    public Date? GetDateValue() => Stock().GetDateValue();

    /// <inheritdoc/>
    public Time? GetTimeValue() => Stock().GetTimeValue();

    /// <inheritdoc/>
    public byte[]? GetByteArrayValue() => Stock().GetByteArrayValue();

    /// <inheritdoc/>
    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Stock().GetEnumValue<T>();

    /// <inheritdoc/>
    public IEnumerable<T?> GetCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Stock().GetCollectionOfEnumValues<T>();

    /// <inheritdoc/>
    public IEnumerable<T> GetCollectionOfPrimitiveValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        Stock().GetCollectionOfPrimitiveValues<T>();

    /// <inheritdoc/>
    public IParseNode? GetChildNode(string identifier) => Stock().GetChildNode(identifier);

    private ReadOnlySpan<byte> Behind(int start) => new(_json, start, _length - start);

    private static bool IsContainer(JsonTokenType token) => token is JsonTokenType.StartObject or JsonTokenType.StartArray;

    // Kiota's node over the value at which this one stands. It keeps a copy, so it may be held for as long as one likes.
    private JsonParseNode Stock()
    {
        using JsonDocument document = JsonDocument.Parse(_json.AsMemory(_start, EndOfValue() - _start));
        return new JsonParseNode(document.RootElement.Clone())
        {
            OnBeforeAssignFieldValues = OnBeforeAssignFieldValues,
            OnAfterAssignFieldValues = OnAfterAssignFieldValues,
        };
    }

    private int EndOfValue()
    {
        if (_isRead || !IsContainer(_token))
        {
            return _end;
        }

        var reader = new Utf8JsonReader(Behind(_start), isFinalBlock: true, default);
        reader.Read();
        reader.Skip();
        return _start + (int)reader.BytesConsumed;
    }
}
