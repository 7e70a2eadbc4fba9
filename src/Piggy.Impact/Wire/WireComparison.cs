using System.Text.Json;
using Piggy.Agents.Schemas;
using Piggy.Impact.Schemas;

namespace Piggy.Impact.Wire;

/// <summary>Compares what travels over HTTP, operation by operation.</summary>
internal static class WireComparison
{
    public static IEnumerable<Finding> Compare(JsonElement old, JsonElement @new)
    {
        Dictionary<string, ApiOperation> before = ApiOperation.AllOf(old).ToDictionary(operation => operation.Id, StringComparer.Ordinal);
        Dictionary<string, ApiOperation> after = ApiOperation.AllOf(@new).ToDictionary(operation => operation.Id, StringComparer.Ordinal);
        return
        [
            .. before.Values.Where(operation => !after.ContainsKey(operation.Id)).Select(operation => Wire(ImpactSeverity.Breaking, "operation-removed", operation, $"{operation.Id} is no longer there.")),
            .. after.Values.Where(operation => !before.ContainsKey(operation.Id)).Select(operation => Wire(ImpactSeverity.Addition, "operation-added", operation, $"{operation.Id} is new.")),
            .. before.Values.Where(operation => after.ContainsKey(operation.Id)).SelectMany(operation => Compare(operation, after[operation.Id])),
        ];
    }

    private static IEnumerable<Finding> Compare(ApiOperation old, ApiOperation @new) =>
    [
        .. old.Shown == @new.Shown ? [] : new[] { Wire(ImpactSeverity.Breaking, "address-changed", old, $"{old.Id} is {@new.Shown} now.") },
        .. CompareParameters(old, @new),
        .. CompareBodies(old, @new),
        .. CompareResponses(old, @new),
        .. CompareContract(old, @new),
    ];

    private static IEnumerable<Finding> CompareParameters(ApiOperation old, ApiOperation @new)
    {
        foreach (ApiParameter parameter in old.Parameters)
        {
            string location = $"{old.Shown} {parameter.Location}";
            if (@new.Parameters.FirstOrDefault(other => other.Location == parameter.Location && other.Name == parameter.Name) is not { } now)
            {
                yield return new Finding(ImpactArea.Wire, ImpactSeverity.Breaking, "parameter-removed", $"{location} /{parameter.Name}", $"{parameter.Name} is no longer there.");
                continue;
            }

            if (now.Required && !parameter.Required)
            {
                yield return new Finding(ImpactArea.Wire, ImpactSeverity.Breaking, "became-required", $"{location} /{parameter.Name}", $"{parameter.Name} is required now.");
            }
            else if (parameter.Required && !now.Required)
            {
                yield return new Finding(ImpactArea.Wire, ImpactSeverity.Addition, "became-optional", $"{location} /{parameter.Name}", $"{parameter.Name} is no longer required.");
            }

            foreach (Finding finding in SchemaFindings.OfInput(ImpactArea.Wire, $"{location} /{parameter.Name}", parameter.Schema, now.Schema))
            {
                yield return finding;
            }
        }

        foreach (ApiParameter parameter in @new.Parameters.Where(now => !old.Parameters.Any(other => other.Location == now.Location && other.Name == now.Name)))
        {
            yield return new Finding(
                ImpactArea.Wire,
                parameter.Required ? ImpactSeverity.Breaking : ImpactSeverity.Addition,
                parameter.Required ? "required-parameter-added" : "parameter-added",
                $"{old.Shown} {parameter.Location} /{parameter.Name}",
                $"{parameter.Name} is new{(parameter.Required ? " and required" : "")}.");
        }
    }

    private static IEnumerable<Finding> CompareBodies(ApiOperation old, ApiOperation @new)
    {
        foreach ((string media, SchemaNode schema) in old.RequestBodies)
        {
            foreach (Finding finding in @new.RequestBodies.TryGetValue(media, out SchemaNode? now)
                ? SchemaFindings.OfInput(ImpactArea.Wire, $"{old.Shown} request", schema, now)
                : [Wire(ImpactSeverity.Breaking, "body-removed", old, $"It no longer takes {media}.")])
            {
                yield return finding;
            }
        }

        foreach (string media in @new.RequestBodies.Keys.Except(old.RequestBodies.Keys, StringComparer.Ordinal))
        {
            yield return Wire(ImpactSeverity.Addition, "body-added", old, $"It takes {media}, too.");
        }

        if (@new.RequiresBody && !old.RequiresBody)
        {
            yield return Wire(ImpactSeverity.Breaking, "became-required", old, "A body is required now.");
        }
    }

    private static IEnumerable<Finding> CompareResponses(ApiOperation old, ApiOperation @new)
    {
        foreach ((string answer, SchemaNode schema) in old.Responses)
        {
            foreach (Finding finding in @new.Responses.TryGetValue(answer, out SchemaNode? now)
                ? SchemaFindings.OfOutput(ImpactArea.Wire, $"{old.Shown} {answer[..3]}", schema, now)
                : [Wire(ImpactSeverity.Breaking, "answer-removed", old, $"It no longer answers {answer}.")])
            {
                yield return finding;
            }
        }

        foreach (string answer in @new.Responses.Keys.Except(old.Responses.Keys, StringComparer.Ordinal))
        {
            yield return Wire(answer.StartsWith('2') ? ImpactSeverity.Breaking : ImpactSeverity.Addition, "answer-added", old, $"It may answer {answer}.");
        }
    }

    // What an operation does decides about retries, approval and what models are told.
    private static IEnumerable<Finding> CompareContract(ApiOperation old, ApiOperation @new)
    {
        foreach (string key in new[] { "x-piggy-effect", "x-piggy-errors", "security", "x-piggy-reconcile" })
        {
            string? before = old.Operation.TryGetProperty(key, out JsonElement was) ? was.GetRawText() : null;
            string? after = @new.Operation.TryGetProperty(key, out JsonElement now) ? now.GetRawText() : null;
            if (before != after)
            {
                yield return key == "x-piggy-reconcile"
                    ? Wire(ImpactSeverity.Note, "reconciliation-changed", old, "How its outcome is found out is another.")
                    : Wire(ImpactSeverity.Warning, RuleOf(key), old, $"{key} was {before ?? "nothing"} and is {after ?? "nothing"}.");
            }
        }
    }

    private static string RuleOf(string key) => key switch
    {
        "x-piggy-effect" => "effect-changed",
        "security" => "security-changed",
        _ => "error-codes-changed",
    };

    private static Finding Wire(ImpactSeverity severity, string rule, ApiOperation operation, string message) => new(ImpactArea.Wire, severity, rule, operation.Shown, message);
}
