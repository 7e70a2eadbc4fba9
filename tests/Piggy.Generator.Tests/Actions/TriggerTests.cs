using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Emitted triggers, compiled and run.</summary>
public sealed class TriggerTests
{
    private static readonly ActionLab Lab = ActionLab.Of(TriggerSpec.WithData(
        """
        type: object
        required: [uuid]
        properties:
          uuid: { type: string, format: uuid, x-piggy-entity: thing }
          state: { type: string, enum: [NEW, OLD] }
          count: { type: integer, examples: [3] }
          made_at: { type: string, format: date-time }
          maybe: { type: [string, 'null'] }
          owner: { $ref: '#/components/schemas/Owner' }
          parts: { type: array, items: { $ref: '#/components/schemas/Part' } }
          token: { oneOf: [ { $ref: '#/components/schemas/Token' }, { type: string } ], x-piggy-bare-value: value }
        additionalProperties: true
        x-piggy-additional: others
        """,
        """
        Owner: { type: object, required: [mail], properties: { mail: { type: string, format: email, x-piggy-personal: true } } }
        Part: { type: object, properties: { parts: { type: array, items: { $ref: '#/components/schemas/Part' } } } }
        Token: { type: object, properties: { value: { type: string, x-piggy-secret: true } } }
        """));

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "\"\"", "\"x\"", "\"NEW\"", "\"FRESH\"", "\"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36\"", "\"2026-01-31T09:00:00Z\"", "[]", "[{}]",
        "[{\"parts\":[{\"parts\":[]}]}]", "{}", "{\"mail\":\"jo@example.com\"}", "{\"mail\":1}", "{\"value\":\"v\"}", "{\"more\":1}",
    ];

    private static PiggyTrigger Trigger => Assert.Single(Lab.Registry.Triggers);

    [Fact]
    public void Descriptor_SaysWhatTheDocumentSays()
    {
        TriggerDescriptor descriptor = Trigger.Descriptor;

        Assert.Equal(
            ("PIGGY_ON_IT_HAPPENED", "ItHappened", "It happened", "It happened.", "Tells that it happened. Look at it.", "it_happened"),
            (descriptor.Slug, descriptor.Name, descriptor.Title, descriptor.Summary, descriptor.Description, descriptor.Event));
        Assert.Equal((Confidence.Low, Confidence.High, Confidence.Medium), (descriptor.Evidence.Request, descriptor.Evidence.Response, descriptor.Evidence.Errors));
        Assert.Equal(["tests", "docs"], descriptor.Evidence.Sources);
        Assert.Equal((new DateOnly(2026, 11, 22), "Guessed"), (descriptor.Evidence.Checked, descriptor.Evidence.Note));
    }

    [Fact]
    public void Names_AreThoseOfTheSlugAndTheComponent()
    {
        Assert.Same(Trigger, Lab.Type("AcmeTriggers").GetProperty("ItHappened")!.GetValue(null));
        Assert.Same(Lab.Type("ItHappenedTrigger"), Trigger.GetType());
        Assert.Same(Lab.Type("ItHappenedEvent"), Trigger.PayloadType);
        Assert.Same(Lab.Type("AcmeTriggers").GetProperty("Registry")!.GetValue(null), Lab.Registry.Triggers);
    }

    [Fact]
    public void InlineBody_IsNamedAfterTheTrigger() => Assert.Same(
        ActionLab.Of(Inline).Type("ItHappenedEvent"),
        Assert.Single(ActionLab.Of(Inline).Registry.Triggers).PayloadType);

    [Fact]
    public void Body_BecomesAPayload()
    {
        WebhookResult result = Parse(
            """{"type":"it_happened","data":{"uuid":"3F2B8C1A-6D4E-4B7F-9A05-C1E7D2F48B36","state":"BROKEN","count":2,"maybe":null,"made_at":null,"owner":null,"token":"bare","color":"red"},"extra":1}""");

        Assert.True(result.Successful, result.ToString());
        object data = Property(result.Event.Payload!, "Data")!;
        Assert.Equal("it_happened", Property(result.Event.Payload!, "Type"));
        Assert.Equal("3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36", Property(data, "Uuid")!.ToString());
        Assert.Equal("BROKEN", Property(data, "State")!.ToString());
        Assert.Equal(2L, Property(data, "Count"));
        Assert.Equal("bare", Property(Property(data, "Token")!, "Value"));
        Assert.Equal("red", ((IReadOnlyDictionary<string, Generated.Json.PiggyJson>)Property(data, "Others")!)["color"].AsString());
        Assert.Null(Property(data, "Owner"));
        Assert.True(result.Event.Json.Element.TryGetProperty("extra", out _));
    }

    [Fact]
    public void EveryBodyThatTheSchemaAccepts_IsRead()
    {
        var oracle = new JsonSchemaOracle(Trigger.Descriptor.PayloadSchema);
        List<string> bodies = [.. Bodies().Distinct(StringComparer.Ordinal)];

        Assert.All(bodies.Where(oracle.Accepts), body => Assert.True(Parse(body).Successful, body));
        Assert.True(bodies.Count(oracle.Accepts) > 50);
        Assert.True(bodies.Count(body => !oracle.Accepts(body)) > 100);
    }

    [Fact]
    public void Schema_DescribesTheBodyAsItIsSent()
    {
        JsonElement schema = JsonDocument.Parse(Trigger.Descriptor.PayloadSchema).RootElement;
        JsonElement data = schema.GetProperty("properties").GetProperty("data");

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
        Assert.Equal("urn:piggy:trigger:PIGGY_ON_IT_HAPPENED", schema.GetProperty("$id").GetString());
        Assert.True(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.True(data.GetProperty("additionalProperties").GetBoolean());
        Assert.False(data.GetProperty("properties").TryGetProperty("others", out _));
        Assert.Equal(3, data.GetProperty("properties").GetProperty("count").GetProperty("examples")[0].GetInt32());
    }

    [Fact]
    public void DocumentWithoutTriggers_HasNoClassOfThem()
    {
        Assert.DoesNotContain(GeneratorHarness.Run(PiggySpec.Text).Files, file => file.Key.Contains("Trigger", StringComparison.Ordinal) || file.Value.Contains("Trigger", StringComparison.Ordinal));
        Assert.Empty(ActionLab.Of(PiggySpec.Text).Registry.Triggers);
    }

    [Fact]
    public void WebhookWithoutTheKey_IsNoTrigger() => Assert.DoesNotContain(
        GeneratorHarness.Run(Inline.Replace("x-piggy-", "x-other-", StringComparison.Ordinal)).Files.Keys, file => file.StartsWith("Actions.", StringComparison.Ordinal));

    private static string Inline { get; } = TriggerSpec.WithContent("content: { application/json: { schema: { type: object, properties: { type: { type: string } } } } }");

    private static WebhookResult Parse(string body) => Lab.Registry.Triggers.Parse(Encoding.UTF8.GetBytes(body));

    private static object? Property(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of);

    // One right body; each member of its data replaced by every value, and left out.
    private static IEnumerable<string> Bodies()
    {
        string[] names = ["uuid", "state", "count", "made_at", "maybe", "owner", "parts", "token", "unknown"];
        foreach (string name in names)
        {
            yield return Body("\"uuid\":\"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36\"");
            foreach (string value in Values)
            {
                yield return Body((name == "uuid" ? "" : "\"uuid\":\"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36\",") + $"\"{name}\":{value}");
                yield return Body($"\"{name}\":{value}");
            }
        }
    }

    private static string Body(string members) => "{\"type\":\"it_happened\",\"data\":{" + members + "}}";
}
