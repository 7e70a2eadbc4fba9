using System.Text.Json;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Samples;

/// <summary>An output as the generator emits it.</summary>
public sealed record SampleOutput
{
    public required Guid Uuid { get; init; }

    public required long Balance { get; init; }

    public string? Note { get; init; }

    public IReadOnlyDictionary<string, PiggyJson>? Values { get; init; }

    public override string ToString() => "SampleOutput";

    internal static SampleOutput Read(ref ShapeReader json)
    {
        Guid? uuid = null;
        long? balance = null;
        string? note = null;
        Dictionary<string, PiggyJson>? values = null;
        if (json.BeginObject())
        {
            while (json.NextProperty())
            {
                if (json.NameIs("uuid"u8)) { uuid = json.ReadGuid(); }
                else if (json.NameIs("balance"u8)) { balance = json.ReadInt64(); }
                else if (json.NameIs("note"u8)) { note = json.ReadString(nullable: true); }
                else if (json.NameIs("values"u8)) { values = ReadValues(ref json); }
                else { json.UnknownProperty([]); }
            }

            json.Require("uuid", uuid is not null);
            json.Require("balance", balance is not null);
        }

        return new SampleOutput { Uuid = uuid ?? default, Balance = balance ?? default, Note = note, Values = values };
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, Uuid);
        writer.WriteNumber("balance"u8, Balance);
        if (Note is not null) { writer.WriteString("note"u8, Note); }

        writer.WriteEndObject();
    }

    private static Dictionary<string, PiggyJson>? ReadValues(ref ShapeReader json)
    {
        if (!json.BeginObject(nullable: true))
        {
            return null;
        }

        var values = new Dictionary<string, PiggyJson>(StringComparer.Ordinal);
        while (json.NextProperty())
        {
            string name = json.Name;
            values[name] = json.ReadAny()!;
        }

        return values;
    }
}
