using System.Text.Json;

namespace Piggy.Generator.Plan.Client;

/// <summary>Reads the JSON text in which the model keeps enum values and defaults.</summary>
internal static class JsonScalar
{
    /// <summary>The text of a string or number; null for anything else.</summary>
    public static string? Text(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.String => document.RootElement.GetString(),
            JsonValueKind.Number => document.RootElement.GetRawText(),
            _ => null,
        };
    }

    public static JsonValueKind Kind(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind;
    }
}
