using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Names and texts that try to break out of where they are printed. The lab compiles with all warnings as failures, documentation included.</summary>
public sealed class HostileTextTests
{
    // Ends literals, comments and documentation, opens interpolations, reorders text, breaks lines.
    private const string Hostile = "\\\"\\\"\\\" */ </summary> {0} {{x}} \\\\u0022 \\u2028 \\u202E \\r\\n // ; } ]]> & \\t \\u0000 \\uD83D\\uDE00 end";

    private static readonly string[] Names =
    [
        "class", "default", "Read", "Check", "Members", "ToString", "Equals", "GetType", "json", "writer", "errors", "nullable", "item", "items", "pair", "some", "index",
        "EqualityContract", "TryItInput", "try_it_input", "", " ", "1", "1", "-", "a-b", "a_b", "aB", "é", "日本", "System", "Piggy", "global", "value", "field", "record",
        "\\\" + x + \\\"", "</summary>", "\\u202Ex", "otherName", "otherValue", "bare", "map", "WriteBody", "Clone", "input", "request", "hasA",
    ];

    [Fact]
    public async Task TextInEverySlot_StaysText()
    {
        ActionLab lab = ActionLab.Of($$"""
            openapi: 3.1.0
            info: { title: "{{Hostile}}", version: "{{Hostile}}" }
            paths:
              /things/{id}:
                put:
                  operationId: "{{Hostile}}"
                  summary: "{{Hostile}}"
                  description: "{{Hostile}}"
                  x-piggy-action: { slug: PIGGY_TRY_IT, title: "{{Hostile}}", toolset: companion }
                  x-piggy-effect:
                    { access: write, irreversible: false, gives-value: false, sends-mail: false, returns-secret: false, personal-data: false, repeat-safe: false, asynchronous: false }
                  x-piggy-evidence: { request: high, response: high, errors: high, sources: ["{{Hostile}}"], checked: 2026-11-22, note: "{{Hostile}}" }
                  x-piggy-errors: [1000]
                  parameters: [ { name: id, in: path, required: true, description: "{{Hostile}}", schema: { type: string, example: "{{Hostile}}" } } ]
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          title: "{{Hostile}}"
                          description: "{{Hostile}}"
                          properties:
                            kind: { type: string, enum: ["{{Hostile}}", b], default: "{{Hostile}}" }
                            open: { type: string, x-extensible-enum: ["{{Hostile}}"], examples: ["{{Hostile}}"] }
                            text: { type: string, pattern: "^[^\\\"*]{0,9}$", description: "{{Hostile}}", title: "{{Hostile}}" }
                          x-piggy-rules: [ { differ: [kind, text], because: "{{Hostile}}" }, { only-when: { field: text, property: kind, in: ["{{Hostile}}"] }, because: "{{Hostile}}" } ]
                  responses: { '200': { description: "{{Hostile}}" } }
            x-piggy-error-codes:
              1000: { name: NotFound, meaning: "{{Hostile}}", retryable: false, hint: "{{Hostile}}" }
            """);

        string text = JsonDocument.Parse($"\"{Hostile}\"").RootElement.GetString()!;
        Assert.Equal(text, lab.Action.Descriptor.Title);
        Assert.Equal(text, lab.Action.Descriptor.Evidence.Note);
        Assert.Equal(text, Assert.Single(lab.Action.Descriptor.Errors).Hint);
        JsonElement properties = JsonDocument.Parse(lab.Action.Descriptor.InputSchema).RootElement.GetProperty("properties");
        Assert.Equal(text, properties.GetProperty("kind").GetProperty("enum")[0].GetString());
        Assert.Equal(text, properties.GetProperty("kind").GetProperty("default").GetString());
        ActionLab.Run run = await lab.RunAsync($$"""{"id":"1","kind":"{{Hostile}}"}""");
        Assert.Equal(text, JsonDocument.Parse(run.Body!).RootElement.GetProperty("kind").GetString());
        Assert.All(lab.Files.Values, file => Assert.DoesNotContain('\u202E', file));
    }

    [Fact]
    public async Task NamesOfAnyKind_BecomeDistinctMembers()
    {
        string[] names = [.. Names.Distinct(StringComparer.Ordinal)];
        string properties = string.Join("\n", names.Select(name => $"  \"{name}\": {{ type: string }}"));
        string nested = $"  nested:\n    type: object\n    properties:\n{Spec.Indent(properties, 4)}\n  list:\n    type: array\n    items: {{ type: string, pattern: '^a' }}";
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody($"type: object\nproperties:\n{properties}\n{nested}"));

        MemberPlan[] members = [.. lab.Plan.Actions[0].Input.Members];
        Assert.Equal(names.Length + 2, members.Select(member => member.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        string values = string.Join(",", members.Where(member => member.Value.Type is ScalarTypePlan).Select((member, index) => $"{JsonSerializer.Serialize(member.WireName)}:\"{index}\""));
        ActionLab.Run run = await lab.RunAsync($"{{{values},\"nested\":{{{values}}}}}");
        JsonElement body = JsonDocument.Parse(run.Body!).RootElement;
        Assert.All(members.Where(member => member.Value.Type is ScalarTypePlan).Select((member, index) => (member.WireName, index)), pair =>
        {
            Assert.Equal($"{pair.index}", body.GetProperty(pair.WireName).GetString());
            Assert.Equal($"{pair.index}", body.GetProperty("nested").GetProperty(pair.WireName).GetString());
        });
    }

    [Fact]
    public void EnumValuesOfAnyKind_BecomeDistinctMembers()
    {
        string values = string.Join(", ", Names.Distinct(StringComparer.Ordinal).Select(name => $"\"{name}\""));
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty($"{{ type: string, enum: [{values}, Value, IsKnown, Known, KnownValues, Parse] }}"));

        Assert.Empty(lab.Validate("""{"it":"a-b"}"""));
        Assert.Equal(["/it enum"], lab.Validate("""{"it":"A-b"}"""));
    }

    [Fact]
    public void ComponentsNamedLikeTheRuntime_AreRenamed()
    {
        string[] names = ["ActionError", "PiggyAction", "ActionRunner", "PiggyErrorCodes", "TryItAction", "TryItInput", "AcmeActions", "System", "action_error", "Confidence"];
        string components = string.Join("\n", names.Select(name => $"{name}: {{ type: object, properties: {{ x: {{ type: string }} }} }}"));
        string properties = string.Join("\n", names.Select(name => $"  {name}: {{ $ref: '#/components/schemas/{name}' }}"));

        ActionLab lab = ActionLab.Of(ActionSpec.WithBody($"type: object\nproperties:\n{properties}", components));

        Assert.Equal(names.Length + 1, lab.Plan.Records.Select(record => record.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
