using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;

namespace Piggy.Sandbox.Spec;

/// <summary>
/// Answers the operations that change nothing in the sandbox: the request is held against the spec, and the answer is made from the spec's schema and
/// examples. Its shape is true, its content is not: a call that creates something leaves nothing behind.
/// </summary>
internal static class SpecEndpoints
{
    /// <summary>A route for every operation of the spec that has none in <paramref name="stateful"/>.</summary>
    public static IEnumerable<Route> RoutesBeside(IEnumerable<Route> stateful)
    {
        HashSet<string> answered = [.. stateful.Select(route => route.Operation)];
        SpecDocument spec = SpecDocument.Instance;
        return spec.Operations.Where(operation => !answered.Contains(operation.Id)).Select(operation => RouteOf(spec, operation));
    }

    private static Route RouteOf(SpecDocument spec, SpecOperation operation) =>
        new(operation.Id, operation.Method, operation.Path, call => Carry(spec, operation, call)) { IsAtRoot = operation.IsAtRoot, IsStateful = false };

    private static Answer Carry(SpecDocument spec, SpecOperation operation, Call call)
    {
        FieldCheck.Check(call.Input, operation, spec);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        JsonNode? body = operation.Success is { } schema
            ? new SampleMaker(call.Options.Seed, operation.Id).Make(new SchemaView(spec, schema))
            : null;
        JsonObject envelope = body as JsonObject ?? [];
        if (envelope.TryGetPropertyValue("meta", out JsonNode? meta) && meta is null)
        {
            envelope["meta"] = new JsonArray();
        }

        NameTheOneAsked(operation, call.Input, envelope);
        EndTheList(operation, call.Input, envelope);
        return new Answer(operation.SuccessStatus, envelope);
    }

    /// <summary>Whoever asks for a thing by its UUID gets that UUID back.</summary>
    private static void NameTheOneAsked(SpecOperation operation, Input input, JsonObject envelope)
    {
        if (operation.Method != "POST"
            && operation.Parameters.LastOrDefault(parameter => parameter.InPath && parameter.Name.EndsWith("uuid", StringComparison.Ordinal)) is { } asked
            && envelope["data"] is JsonObject data
            && data.ContainsKey("uuid"))
        {
            data["uuid"] = input.Outside(asked.Name);
        }
    }

    /// <summary>A list made from the spec has one entry, hence one page.</summary>
    private static void EndTheList(SpecOperation operation, Input input, JsonObject envelope)
    {
        if (operation.PageParameter is { } parameter && input.Outside(parameter) is { } page && page != "1" && envelope["data"] is JsonArray items)
        {
            items.Clear();
        }
    }
}
