using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Piggy.Judges.Tests.Validators;

/// <summary>Writes documents that a JSON Schema accepts, or nearly: a member too few or too many, a wrong type, a value just outside a limit, a text that almost has its format.</summary>
internal sealed class NearMiss(JsonElement schema, int seed)
{
    private const int Deepest = 4;

    // Seeded, so that a finding can be seen again; nothing here is a secret.
    private readonly Random _random = new(seed);
    private readonly StringBuilder _json = new();

    public string Next()
    {
        _json.Clear();
        Write(schema, 0);
        return _json.ToString();
    }

    private void Write(JsonElement schema, int depth)
    {
        if (Chance(depth == 0 ? 0.01 : 0.03) || schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out JsonElement type))
        {
            WriteAnything(depth);
            return;
        }

        if (schema.TryGetProperty("enum", out JsonElement values))
        {
            WriteText(Chance(0.9) ? Pick([.. values.EnumerateArray()]).ToString() : Pick(TextPool.AlmostNames)(Pick([.. values.EnumerateArray()]).ToString()));
            return;
        }

        switch (type.ValueKind == JsonValueKind.Array ? Pick([.. type.EnumerateArray()]).GetString() : type.GetString())
        {
            case "object":
                WriteObject(schema, depth);
                break;
            case "array":
                WriteArray(schema, depth);
                break;
            case "string":
                WriteText(Text(schema));
                break;
            case "integer":
                _json.Append(Number(schema, TextPool.WholeNumbers));
                break;
            case "number":
                _json.Append(Number(schema, TextPool.Numbers));
                break;
            case "boolean":
                _json.Append(Chance(0.5) ? "true" : "false");
                break;
            default:
                _json.Append("null");
                break;
        }
    }

    private void WriteObject(JsonElement schema, int depth)
    {
        HashSet<string> required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        Dictionary<string, JsonElement?> members = [];
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject().Where(property => Chance(required.Contains(property.Name) ? 0.97 : 0.4)))
            {
                members.Add(Chance(0.01) ? Pick(TextPool.AlmostNames)(property.Name) : property.Name, property.Value);
            }
        }

        bool isOpen = schema.TryGetProperty("additionalProperties", out JsonElement additional) && additional.ValueKind != JsonValueKind.False;
        if (isOpen || Chance(0.03))
        {
            foreach (string name in Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(TextPool.MemberNames)))
            {
                members.TryAdd(name, null);
            }

            if (Chance(0.2) && schema.TryGetProperty("propertyNames", out JsonElement reserved) && reserved.TryGetProperty("not", out JsonElement not))
            {
                members.TryAdd(Pick([.. not.GetProperty("enum").EnumerateArray()]).GetString()!, null);
            }
        }

        WriteMembers(members, additional, depth);
    }

    private void WriteMembers(Dictionary<string, JsonElement?> members, JsonElement additional, int depth)
    {
        _json.Append('{');
        string separator = "";
        foreach ((string name, JsonElement? member) in members.OrderBy(_ => _random.Next()))
        {
            _json.Append(separator);
            separator = ",";
            WriteText(name);
            _json.Append(':');
            Write(member ?? additional, depth + 1);
        }

        _json.Append('}');
    }

    private void WriteArray(JsonElement schema, int depth)
    {
        _json.Append('[');
        int count = _random.Next(4);
        for (int i = 0; i < count; i++)
        {
            _json.Append(i == 0 ? "" : ",");
            Write(schema.TryGetProperty("items", out JsonElement items) ? items : default, depth + 1);
        }

        _json.Append(']');
    }

    private void WriteAnything(int depth)
    {
        switch (_random.Next(depth < Deepest ? 8 : 6))
        {
            case 0:
                _json.Append("null");
                break;
            case 1:
                _json.Append("true");
                break;
            case 2 or 3:
                _json.Append(Pick(TextPool.Numbers));
                break;
            case 4 or 5:
                WriteText(Pick(TextPool.Texts));
                break;
            case 6:
                WriteArray(Nothing, depth + 1);
                break;
            default:
                WriteMembers(new() { [Pick(TextPool.MemberNames)] = null }, Nothing, depth + 1);
                break;
        }
    }

    private string Text(JsonElement schema) => schema.TryGetProperty("format", out JsonElement format) && TextPool.OfFormat(format.GetString()!) is { } pool
        ? Pick(Chance(0.85) ? pool.Good : pool.Almost)
        : Pick(TextPool.Texts);

    // Half of the numbers are close to a limit, if there is one.
    private string Number(JsonElement schema, string[] pool)
    {
        string[] limits = [.. new[] { "minimum", "maximum" }.Where(name => schema.TryGetProperty(name, out _))];
        return limits.Length == 0 || Chance(0.3)
            ? Pick(pool)
            : (schema.GetProperty(Pick(limits)).GetDecimal() + Pick(TextPool.Steps)).ToString(CultureInfo.InvariantCulture);
    }

    private void WriteText(string text) => _json.Append(JsonSerializer.Serialize(text, JsonSerializerOptions.Default));

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static JsonElement Nothing { get; } = JsonDocument.Parse("{}").RootElement;
}
