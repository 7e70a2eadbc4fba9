using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Piggy.Generated.Serialization;

/// <summary>Writes models as JSON. What is rare is left to Kiota's own writer, which writes into the same text, so that it cannot differ.</summary>
/// <remarks>One writer a thread is kept: a new one takes a block of 128 KB from a pool for a body of a few hundred bytes.</remarks>
internal sealed class Utf8SerializationWriter : ISerializationWriter
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static Utf8SerializationWriter? _spare;

    private readonly ArrayBufferWriter<byte> _text = new(512);
    private readonly JsonSerializationWriter _stock = new();

    private Utf8SerializationWriter()
    {
        // Its own stream is not needed, as its JSON writer is about to get another target.
        _stock.GetSerializedContent().Dispose();
        _stock.writer.Reset(_text);
    }

    /// <inheritdoc/>
    public Action<IParsable>? OnBeforeObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable>? OnAfterObjectSerialization { get; set; }

    /// <inheritdoc/>
    public Action<IParsable, ISerializationWriter>? OnStartObjectSerialization { get; set; }

    /// <summary>Whether nobody has registered a writer of JSON of their own, or had Kiota's wrapped for a backing store.</summary>
    internal static bool IsWanted =>
        SerializationWriterFactoryRegistry.DefaultInstance.ContentTypeAssociatedFactories.TryGetValue("application/json", out ISerializationWriterFactory? registered)
        && registered.GetType() == typeof(JsonSerializationWriterFactory);

    /// <summary>Writes a model.</summary>
    /// <returns>The JSON text, in an array of its own.</returns>
    internal static byte[] Write(IParsable model)
    {
        // A model that writes another text while it is written gets a second writer; one that throws has spoilt the first.
        Utf8SerializationWriter writer = _spare ?? new Utf8SerializationWriter();
        _spare = null;
        writer.WriteObjectValue(null, model);
        writer._stock.writer.Flush();
        byte[] json = writer._text.WrittenSpan.ToArray();
        if (writer._text.Capacity <= LargestKept)
        {
            writer._text.Clear();
            writer._stock.writer.Reset();
            _spare = writer;
        }

        return json;
    }

    /// <inheritdoc/>
    public void WriteStringValue(string? key, string? value)
    {
        if (value is not null)
        {
            WriteName(key);
            _stock.writer.WriteStringValue(value);
        }
    }

    /// <inheritdoc/>
    public void WriteBoolValue(string? key, bool? value)
    {
        if (value is { } given)
        {
            WriteName(key);
            _stock.writer.WriteBooleanValue(given);
        }
    }

    /// <inheritdoc/>
    public void WriteIntValue(string? key, int? value)
    {
        if (value is { } given)
        {
            WriteName(key);
            _stock.writer.WriteNumberValue(given);
        }
    }

    /// <inheritdoc/>
    public void WriteLongValue(string? key, long? value)
    {
        if (value is { } given)
        {
            WriteName(key);
            _stock.writer.WriteNumberValue(given);
        }
    }

    /// <inheritdoc/>
    public void WriteGuidValue(string? key, Guid? value)
    {
        if (value is { } given)
        {
            WriteName(key);
            _stock.writer.WriteStringValue(given);
        }
    }

    /// <inheritdoc/>
    public void WriteDateTimeOffsetValue(string? key, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            WriteName(key);
            _stock.writer.WriteStringValue(given);
        }
    }

    /// <inheritdoc/>
    public void WriteObjectValue<T>(string? key, T? value, params IParsable?[] additionalValuesToMerge)
        where T : IParsable
    {
        if (value is null or UntypedNode or IComposedTypeWrapper || additionalValuesToMerge.Length > 0)
        {
            _stock.WriteObjectValue(key, value, additionalValuesToMerge);
            return;
        }

        WriteName(key);
        _stock.writer.WriteStartObject();
        value.Serialize(this);
        _stock.writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public void WriteCollectionOfObjectValues<T>(string? key, IEnumerable<T>? values)
        where T : IParsable
    {
        if (values is null)
        {
            return;
        }

        WriteName(key);
        _stock.writer.WriteStartArray();
        foreach (T value in values)
        {
            WriteObjectValue(null, value);
        }

        _stock.writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public void WriteByteValue(string? key, byte? value) => _stock.WriteByteValue(key, value);

    /// <inheritdoc/>
    public void WriteSbyteValue(string? key, sbyte? value) => _stock.WriteSbyteValue(key, value);

    /// <inheritdoc/>
    public void WriteFloatValue(string? key, float? value) => _stock.WriteFloatValue(key, value);

    /// <inheritdoc/>
    public void WriteDoubleValue(string? key, double? value) => _stock.WriteDoubleValue(key, value);

    /// <inheritdoc/>
    public void WriteDecimalValue(string? key, decimal? value) => _stock.WriteDecimalValue(key, value);

    /// <inheritdoc/>
    public void WriteTimeSpanValue(string? key, TimeSpan? value) => _stock.WriteTimeSpanValue(key, value);

    /// <inheritdoc/>
    public void WriteDateValue(string? key, Date? value) => _stock.WriteDateValue(key, value);

    /// <inheritdoc/>
    public void WriteTimeValue(string? key, Time? value) => _stock.WriteTimeValue(key, value);

    /// <inheritdoc/>
    public void WriteByteArrayValue(string? key, byte[]? value) => _stock.WriteByteArrayValue(key, value);

    /// <inheritdoc/>
    public void WriteNullValue(string? key) => _stock.WriteNullValue(key);

    /// <inheritdoc/>
    public void WriteCollectionOfPrimitiveValues<T>(string? key, IEnumerable<T>? values) => _stock.WriteCollectionOfPrimitiveValues(key, values);

    /// <inheritdoc/>
    public void WriteCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string? key, IEnumerable<T?>? values)
        where T : struct, Enum => _stock.WriteCollectionOfEnumValues(key, values);

    /// <inheritdoc/>
    public void WriteEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string? key, T? value)
        where T : struct, Enum => _stock.WriteEnumValue(key, value);

    /// <inheritdoc/>
    public void WriteAdditionalData(IDictionary<string, object> value) => _stock.WriteAdditionalData(value);

    /// <inheritdoc/>
    public Stream GetSerializedContent()
    {
        _stock.writer.Flush();
        return new MemoryStream(_text.WrittenSpan.ToArray(), writable: false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // It has nothing that is not managed, and goes on to the next text.
    }

    private void WriteName(string? key)
    {
        if (!string.IsNullOrEmpty(key))
        {
            _stock.writer.WritePropertyName(key);
        }
    }
}
