using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Piggy.Sandbox.Tests;

/// <summary>Calls that the spec describes, aimed at entities of the seeded account.</summary>
internal static class SpecCalls
{
    private const int InvalidInput = 1003;

    /// <summary>Whether a call may be refused with a code: those that are listed for it, and 1003, the general one.</summary>
    public static bool MayAnswer(SpecOperation operation, int code) => code == InvalidInput || operation.ErrorCodes.Contains(code);

    /// <summary>The examples of the spec, with the ids of this account in the place of invented ones; null for a call without body.</summary>
    public static IReadOnlyList<JsonObject?> GoodBodies(SpecDocument spec, Peer peer, SpecOperation operation)
    {
        if (operation.RequestReference is null)
        {
            return [null];
        }

        IReadOnlyDictionary<string, string> known = SeededValues.For(peer, operation.Id);
        IReadOnlyList<JsonObject> examples = spec.RequestExamples(operation);
        foreach (JsonObject example in examples)
        {
            Replace(example, known);
        }

        return examples;
    }

    /// <summary>The examples of the spec as they are; null for a call without body.</summary>
    public static IReadOnlyList<JsonObject?> Bodies(SpecDocument spec, SpecOperation operation) =>
        operation.RequestReference is null ? [null] : [.. spec.RequestExamples(operation)];

    /// <summary>Sends the call to things that the account does not have: the examples of the spec.</summary>
    public static Task<Reply> SendUnknownAsync(Peer peer, SpecOperation operation, JsonObject? body) =>
        SendAsync(peer, operation, body, ReadOnlyDictionary<string, string>.Empty);

    /// <summary>Sends the call to seeded entities, with all required values in the query and the body as it is.</summary>
    public static Task<Reply> SendAsync(Peer peer, SpecOperation operation, JsonObject? body) =>
        SendAsync(peer, operation, body, SeededValues.For(peer, operation.Id));

    /// <summary>Takes the steps that must come before the call, then sends it with what they gave.</summary>
    public static async Task<Reply> SendPreparedAsync(Peer peer, SpecOperation operation, JsonObject? body)
    {
        IReadOnlyDictionary<string, string> known = await SeededValues.PreparedAsync(peer, operation.Id, body);
        Replace(body, known);
        return await SendAsync(peer, operation, body, known);
    }

    /// <summary>The path of a call with all that it requires in path and query, from known values or the examples of the spec.</summary>
    public static string Address(SpecOperation operation, IReadOnlyDictionary<string, string> known)
    {
        string path = operation.PathFor(parameter => Uri.EscapeDataString(Value(operation, "path", known, parameter)));
        IEnumerable<string> query = operation.Parameters("query")
            .Where(parameter => parameter["required"]?.GetValue<bool>() == true)
            .Select(parameter => parameter["name"]!.GetValue<string>())
            .Select(name => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Value(operation, "query", known, name))}");
        return $"{path}?{string.Join('&', query)}";
    }

    private static Task<Reply> SendAsync(Peer peer, SpecOperation operation, JsonObject? body, IReadOnlyDictionary<string, string> known) =>
        peer.SendAsync(new HttpMethod(operation.Method), Address(operation, known), body is null ? null : Peer.Json(body.ToJsonString()));

    /// <summary>What stands for a parameter: a known value, or an example of the spec.</summary>
    public static string Value(SpecOperation operation, string place, IReadOnlyDictionary<string, string> known, string name)
    {
        JsonNode schema = operation.Parameters(place).Single(parameter => parameter["name"]!.GetValue<string>() == name)["schema"]!;
        return known.GetValueOrDefault(name)
            ?? (schema["examples"]?[0] ?? schema["enum"]?[0])?.ToString()
            ?? throw new InvalidOperationException($"{operation.Id}: the parameter {name} has no example in the spec; give it a seeded value.");
    }

    /// <summary>Puts known values in, by the name of the member, or by that of the member around it and its own.</summary>
    private static void Replace(JsonNode? node, IReadOnlyDictionary<string, string> known, string around = "")
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Replace(item, known, around);
            }
        }

        if (node is JsonObject json)
        {
            foreach ((string name, JsonNode? child) in json.ToArray())
            {
                if (child is JsonValue && (known.TryGetValue($"{around}.{name}", out string? value) || known.TryGetValue(name, out value)))
                {
                    json[name] = child.GetValueKind() == JsonValueKind.Number ? JsonNode.Parse(value) : value;
                }
                else
                {
                    Replace(child, known, name);
                }
            }
        }
    }
}
