using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Piggy.Sandbox.Spec;

/// <summary>What the spec says about one operation, as far as answering it needs to know.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, below the API's base path unless <paramref name="IsAtRoot"/>.</param>
/// <param name="IsAtRoot">True if the path has a server of its own.</param>
/// <param name="Parameters">What stands in path and query.</param>
/// <param name="Body">The schema of the body, if there is one.</param>
/// <param name="SuccessStatus">The status of a success.</param>
/// <param name="Success">The schema of a success.</param>
/// <param name="PageParameter">The query parameter with the number of a page, on lists that have pages.</param>
internal sealed record SpecOperation(
    string Id,
    string Method,
    string Path,
    bool IsAtRoot,
    IReadOnlyList<SpecParameter> Parameters,
    JsonElement? Body,
    int SuccessStatus,
    JsonElement? Success,
    string? PageParameter)
{
    public static SpecOperation Read(SpecDocument spec, JsonProperty path, JsonProperty member)
    {
        JsonElement operation = member.Value;
        JsonProperty success = operation.GetProperty("responses").EnumerateObject().First(response => response.Name.StartsWith('2'));
        return new SpecOperation(
            operation.GetProperty("operationId").GetString() ?? "",
            member.Name.ToUpperInvariant(),
            path.Name,
            path.Value.TryGetProperty("servers", out _),
            [.. ParametersOf(path.Value).Concat(ParametersOf(operation)).Select(parameter => SpecParameter.Read(spec, parameter))],
            operation.TryGetProperty("requestBody", out JsonElement body) ? JsonSchema(spec.Resolve(body)) : null,
            int.Parse(success.Name, CultureInfo.InvariantCulture),
            JsonSchema(spec.Resolve(success.Value)),
            operation.TryGetProperty("x-piggy-paging", out JsonElement paging) ? paging.GetProperty("page").GetString() : null);
    }

    private static JsonElement[] ParametersOf(JsonElement owner) =>
        owner.TryGetProperty("parameters", out JsonElement parameters) ? [.. parameters.EnumerateArray()] : [];

    private static JsonElement? JsonSchema(JsonElement described) =>
        described.TryGetProperty("content", out JsonElement content)
        && content.TryGetProperty("application/json", out JsonElement json)
        && json.TryGetProperty("schema", out JsonElement schema)
            ? schema
            : null;
}
