using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Piggy.Sandbox.Spec;

/// <summary>One schema of the spec, with its references followed: the few keywords that the spec uses.</summary>
internal readonly struct SchemaView
{
    private readonly SpecDocument _spec;
    private readonly JsonElement _json;

    public SchemaView(SpecDocument spec, JsonElement node)
    {
        _spec = spec;
        _json = spec.Resolve(node);
    }

    /// <summary>The types that are allowed; none means any.</summary>
    public string[] Types => _json.TryGetProperty("type", out JsonElement type)
        ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(item => item.GetString() ?? "")] : [type.GetString() ?? ""]
        : [];

    /// <summary>The schemas of which one applies.</summary>
    public IReadOnlyList<SchemaView> Choices => List("oneOf") is { Length: > 0 } one ? one : List("anyOf");

    public string? Format => Text("format");

    public bool IsSecret => Flag("x-piggy-secret");

    public IReadOnlyList<JsonElement> Examples => Values("examples");

    public IReadOnlyList<JsonElement> Enumerated => Values("enum");

    public IReadOnlyList<JsonElement> Known => Values("x-extensible-enum");

    public SchemaView? Items => Child("items");

    public decimal? Minimum => Number("minimum");

    public decimal? Maximum => Number("maximum");

    public decimal? MinLength => Number("minLength");

    public IEnumerable<string> Required => Values("required").Select(name => name.GetString() ?? "");

    public IEnumerable<(string Name, SchemaView Schema)> Properties
    {
        get
        {
            SpecDocument spec = _spec;
            return _json.TryGetProperty("properties", out JsonElement properties)
                ? properties.EnumerateObject().Select(member => (member.Name, new SchemaView(spec, member.Value)))
                : [];
        }
    }

    /// <summary>The conditions of the kind "one of these must be there".</summary>
    public IEnumerable<string[]> AtLeastOneOf => Values("x-piggy-rules")
        .Where(rule => rule.TryGetProperty("at-least-one-of", out _))
        .Select(rule => rule.GetProperty("at-least-one-of").EnumerateArray().Select(name => name.GetString() ?? "").ToArray());

    private string? Text(string key) => _json.TryGetProperty(key, out JsonElement value) ? value.GetString() : null;

    private bool Flag(string key) => _json.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private decimal? Number(string key) => _json.TryGetProperty(key, out JsonElement value) ? value.GetDecimal() : null;

    private JsonElement[] Values(string key) => _json.TryGetProperty(key, out JsonElement values) ? [.. values.EnumerateArray()] : [];

    private SchemaView? Child(string key) => _json.TryGetProperty(key, out JsonElement child) ? new SchemaView(_spec, child) : null;

    private SchemaView[] List(string key)
    {
        SpecDocument spec = _spec;
        return [.. Values(key).Select(choice => new SchemaView(spec, choice))];
    }
}
