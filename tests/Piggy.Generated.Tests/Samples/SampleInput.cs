using System.Text.Json;
using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Samples;

/// <summary>An input as the generator emits it, with one field per interesting type.</summary>
public sealed partial record SampleInput
{
    private static readonly string[] Members = ["contact_uuid", "email", "credits", "options", "starts_at", "attributes"];

    public required Guid ContactUuid { get; init; }

    public required string Email { get; init; }

    public required long Credits { get; init; }

    public IReadOnlyList<SampleOption>? Options { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public IReadOnlyDictionary<string, PiggyJson>? Attributes { get; init; }

    public override string ToString() => "SampleInput";

    internal static SampleInput Read(ref ShapeReader json)
    {
        Guid? contactUuid = null;
        string? email = null;
        long? credits = null;
        List<SampleOption>? options = null;
        DateTimeOffset? startsAt = null;
        Dictionary<string, PiggyJson>? attributes = null;
        if (json.BeginObject())
        {
            while (json.NextProperty())
            {
                if (json.NameIs("contact_uuid"u8)) { contactUuid = json.ReadGuid(); }
                else if (json.NameIs("email"u8)) { email = json.ReadString(); }
                else if (json.NameIs("credits"u8)) { credits = json.ReadInt64(); }
                else if (json.NameIs("options"u8)) { options = ReadOptions(ref json); }
                else if (json.NameIs("starts_at"u8)) { startsAt = json.ReadDateTimeOffset(nullable: true); }
                else if (json.NameIs("attributes"u8)) { attributes = ReadAttributes(ref json); }
                else { json.UnknownProperty(Members); }
            }

            json.Require("contact_uuid", contactUuid is not null);
            json.Require("email", email is not null);
            json.Require("credits", credits is not null);
        }

        return new SampleInput
        {
            ContactUuid = contactUuid ?? default,
            Email = email!,
            Credits = credits ?? default,
            Options = options,
            StartsAt = startsAt,
            Attributes = attributes,
        };
    }

    internal void Check(ValidationErrors errors)
    {
        if (Email is null) { errors.Required("email"); }
        else if (!Formats.IsEmail(Email)) { errors.Format("email", "email"); }

        if (Credits < 1) { errors.Minimum("credits", 1); }
        else if (Credits > 500) { errors.Maximum("credits", 500); }

        if (Options is not null)
        {
            errors.Enter("options");
            for (int i = 0; i < Options.Count; i++)
            {
                errors.Enter(i);
                Options[i].Check(errors);
                errors.Leave();
            }

            errors.Leave();
        }

        foreach (string name in Attributes?.Keys ?? [])
        {
            if (Members.Contains(name)) { errors.Reserved("attributes", name); }
        }

        if (Options is not null && Credits < 2) { errors.Rule("only-when", ["options", "credits"], "Options need two credits."); }
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("contact_uuid"u8, ContactUuid);
        writer.WriteString("email"u8, Email);
        writer.WriteNumber("credits"u8, Credits);
        writer.WriteEndObject();
    }

    internal void WriteBody(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("email"u8, Email);
        writer.WriteNumber("credits"u8, Credits);
        writer.WriteEndObject();
    }

    private static List<SampleOption>? ReadOptions(ref ShapeReader json)
    {
        if (!json.BeginArray())
        {
            return null;
        }

        var options = new List<SampleOption>();
        while (json.NextItem())
        {
            options.Add(SampleOption.Read(ref json));
        }

        return options;
    }

    private static Dictionary<string, PiggyJson>? ReadAttributes(ref ShapeReader json)
    {
        if (!json.BeginObject())
        {
            return null;
        }

        var attributes = new Dictionary<string, PiggyJson>(StringComparer.Ordinal);
        while (json.NextProperty())
        {
            string name = json.Name;
            if (json.ReadAny(JsonTypes.String | JsonTypes.Integer) is { } value)
            {
                attributes[name] = value;
            }
        }

        return attributes;
    }
}

/// <summary>A nested record.</summary>
public sealed record SampleOption
{
    private static readonly string[] Members = ["label"];

    public required string Label { get; init; }

    internal static SampleOption Read(ref ShapeReader json)
    {
        string? label = null;
        if (json.BeginObject())
        {
            while (json.NextProperty())
            {
                if (json.NameIs("label"u8)) { label = json.ReadString(); }
                else { json.UnknownProperty(Members); }
            }

            json.Require("label", label is not null);
        }

        return new SampleOption { Label = label! };
    }

    internal void Check(ValidationErrors errors)
    {
        if (Label is null) { errors.Required("label"); }
        else if (Label.Length < 1) { errors.MinLength("label", 1); }
    }
}
