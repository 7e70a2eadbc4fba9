using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Tools;

namespace Piggy.Agents.Vendors;

/// <summary>Undoes to arguments what a projection did to their schema: null for what is left out, and text for a map of free names.</summary>
internal sealed class ArgumentRestorer(AgentTools tools)
{
    private readonly Dictionary<string, JsonObject> _schemas = tools.Tools.ToDictionary(tool => tool.Name, tool => JsonNode.Parse(tool.InputSchema)!.AsObject(), StringComparer.Ordinal);

    public ReadOnlyMemory<byte> Restore(string tool, ReadOnlyMemory<byte> utf8Arguments)
    {
        if (!_schemas.TryGetValue(tool, out JsonObject? schema))
        {
            return utf8Arguments;
        }

        try
        {
            // Read as they stand, so that a name which occurs twice still does, and is refused for it.
            using JsonDocument arguments = JsonDocument.Parse(utf8Arguments);
            string? planned = tool == AgentTools.PlanName ? PlannedBy(arguments.RootElement) : null;
            return JsonText.Of(writer => Copy(writer, arguments.RootElement, schema, planned));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            return utf8Arguments;
        }
    }

    private static string? PlannedBy(JsonElement plan) =>
        plan.ValueKind == JsonValueKind.Object && plan.TryGetProperty("action", out JsonElement action) && action.ValueKind == JsonValueKind.String ? action.GetString() : null;

    private void Copy(Utf8JsonWriter writer, JsonElement value, JsonObject? schema, string? planned = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CopyObject(writer, value, IsPlanned(schema, planned) ? _schemas.GetValueOrDefault(planned) : schema, planned);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Copy(writer, item, schema?["items"] as JsonObject);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String when schema is not null && SchemaProjection.IsMap(schema) && ObjectIn(value.GetString()!) is { } map:
                CopyObject(writer, map, IsPlanned(schema, planned) ? _schemas.GetValueOrDefault(planned) : null, null);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // The arguments of a planned call were written by the schema of its own tool.
    private static bool IsPlanned(JsonObject? schema, [NotNullWhen(true)] string? planned) => planned is not null && schema is not null && SchemaProjection.IsMap(schema);

    private void CopyObject(Utf8JsonWriter writer, JsonElement value, JsonObject? schema, string? planned)
    {
        JsonObject? members = schema?["properties"] as JsonObject;
        string[] required = [.. (schema?["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
        writer.WriteStartObject();
        foreach (JsonProperty member in value.EnumerateObject())
        {
            JsonObject? of = members?[member.Name] as JsonObject;
            if (member.Value.ValueKind == JsonValueKind.Null && of is not null && !required.Contains(member.Name))
            {
                continue;
            }

            writer.WritePropertyName(member.Name);
            Copy(writer, member.Value, of, planned);
        }

        writer.WriteEndObject();
    }

    private static JsonElement? ObjectIn(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
