using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Paths;

namespace Piggy.Generator.Plan.Client;

/// <summary>What makes a member obsolete, and the text that says so; null is not obsolete.</summary>
internal static class Deprecations
{
    public static string? Of(Parameter parameter) => parameter switch
    {
        { Deprecated: true } => parameter.DeprecationNote ?? "",
        { Schema: { Reference: null, Deprecated: true } schema } => schema.DeprecationNote ?? "",
        _ => null,
    };

    /// <summary>An operation is obsolete by itself, or because an inline schema of its answer or body is.</summary>
    public static string? Of(Operation operation)
    {
        if (operation.Deprecated)
        {
            return operation.DeprecationNote ?? "";
        }

        IEnumerable<MediaType> answers = operation.Responses.SelectMany(static response => response.Content);
        return Of(answers) ?? Of(operation.Body?.Content ?? default(EquatableArray<MediaType>));
    }

    /// <summary>A path is obsolete when all of its operations are.</summary>
    public static string? Of(UrlNode node) => node.Content is { Operations.Count: > 0 } content && content.Operations.TrueForAll(static operation => operation.Deprecated)
        ? Of(content.Operations[0])
        : null;

    private static string? Of(IEnumerable<MediaType> content) => content
        .Select(static media => media.Schema)
        .Where(static schema => schema is { Reference: null, Deprecated: true })
        .Select(static schema => schema!.DeprecationNote ?? "")
        .FirstOrDefault();
}
