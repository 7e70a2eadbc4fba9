using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Judges.Tests.Tools;

namespace Piggy.Judges.Tests.Requests;

/// <summary>A parameter with a value that the spec gives as an example.</summary>
internal sealed record ExampleParameter(string Name, bool IsRequired, JsonNode Value);

/// <summary>An operation of the spec, with everything that is needed to call it.</summary>
internal sealed class DocumentedOperation
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly Lazy<IReadOnlyDictionary<string, DocumentedOperation>> Read = new(() =>
        SpecBundle.Root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()
                .Where(member => Methods.Contains(member.Name))
                .Select(member => new DocumentedOperation(path.Name, path.Value, member.Name, member.Value)))
            .ToDictionary(operation => operation.Id, StringComparer.Ordinal));

    private readonly JsonElement? _body;

    private DocumentedOperation(string path, JsonElement item, string method, JsonElement operation)
    {
        Id = operation.GetProperty("operationId").GetString()!;
        Path = path;
        Method = method;
        JsonElement[] parameters = [.. new[] { item, operation }
            .Where(holder => holder.TryGetProperty("parameters", out _))
            .SelectMany(holder => holder.GetProperty("parameters").EnumerateArray())
            .Select(SpecBundle.Resolve)];
        PathParameters = [.. In("path")];
        Query = [.. In("query")];
        if (operation.TryGetProperty("requestBody", out JsonElement body))
        {
            _body = SpecBundle.Resolve(body).GetProperty("content").GetProperty("application/json").GetProperty("schema");
        }

        IEnumerable<ExampleParameter> In(string place) => parameters
            .Where(parameter => parameter.GetProperty("in").GetString() == place)
            .Select(parameter => new ExampleParameter(
                parameter.GetProperty("name").GetString()!,
                parameter.TryGetProperty("required", out JsonElement required) && required.GetBoolean(),
                ExampleValues.Of(parameter.GetProperty("schema"))));
    }

    /// <summary>All operations of the spec by id.</summary>
    public static IReadOnlyDictionary<string, DocumentedOperation> All => Read.Value;

    public string Id { get; }

    public string Path { get; }

    public string Method { get; }

    public IReadOnlyList<ExampleParameter> PathParameters { get; }

    public IReadOnlyList<ExampleParameter> Query { get; }

    /// <summary>The body that the spec shows; null when the operation takes none.</summary>
    public JsonNode? ShownBody => _body is { } schema ? ExampleValues.Of(schema) : null;

    /// <summary>A body with every member that the spec names.</summary>
    public JsonNode? FullBody => _body is { } schema ? ExampleValues.FullOf(schema) : null;
}
