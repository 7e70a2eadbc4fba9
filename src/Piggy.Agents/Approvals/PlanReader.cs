using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Policies;
using Piggy.Agents.Schemas;
using Piggy.Agents.Sessions;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;

namespace Piggy.Agents.Approvals;

/// <summary>Reads what the arguments of a call name. Which action reads a kind of thing follows from the registry: one that only reads, returns no secret, and asks for nothing but such an argument.</summary>
internal sealed class PlanReader(ActionRunner runner, AgentPolicy policy)
{
    private const int MostReads = 8;
    private const int MostFacts = 8;

    private readonly Dictionary<string, Reader> _readers = ReadersOf(runner.Actions);

    public async Task<IReadOnlyList<PlanFinding>> ReadAsync(JsonElement input, SchemaNode schema, CancellationToken cancellationToken)
    {
        var named = new List<(string Argument, string Kind, string Value)>();
        SchemaWalk.Visit(input, schema, (pointer, value, of) =>
        {
            if (named.Count < MostReads && value.ValueKind == JsonValueKind.String && KindOf(of) is { } kind && _readers.ContainsKey(kind))
            {
                named.Add((pointer[1..], kind, value.GetString()!));
            }
        });
        return await Task.WhenAll(named.Select(one => ReadAsync(one.Argument, _readers[one.Kind], one.Value, cancellationToken))).ConfigureAwait(false);
    }

    private async Task<PlanFinding> ReadAsync(string argument, Reader reader, string value, CancellationToken cancellationToken)
    {
        ActionResult result = await runner.RunAsync(reader.Action, InputOf(reader, value), approval: null, cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            string problem = error.CodeName is null ? error.Message : $"{error.CodeName}: Piggy does not know it, or not like this.";
            return new PlanFinding(argument, reader.Entity, [], problem);
        }

        using JsonDocument envelope = JsonDocument.Parse(result.ToJson());
        return new PlanFinding(argument, reader.Entity, FactsOf(envelope.RootElement.GetProperty("data"), reader), null);
    }

    private static byte[] InputOf(Reader reader, string value) => Encoding.UTF8.GetBytes(new JsonObject { [reader.Parameter] = value }.ToJsonString());

    // Enough for a person to recognise what they approve: names, states and amounts, but nothing of what else is kept about somebody.
    private List<KeyValuePair<string, string>> FactsOf(JsonElement data, Reader reader)
    {
        var facts = new List<KeyValuePair<string, string>>();
        SchemaWalk.Visit(data, SchemaWalk.Member(ActionSchemas.Of(reader.Action.Descriptor).Output, "data", data), (pointer, value, schema) =>
        {
            if (facts.Count < MostFacts && NameOf(pointer, value, schema) is { } name && facts.TrueForAll(fact => fact.Key != name))
            {
                facts.Add(KeyValuePair.Create(name, ShownOf(value)));
            }
        });
        return facts;
    }

    private string ShownOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.GetRawText();
        }

        string text = ForeignText.Clean(value.GetString()!.ReplaceLineEndings(" "), Math.Min(policy.TextLimit, 100));
        return Formats.IsEmail(text) ? policy.MaskEmails ? ForeignText.MaskEmail(text) : text : $"“{text}”";
    }

    private static string? NameOf(string pointer, JsonElement value, SchemaNode schema)
    {
        const int Deepest = 2;
        bool isShallow = pointer.AsSpan().Count('/') <= Deepest;
        return !isShallow || value.ValueKind is JsonValueKind.Null || schema.Flag("x-piggy-secret") ? null
            : value.ValueKind == JsonValueKind.Number ? schema.Text("x-piggy-unit")
            : value.ValueKind == JsonValueKind.String && Formats.IsEmail(value.GetString()!) ? "e-mail"
            : pointer is "/name" or "/status" or "/code" ? pointer[1..]
            : null;
    }

    private static string? KindOf(SchemaNode schema) =>
        schema.Text("x-piggy-entity") is { } entity ? entity : schema.Text("format") == "email" ? "email" : null;

    private static Dictionary<string, Reader> ReadersOf(ActionRegistry registry)
    {
        var readers = new Dictionary<string, Reader>(StringComparer.Ordinal);
        foreach (PiggyAction action in registry.Where(action => action.Descriptor.Effect is { Writes: false, ReturnsSecret: false }))
        {
            if (action.Descriptor.Inputs is [{ Required: true } only] && KindOf(ActionSchemas.Of(action.Descriptor).Input.Properties[0].Value) is { } kind)
            {
                var reader = new Reader(action, only.Name, kind == "email" ? "contact" : kind);

                // Of several, the one that answers with the most knows the thing itself, not one side of it.
                if (!readers.TryGetValue(kind, out Reader? known) || reader.Width > known.Width)
                {
                    readers[kind] = reader;
                }
            }
        }

        return readers;
    }

    private sealed record Reader(PiggyAction Action, string Parameter, string Entity)
    {
        public int Width { get; } = ActionSchemas.Of(Action.Descriptor).Output.Properties.First(property => property.Key == "data").Value.Properties.Count;
    }
}
