using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Generated.Webhooks;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>A document may call its properties, values, types and events like the members of what is emitted. Which members those are is asked of what was emitted for a plain document.</summary>
public sealed class MemberNameTests
{
    private static readonly ActionLab Plain = ActionLab.Of(ActionSpec.WithBody("""
        type: object
        properties:
          list: { type: array, items: { type: string } }
          closed: { type: string, enum: [a, b] }
          open: { type: string, x-extensible-enum: [c] }
        """));

    private static readonly ActionLab PlainTrigger = ActionLab.Of(TriggerSpec.WithData("type: object\nproperties: { uuid: { type: string } }"));

    private static readonly string[] OfRecords = MembersOf(Plain.Type("TryItInput"));
    private static readonly string[] OfActions = MembersOf(Plain.Type("TryItAction"));
    private static readonly string[] OfEnums = [.. MembersOf(Plain.Type("TryItClosed")).Union(MembersOf(Plain.Type("TryItOpen")))];
    private static readonly string[] OfTriggers = MembersOf(PlainTrigger.Type("ItHappenedTrigger"));

    [Fact]
    public void WhatIsEmitted_HasMembers()
    {
        Assert.Subset(OfRecords.ToHashSet(), new HashSet<string> { "Read", "Check", "Write", "ToString" });
        Assert.Subset(OfActions.ToHashSet(), new HashSet<string> { "Instance", "Descriptor", "RunAsync" });
        Assert.Subset(OfEnums.ToHashSet(), new HashSet<string> { "Value", "IsKnown", "KnownValues" });
        Assert.Subset(OfTriggers.ToHashSet(), new HashSet<string> { "Instance", "ReadPayload" });
    }

