using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Cli.Failures;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>A column: an input of the action, with the type by which its cells become JSON.</summary>
internal sealed class CsvColumn
{
    private readonly string _name;
    private readonly JsonKind _kind;

    private CsvColumn(string name, JsonKind kind)
    {
        _name = name;
        _kind = kind;
    }

    private enum JsonKind
    {
        Text,
        Number,
        Boolean,
        Nested,
    }

    /// <summary>The column of one input.</summary>
    public static CsvColumn Of(string name, ActionDescriptor action)
    {
        using JsonDocument schema = JsonDocument.Parse(action.InputSchema);
        return new CsvColumn(name, KindOf(schema.RootElement.GetProperty("properties"u8).GetProperty(name)));
    }

    /// <summary>Finds the input of each heading; a heading that is none, that is there twice, and a required input without a heading are told at once.</summary>
    /// <remarks>An unknown heading is not quoted: where the headings are missing, it is somebody's data.</remarks>
    public static IReadOnlyList<CsvColumn> FromHeadings(IReadOnlyList<string> headings, ActionDescriptor action)
    {
        using JsonDocument schema = JsonDocument.Parse(action.InputSchema);
        Dictionary<string, JsonElement> properties = schema.RootElement.TryGetProperty("properties"u8, out JsonElement all)
            ? all.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal)
            : [];
        string known = properties.Count == 0 ? "none" : string.Join(", ", properties.Keys);
        var columns = new List<CsvColumn>();
        foreach (string heading in headings.Select(heading => heading.Trim()))
        {
            if (!properties.TryGetValue(heading, out JsonElement property))
            {
                throw Wrong($"The heading of column {columns.Count + 1} is no input of {action.Slug}.", $"Its inputs: {known}.");
            }

            if (columns.Any(column => column._name == heading))
            {
                throw Wrong($"The heading '{heading}' is there twice.", "Each input has one column.");
            }

            columns.Add(new CsvColumn(heading, KindOf(property)));
        }

        string[] missing = [.. action.Inputs.Where(input => input.Required).Select(input => input.Name).Except(columns.Select(column => column._name), StringComparer.Ordinal)];
        return missing.Length == 0
            ? columns
            : throw Wrong($"There is no heading for {string.Join(", ", missing)}, which {action.Slug} requires.", $"Its inputs: {known}.");
    }

    /// <summary>Writes a cell. What does not fit the type is written as text, so that the action's validator says what is wrong.</summary>
    public void Write(Utf8JsonWriter json, string cell)
    {
        json.WritePropertyName(_name);
        switch (_kind)
        {
            case JsonKind.Boolean when bool.TryParse(cell, out bool truth):
                json.WriteBooleanValue(truth);
                break;
            case JsonKind.Number when IsJson(cell, kind => kind == JsonValueKind.Number):
                json.WriteRawValue(cell.Trim());
                break;
            case JsonKind.Nested when IsJson(cell, kind => kind is JsonValueKind.Object or JsonValueKind.Array):
                json.WriteRawValue(cell);
                break;
            default:
                json.WriteStringValue(cell);
                break;
        }
    }

    public override string ToString() => _name;

    private static JsonKind KindOf(JsonElement property)
    {
        string[] types = !property.TryGetProperty("type"u8, out JsonElement type)
            ? []
            : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
        return types switch
        {
            _ when types.Contains("string") => JsonKind.Text,
            _ when types.Contains("integer") || types.Contains("number") => JsonKind.Number,
            _ when types.Contains("boolean") => JsonKind.Boolean,
            _ when types.Contains("array") || types.Contains("object") => JsonKind.Nested,
            _ => JsonKind.Text,
        };
    }

    private static bool IsJson(string cell, Func<JsonValueKind, bool> isRight)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(cell);
            return isRight(document.RootElement.ValueKind);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static CliFailure Wrong(string message, string nextStep) => new(ExitCodes.WrongUsage, message, "Nothing was sent. " + nextStep);
}
