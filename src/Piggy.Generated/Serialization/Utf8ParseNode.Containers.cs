using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Piggy.Generated.Serialization;

/// <content>Objects and arrays. The text is gone through once: who reads a value inside another leaves behind where the other goes on.</content>
internal sealed partial class Utf8ParseNode
{
    // Behind the opening bracket of the value at which the node stands; behind its closing one once it has been read.
    private JsonReaderState _state;
    private bool _isRead;

    /// <inheritdoc/>
    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (typeof(T) == typeof(UntypedNode) && IsEmptyObject())
        {
            return (T)(object)new UntypedObject(new Dictionary<string, UntypedNode>());
        }

        if (_isRead || !Emitted<T>.IsModel)
        {
            return Stock().GetObjectValue(factory);
        }

        T item = factory(this);
        if (_isRead)
        {
            return FillByStock(item);
        }

        OnBeforeAssignFieldValues?.Invoke(item);
        if (_token == JsonTokenType.StartObject)
        {
            ReadMembers(item);
        }

        OnAfterAssignFieldValues?.Invoke(item);
        return item;
    }

    /// <inheritdoc/>
    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        if (_isRead || _token != JsonTokenType.StartArray || !Emitted<T>.IsModel)
        {
            return Stock().GetCollectionOfObjectValues(factory);
        }

        var items = new List<T>();
        int start = _start;
        int offset = _end;
        var reader = new Utf8JsonReader(Behind(offset), isFinalBlock: true, _state);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            StandAt(ref reader, offset);
            items.Add(GetObjectValue(factory));
            Leave(ref reader, ref offset);
        }

        End(ref reader, offset, start, JsonTokenType.StartArray);
        return items;
    }

    // Here and not above, where every object would pay for what the delegate holds.
    private T FillByStock<T>(T item)
        where T : IParsable => Stock().GetObjectValue(_ => item);

    // The meta of most answers is one.
    private bool IsEmptyObject() => !_isRead && _token == JsonTokenType.StartObject && Behind(_end).TrimStart(" \t\r\n"u8) is [(byte)'}', ..];

    private void ReadMembers<T>(T item)
        where T : IParsable
    {
        // Of a class derived from the model, the table would read only what the model itself declares.
        PiggyClientFieldReaders<T>? table = item.GetType() == typeof(T) ? PiggyClientFieldReaders<T>.Table ?? TableOf(item) : null;
        IDictionary<string, Action<IParseNode>>? others = null;
        int start = _start;
        int offset = _end;
        var reader = new Utf8JsonReader(Behind(offset), isFinalBlock: true, _state);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int nameStart = offset + (int)reader.TokenStartIndex;
            string name = MemberNames.Read(ref reader);
            reader.Read();
            StandAt(ref reader, offset);
            if (!TryReadMember(table, item, name) && !TryReadMember(others ??= item.GetFieldDeserializers(), name) && item is IAdditionalDataHolder holder)
            {
                AddUnknown(holder, name, nameStart);
            }

            Leave(ref reader, ref offset);
        }

        End(ref reader, offset, start, JsonTokenType.StartObject);
    }

    // Null leaves a member as it is, but is no unknown member either.
    private bool TryReadMember<T>(PiggyClientFieldReaders<T>? table, T item, string name) =>
        table is not null && (_token == JsonTokenType.Null ? table.Knows(name) : table.TryRead(item, name, this));

    // The first object that is asked for its readers makes the table of its type.
    private static PiggyClientFieldReaders<T>? TableOf<T>(T item)
        where T : IParsable
    {
        item.GetFieldDeserializers();
        return PiggyClientFieldReaders<T>.Table;
    }

    private bool TryReadMember(IDictionary<string, Action<IParseNode>> readers, string name)
    {
        bool isKnown = readers.ContainsKey(name);
        if (isKnown && _token != JsonTokenType.Null)
        {
            readers[name](Stock());
        }

        return isKnown;
    }

    private void AddUnknown(IAdditionalDataHolder holder, string name, int nameStart)
    {
        IDictionary<string, object> additional = holder.AdditionalData ??= new Dictionary<string, object>();
        if (!additional.ContainsKey(name))
        {
            additional.Add(name, ReadAnything(nameStart)!);
        }
    }

    // Kiota decides by the value which type a member has that the model does not know.
    private object? ReadAnything(int nameStart)
    {
        switch (_token)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
        }

        ReadOnlySpan<byte> member = _json.AsSpan(nameStart, EndOfValue() - nameStart);
        byte[] only = [(byte)'{', .. member, (byte)'}'];
        using JsonDocument document = JsonDocument.Parse(only);
        var unknown = new UnknownMembers();
        new JsonParseNode(document.RootElement.Clone()).GetObjectValue(_ => unknown);
        return unknown.AdditionalData.Values.Single();
    }

    private void StandAt(ref Utf8JsonReader reader, int offset)
    {
        _token = reader.TokenType;
        _start = offset + (int)reader.TokenStartIndex;
        _end = offset + (int)reader.BytesConsumed;
        _escaped = reader.ValueIsEscaped;
        _isRead = false;
        if (IsContainer(_token))
        {
            _state = reader.CurrentState;
        }
    }

    // Goes on behind a value inside, which somebody may have read or not.
    private void Leave(ref Utf8JsonReader reader, ref int offset)
    {
        if (_isRead)
        {
            offset = _end;
            reader = new Utf8JsonReader(Behind(offset), isFinalBlock: true, _state);
        }
        else
        {
            reader.Skip();
        }
    }

    private void End(ref Utf8JsonReader reader, int offset, int start, JsonTokenType token)
    {
        _token = token;
        _start = start;
        _end = offset + (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        _isRead = true;
        if (reader.CurrentDepth == 0)
        {
            // Throws if anything follows the whole text.
            reader.Read();
        }
    }

    // A union asks for its values in an order of its own, and models of others may keep the node.
    private static class Emitted<T>
    {
        public static readonly bool IsModel =
            typeof(T).Assembly == typeof(Utf8ParseNode).Assembly && !typeof(IComposedTypeWrapper).IsAssignableFrom(typeof(T));
    }
}
