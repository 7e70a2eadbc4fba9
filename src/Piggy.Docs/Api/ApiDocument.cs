using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;
using Piggy.Docs.Pages;
using Piggy.Docs.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Api;

/// <summary>The bundled OpenAPI document beside what was compiled from it: the resources, and each operation's parameters, body and answer.</summary>
internal sealed class ApiDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch"];

    private readonly JsonElement _root;

    private ApiDocument(JsonElement root)
    {
        _root = root;
        Dictionary<string, OperationDescriptor> compiled = PiggyOperations.All.ToDictionary(operation => operation.OperationId, StringComparer.Ordinal);
        ILookup<string, ApiOperation> byTag = root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name, StringComparer.Ordinal))
                .Select(member => Read(member.Value, compiled, path.Value.TryGetProperty("servers", out _))))
            .ToLookup(operation => operation.Tag, StringComparer.Ordinal);
        Resources = [.. root.GetProperty("tags").EnumerateArray()
            .Select(tag => new ApiResource(tag.GetProperty("name").GetString()!, tag.GetProperty("description").GetString()!, [.. byTag[tag.GetProperty("name").GetString()!]]))
            .Where(resource => resource.Operations.Count > 0)];
    }

    /// <summary>The document that was built in.</summary>
    public static ApiDocument Compiled { get; } = new(JsonDocument.Parse(Resource.Text(SitePaths.SpecJson)).RootElement);

    /// <summary>The resources in the spec's order; each operation stands in one of them.</summary>
    public IReadOnlyList<ApiResource> Resources { get; }

    private ApiOperation Read(JsonElement operation, Dictionary<string, OperationDescriptor> compiled, bool besideTheApi) => new(
        compiled[operation.GetProperty("operationId").GetString()!],
        operation.GetProperty("tags")[0].GetString()!,
        operation.TryGetProperty("description", out JsonElement description) ? description.GetString()! : "",
        [.. Parameters(operation), .. Body(operation)],
        Answer(operation))
    {
        Example = OperationExample.Of(ParametersOf(operation).Select(Parameter), ExampleBody(operation)),
        IsBesideTheApi = besideTheApi,
    };

    private ApiParameter Parameter(JsonElement parameter) => new(
        parameter.GetProperty("name").GetString()!,
        parameter.GetProperty("in").GetString() == "path",
        IsRequired(parameter),
        First(SchemaNode.Of(_root).Child(parameter.GetProperty("schema"))));

    private JsonObject? ExampleBody(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out JsonElement body) && Schema(Follow(body)) is { } schema ? First(schema) as JsonObject : null;

    private static JsonNode? First(SchemaNode schema) =>
        schema.Keyword("examples") is { ValueKind: JsonValueKind.Array } examples && examples.GetArrayLength() > 0 ? JsonNode.Parse(examples[0].GetRawText()) : null;

    private static bool IsRequired(JsonElement parameter) => parameter.TryGetProperty("required", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;

    private IEnumerable<JsonElement> ParametersOf(JsonElement operation) =>
        operation.TryGetProperty("parameters", out JsonElement parameters) ? parameters.EnumerateArray().Select(Follow) : [];

    private IEnumerable<SchemaField> Parameters(JsonElement operation)
    {
        foreach (JsonElement parameter in ParametersOf(operation))
        {
            ActionInputLocation location = parameter.GetProperty("in").GetString() == "path" ? ActionInputLocation.Path : ActionInputLocation.Query;
            SchemaField[] fields = [.. SchemaFields.ReadOne(parameter.GetProperty("name").GetString()!, SchemaNode.Of(_root).Child(parameter.GetProperty("schema")), IsRequired(parameter))];
            string? text = parameter.TryGetProperty("description", out JsonElement description) ? description.GetString() : null;
            fields[0] = fields[0] with { Location = location, Description = text ?? fields[0].Description };
            foreach (SchemaField field in fields)
            {
                yield return field;
            }
        }
    }

    private IEnumerable<SchemaField> Body(JsonElement operation) =>
        operation.TryGetProperty("requestBody", out JsonElement body) && Schema(Follow(body)) is { } schema
            ? SchemaFields.Read(schema).Select(field => IsTopLevel(field.Path) ? field with { Location = ActionInputLocation.Body } : field)
            : [];

    private IReadOnlyList<SchemaField> Answer(JsonElement operation) => operation.GetProperty("responses").EnumerateObject()
        .Where(response => response.Name.StartsWith('2'))
        .Select(response => Schema(Follow(response.Value)))
        .OfType<SchemaNode>()
        .Select(SchemaFields.Read)
        .FirstOrDefault([]);

    private SchemaNode? Schema(JsonElement content) =>
        content.TryGetProperty("content", out JsonElement types)
            && types.TryGetProperty("application/json", out JsonElement json)
            && json.TryGetProperty("schema", out JsonElement schema)
            ? SchemaNode.Of(_root).Child(schema)
            : null;

    private JsonElement Follow(JsonElement value)
    {
        if (!value.TryGetProperty("$ref", out JsonElement reference))
        {
            return value;
        }

        JsonElement found = _root;
        foreach (string name in reference.GetString()!.Split('/').Skip(1))
        {
            found = found.GetProperty(name);
        }

        return found;
    }

    private static bool IsTopLevel(string path) => path.AsSpan().IndexOfAny('.', '[') < 0;
}

/// <summary>A part of the API, such as its gift cards.</summary>
internal sealed record ApiResource(string Name, string Description, IReadOnlyList<ApiOperation> Operations);

/// <summary>One call of the API.</summary>
internal sealed record ApiOperation(
    OperationDescriptor Descriptor,
    string Tag,
    string Description,
    IReadOnlyList<SchemaField> Inputs,
    IReadOnlyList<SchemaField> Outputs)
{
    /// <summary>The values of the spec's own examples.</summary>
    public required OperationExample Example { get; init; }

    /// <summary>Whether the path begins at the host, not at the base address of the API.</summary>
    public bool IsBesideTheApi { get; init; }
}
