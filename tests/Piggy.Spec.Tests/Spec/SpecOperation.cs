using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Spec.Tests.Spec;

/// <summary>An operation of the spec.</summary>
/// <param name="Call">Method and path, as <c>GET /contacts</c>.</param>
/// <param name="Item">The path item it stands in.</param>
/// <param name="Node">The operation itself.</param>
internal sealed record SpecOperation(string Call, SpecNode Item, SpecNode Node)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public string Id => Node["operationId"]?.Text ?? Call;

    public static IEnumerable<SpecOperation> Of(string path, SpecNode item) => item.Resolved.Members
        .Where(member => Methods.Contains(member.Name))
        .Select(member => new SpecOperation($"{member.Name.ToUpperInvariant()} {path}", item.Resolved, member.Value));

    /// <summary>The parameters of a kind: path, query or header.</summary>
    public IReadOnlyDictionary<string, SpecNode> Parameters(string kind) => new[] { Item["parameters"], Node["parameters"] }
        .SelectMany(list => list?.Items ?? [])
        .Select(parameter => parameter.Resolved)
        .Where(parameter => parameter["in"]!.Text == kind)
        .ToDictionary(parameter => parameter["name"]!.Text, StringComparer.Ordinal);

    /// <summary>The schema of the JSON body; null when there is none.</summary>
    public SpecNode? Body => Node["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>The schema of the JSON answer with a status; null when there is none.</summary>
    public SpecNode? Answer(string status) => Node["responses"]?[status]?["content"]?["application/json"]?["schema"];
}
