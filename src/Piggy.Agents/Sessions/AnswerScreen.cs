using System.Globalization;
using System.Text.Json;
using Piggy.Agents.Policies;
using Piggy.Agents.Schemas;
using Piggy.Generated.Json;

namespace Piggy.Agents.Sessions;

/// <summary>Copies an envelope for a model: secrets become handles, e-mail addresses are masked, text that others wrote is cleaned, cut and noted as theirs.</summary>
internal sealed class AnswerScreen(AgentPolicy policy, SecretVault vault)
{
    private readonly SortedSet<string> _untrusted = new(StringComparer.Ordinal);

    /// <summary>Where the copy holds text that others wrote: JSON pointers, with <c>*</c> for every position of a list.</summary>
    public IReadOnlyCollection<string> Untrusted => _untrusted;

    /// <summary>Copies an envelope, without the end of its object, so that the caller may add to it.</summary>
    public void CopyMembers(Utf8JsonWriter writer, JsonElement envelope, SchemaNode schema)
    {
        foreach (JsonProperty member in envelope.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);

            // The error is ours: its messages are cleaned where they are made, and quote Piggy only as such.
            if (member.NameEquals("data"))
            {
                Copy(writer, "/data", member.Value, SchemaWalk.Member(schema, "data", envelope));
            }
            else
            {
                member.Value.WriteTo(writer);
            }
        }
    }

    private void Copy(Utf8JsonWriter writer, string place, JsonElement value, SchemaNode schema)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CopyObject(writer, place, value, schema);
                break;
            case JsonValueKind.Array:
                SchemaNode item = SchemaWalk.Item(schema, value);
                writer.WriteStartArray();
                foreach (JsonElement one in value.EnumerateArray())
                {
                    Copy(writer, place + "/*", one, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                CopyText(writer, value, Shown(place, value.GetString()!, SchemaWalk.Fitting(schema, value)));
                break;
            case JsonValueKind.Number when SchemaWalk.Fitting(schema, value).Flag("x-piggy-secret"):
                writer.WriteStringValue(vault.Keep(value.GetRawText()));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // What is not changed keeps its bytes, with whatever escapes the envelope has.
    private static void CopyText(Utf8JsonWriter writer, JsonElement value, string shown)
    {
        if (value.ValueEquals(shown))
        {
            writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(shown);
        }
    }

    private void CopyObject(Utf8JsonWriter writer, string place, JsonElement value, SchemaNode schema)
    {
        if (schema.Flag("x-piggy-secret"))
        {
            writer.WriteStringValue(vault.Keep(value.GetRawText()));
            return;
        }

        writer.WriteStartObject();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            // Names of custom attributes are chosen by people, too.
            string name = ForeignText.Clean(member.Name, policy.TextLimit);
            writer.WritePropertyName(name);
            Copy(writer, $"{place}/{SchemaWalk.Escape(name)}", member.Value, SchemaWalk.Member(schema, member.Name, value));
        }

        writer.WriteEndObject();
    }

    private string Shown(string place, string text, SchemaNode schema)
    {
        if (schema.Flag("x-piggy-secret"))
        {
            return vault.Keep(text);
        }

        if (IsClosed(text, schema))
        {
            return text;
        }

        string clean = ForeignText.Clean(text, policy.TextLimit);
        if (Formats.IsEmail(clean))
        {
            // An address has no blank in it and nothing to say.
            return policy.MaskEmails ? ForeignText.MaskEmail(clean) : clean;
        }

        _untrusted.Add(place);
        return policy.MaskEmails ? WithoutAddresses(clean) : clean;
    }

    // Text that the schema leaves no room to say anything with.
    private static bool IsClosed(string text, SchemaNode schema) => schema.Text("format") switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date-time" or "date" => text.Length <= 40 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        _ => schema.Texts("enum").Contains(text) || schema.Texts("x-extensible-enum").Contains(text) || schema.Text("const") == text,
    };

    private static string WithoutAddresses(string text) => !text.Contains('@', StringComparison.Ordinal)
        ? text
        : string.Join(' ', text.Split(' ').Select(word => Formats.IsEmail(word.Trim('<', '>', '(', ')', ',', ';', '.', ':')) ? ForeignText.MaskEmail(word) : word));
}