    [Fact]
    public async Task Properties_KeepTheirValues()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody($"type: object\nproperties:\n{Lines(OfRecords, name => $"  {name}: {{ type: string }}")}"));
        var input = new JsonObject(OfRecords.Select(name => KeyValuePair.Create(name, (JsonNode?)("of " + name))));

        ActionLab.Run run = await lab.RunAsync(input.ToJsonString());

        Assert.True(run.Result.Successful, run.Envelope);
        Assert.True(JsonNode.DeepEquals(input, JsonNode.Parse(run.Body!)), run.Body);
        Assert.Empty(lab.Validate(input.ToJsonString()));
    }

    [Theory]
    [InlineData("enum")]
    [InlineData("x-extensible-enum")]
    public async Task Values_StayWhatTheyAre(string keyword)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty($"{{ type: array, items: {{ type: string, {keyword}: [{string.Join(", ", OfEnums)}] }} }}"));
        var input = new JsonObject { ["it"] = new JsonArray([.. OfEnums.Select(name => JsonValue.Create(name))]) };

        ActionLab.Run run = await lab.RunAsync(input.ToJsonString());

        Assert.True(run.Result.Successful, run.Envelope);
        Assert.True(JsonNode.DeepEquals(input, JsonNode.Parse(run.Body!)), run.Body);
        Assert.Equal(keyword == "enum" ? ["/it/0 enum"] : [], lab.Validate("""{"it":["Nothing"]}"""));
    }

    [Fact]
    public async Task TypesOfInputsAndAnswers_MayHaveTheNamesOfMembers()
    {
        string[] names = [.. OfRecords.Union(OfActions).Union(OfEnums).Union(["AcmeActions", "PiggyErrorCodes", "PiggyOperations", "TryItAction", "TryItInput"])];
        string things = Lines(names, name => $"  p_{name}: {{ $ref: '#/components/schemas/{name}' }}\n  l_{name}: {{ type: array, items: {{ $ref: '#/components/schemas/{name}' }} }}");
        string schemas = Lines(names, name => $"{name}: {{ type: object, properties: {{ x: {{ type: string }}, self: {{ type: object, properties: {{ {name}: {{ type: string }} }} }} }} }}");
        string spec = ActionSpec.Document(
            "/things",
            "post",
            """
            requestBody:
              required: true
              content: { application/json: { schema: { $ref: '#/components/schemas/All' } } }
            responses:
              '200':
                description: ok
                content: { application/json: { schema: { type: object, required: [data], properties: { data: { $ref: '#/components/schemas/All' } } } } }
            """,
            $"All:\n  type: object\n  properties:\n{Lines(things.Split('\n'), line => "  " + line)}\n{schemas}");
        ActionLab lab = ActionLab.Of(spec);
        var thing = new JsonObject();
        foreach (string name in names)
        {
            thing["p_" + name] = new JsonObject { ["x"] = name, ["self"] = new JsonObject { [name] = "1" } };
            thing["l_" + name] = new JsonArray(new JsonObject { ["x"] = name });
        }

        ActionLab.Run run = await lab.RunAsync(thing.ToJsonString(), $$"""{"data":{{thing.ToJsonString()}}}""");

        Assert.True(run.Result.Successful, run.Envelope);
        Assert.True(JsonNode.DeepEquals(thing, JsonNode.Parse(run.Body!)), run.Body);
        Assert.True(JsonNode.DeepEquals(thing, JsonNode.Parse(run.Data)), run.Data);
    }

    [Fact]
    public void TypesOfEvents_MayHaveTheNamesOfMembers()
    {
        string[] names = [.. OfTriggers.Union(OfRecords).Union(["AcmeTriggers", "ItHappenedTrigger"])];
        ActionLab lab = ActionLab.Of(TriggerSpec.WithData(
            $"type: object\nproperties:\n{Lines(names, name => $"  p_{name}: {{ $ref: '#/components/schemas/{name}' }}")}",
            Lines(names, name => $"{name}: {{ type: object, properties: {{ x: {{ type: string }} }} }}")));
        var data = new JsonObject(names.Select(name => KeyValuePair.Create("p_" + name, (JsonNode?)new JsonObject { ["x"] = name })));

        WebhookResult result = lab.Registry.Triggers.Parse(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["type"] = "it_happened", ["data"] = data.DeepClone() }));

        Assert.True(result.Successful, result.ToString());
        object read = result.Event.Payload!.GetType().GetProperty("Data")!.GetValue(result.Event.Payload)!;
        Assert.All(names, name =>
        {
            object named = read.GetType().GetProperties().Single(property => property.Name == "P" + name).GetValue(read)!;
            Assert.Equal(name, named.GetType().GetProperty("X")!.GetValue(named));
        });
    }

    [Fact]
    public void Events_MayHaveTheNamesOfMembers()
    {
        string[] members = [.. MembersOf(PlainTrigger.Type("AcmeTriggers")).Append("AcmeTriggers").Append("Trigger").Where(name => name != "ItHappened")];
        string[] slugs = [.. members.Select(name => "PIGGY_ON_" + string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString())))];

        ActionLab lab = ActionLab.Of(TriggerSpec.Webhooks(
            Lines(slugs, slug => TriggerSpec.Webhook("requestBody:\n  content: { application/json: { schema: { $ref: '#/components/schemas/AnEvent' } } }", slug, slug.ToLowerInvariant(), slug.ToLowerInvariant())),
            "AnEvent: { type: object, required: [type], properties: { type: { type: string } } }"));

        Assert.Equal(slugs.Order(StringComparer.Ordinal), lab.Registry.Triggers.Select(trigger => trigger.Descriptor.Slug));
    }

    private static string Lines(IEnumerable<string> names, Func<string, string> line) => string.Join('\n', names.Select(line));

    // What a compiler makes for itself, accessors and operators have names that no document can have.
    private static string[] MembersOf(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Where(member => member is not (ConstructorInfo or MethodBase { IsSpecialName: true } or FieldInfo { IsPrivate: true }) && member.Name.All(char.IsLetterOrDigit))
            .Select(member => member.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
