using System.Text.Json;
using Piggy.Agents.Schemas;

namespace Piggy.Impact.Wire;

/// <summary>One operation of a document, as its callers see it.</summary>
internal sealed class ApiOperation
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly SchemaNode _root;

    private ApiOperation(SchemaNode root, string path, string method, JsonElement operation, JsonElement item)
    {
        _root = root;
        Path = path;
        Method = method.ToUpperInvariant();
        Operation = operation;
        Parameters = [.. ParametersOf(item).Concat(ParametersOf(operation)).GroupBy(parameter => (parameter.Location, parameter.Name)).Select(same => same.Last())];
    }

    public string Path { get; }

    public string Method { get; }

    public JsonElement Operation { get; }

    public IReadOnlyList<ApiParameter> Parameters { get; }

    /// <summary>What tells it from others when its address changes.</summary>
    public string Id => Text("operationId") ?? $"{Method} {Path}";

    public string Shown => $"{Method} {Path}";

    /// <summary>The slug of its action; null if it is none.</summary>
    public string? Slug => Operation.TryGetProperty("x-piggy-action", out JsonElement action) && action.TryGetProperty("slug", out JsonElement slug) ? slug.GetString() : null;

    /// <summary>The bodies that it takes, by media type.</summary>
    public IReadOnlyDictionary<string, SchemaNode> RequestBodies => Operation.TryGetProperty("requestBody", out JsonElement body) ? Content(Resolve(body)) : new Dictionary<string, SchemaNode>(StringComparer.Ordinal);

    /// <summary>Whether a body must be sent.</summary>
    public bool RequiresBody => Operation.TryGetProperty("requestBody", out JsonElement body) && Resolve(body).TryGetProperty("required", out JsonElement required) && required.ValueKind == JsonValueKind.True;

    /// <summary>The answers that it gives, by status and media type.</summary>
    public IReadOnlyDictionary<string, SchemaNode> Responses => Operation.TryGetProperty("responses", out JsonElement responses)
        ? responses.EnumerateObject()
            .SelectMany(response => Content(Resolve(response.Value)).Select(content => KeyValuePair.Create($"{response.Name} {content.Key}", content.Value)))
            .ToDictionary(StringComparer.Ordinal)
        : [];

    public string? Text(string name) => Operation.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IReadOnlyList<ApiOperation> AllOf(JsonElement document)
    {
        SchemaNode root = SchemaNode.Of(document);
        return document.TryGetProperty("paths", out JsonElement paths)
            ? [.. paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
                .Where(member => Methods.Contains(member.Name, StringComparer.Ordinal))
                .Select(member => new ApiOperation(root, path.Name, member.Name, member.Value, path.Value)))]
            : [];
    }

    private IEnumerable<ApiParameter> ParametersOf(JsonElement holder) => holder.TryGetProperty("parameters", out JsonElement parameters)
        ? parameters.EnumerateArray().Select(Resolve).Select(parameter => new ApiParameter(
            parameter.GetProperty("in").GetString()!,
            parameter.GetProperty("name").GetString()!,
            parameter.TryGetProperty("required", out JsonElement required) && required.ValueKind == JsonValueKind.True,
            parameter.TryGetProperty("schema", out JsonElement schema) ? _root.Child(schema) : SchemaNode.Any))
        : [];

    private Dictionary<string, SchemaNode> Content(JsonElement holder) => holder.TryGetProperty("content", out JsonElement content)
        ? content.EnumerateObject()
            .Where(media => media.Value.TryGetProperty("schema", out _))
            .ToDictionary(media => media.Name, media => _root.Child(media.Value.GetProperty("schema")), StringComparer.Ordinal)
        : [];

    private JsonElement Resolve(JsonElement value) =>
        value.TryGetProperty("$ref", out JsonElement reference) && _root.Find(reference.GetString() ?? "") is { } found ? found : value;
}

/// <summary>A parameter of an operation.</summary>
internal sealed record ApiParameter(string Location, string Name, bool Required, SchemaNode Schema);
