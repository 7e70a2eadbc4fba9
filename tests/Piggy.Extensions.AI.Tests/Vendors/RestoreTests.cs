using Piggy.Agents.Tools;
using Piggy.Agents.Vendors;
using Piggy.Docs.Examples;
using Piggy.Extensions.AI.Tests.Support;
using Piggy.Generated.Actions;

namespace Piggy.Extensions.AI.Tests.Vendors;

/// <summary>What a model sends by a vendor's schema becomes what the tool's own schema asks for.</summary>
public sealed class RestoreTests
{
    public static TheoryData<string> Slugs() => [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_strict_mode_forces_a_model_to_send_is_undone(string slug)
    {
        PiggyActions.Registry.TryGet(slug, out PiggyAction? action);
        VendorTools export = new(Tooling.All, ToolVendor.OpenAI);
        ToolDefinition definition = export.Definitions.Single(one => one.Tool.Name == slug);
        JsonObject meant = ExampleInput.Of(action!);
        JsonObject sent = Strict(meant, Tooling.Parse(definition.Tool.InputSchema));

        string[] required = [.. Tooling.Parse(definition.Json).GetProperty("parameters").GetProperty("required").EnumerateArray().Select(name => name.GetString()!)];
        Assert.Equal(required, sent.Select(member => member.Key));
        JsonNode restored = JsonNode.Parse(export.Restore(slug, Encoding.UTF8.GetBytes(sent.ToJsonString())).Span)!;
        Assert.True(JsonNode.DeepEquals(meant, restored), restored.ToJsonString());
        Assert.Empty(action!.Validate(Encoding.UTF8.GetBytes(restored.ToJsonString())));
    }

    [Theory]
    [InlineData("""{"shop_uuid":null,"contact_uuid":"x","credits":1}""", """{"shop_uuid":null,"contact_uuid":"x","credits":1}""")]
    [InlineData("""{"credits":1,"unit_value":null,"unheard_of":null}""", """{"credits":1,"unheard_of":null}""")]
    [InlineData("""{"attributes":"{\"table\":\"12\",\"note\":null}"}""", """{"attributes":{"table":"12","note":null}}""")]
    [InlineData("""{"attributes":"table 12"}""", """{"attributes":"table 12"}""")]
    [InlineData("""{"attributes":"[1]"}""", """{"attributes":"[1]"}""")]
    [InlineData("""{"attributes":"{\"a\":1,\"a\":2}","credits":1,"credits":2}""", """{"attributes":{"a":1,"a":2},"credits":1,"credits":2}""")]
    [InlineData("""[null]""", """[null]""")]
    [InlineData("""{"credits":""", """{"credits":""")]
    public void Only_what_the_projection_did_is_undone(string sent, string expected)
    {
        string restored = Encoding.UTF8.GetString(new VendorTools(Tooling.All, ToolVendor.Gemini).Restore(Till.Award, Encoding.UTF8.GetBytes(sent)).Span);

        Assert.Equal(expected, restored);
    }

    [Theory]
    [InlineData("""{"action":"PIGGY_CREATE_CREDIT_RECEPTION","arguments":"{\"credits\":5,\"unit_name\":null,\"attributes\":\"{\\\"a\\\":null}\"}"}""")]
    [InlineData("""{"action":"PIGGY_CREATE_CREDIT_RECEPTION","arguments":{"credits":5,"unit_name":null,"attributes":"{\"a\":null}"}}""")]
    public void The_arguments_of_a_planned_call_are_restored_by_its_own_schema(string sent)
    {
        ReadOnlyMemory<byte> restored = new VendorTools(Tooling.All, ToolVendor.OpenAIChat).Restore(AgentTools.PlanName, Encoding.UTF8.GetBytes(sent));

        Assert.Equal("""{"action":"PIGGY_CREATE_CREDIT_RECEPTION","arguments":{"credits":5,"attributes":{"a":null}}}""", Encoding.UTF8.GetString(restored.Span));
    }

    [Fact]
    public void Where_nothing_was_done_nothing_is_undone()
    {
        byte[] sent = """{"credits":null}"""u8.ToArray();

        Assert.Equal(sent, new VendorTools(Tooling.All, ToolVendor.Anthropic).Restore(Till.Award, sent).ToArray());
        Assert.Equal(sent, new VendorTools(Tooling.All, ToolVendor.OpenAI).Restore("PIGGY_NOTHING", sent).ToArray());
    }

    [Fact]
    public async Task A_strict_call_goes_through()
    {
        await using Till till = await Till.OpenAsync();
        JsonObject sent = Strict(till.AwardOf(3), Tooling.Parse(till.Session.Tools.Tools.Single(tool => tool.Name == Till.Award).InputSchema));
        byte[] utf8 = Encoding.UTF8.GetBytes(sent.ToJsonString());
        VendorTools export = new(till.Session.Tools, ToolVendor.OpenAI);

        Assert.Equal(ActionErrorKind.InvalidInput, (await till.Session.CallAsync(Till.Award, utf8)).Error?.Kind);
        Assert.True((await till.Session.CallAsync(Till.Award, export.Restore(Till.Award, utf8))).Successful);
    }

    /// <summary>What a model that is held to strict mode sends when it means something.</summary>
    private static JsonObject Strict(JsonObject meant, JsonElement schema)
    {
        var sent = new JsonObject();
        foreach (JsonProperty member in schema.GetProperty("properties").EnumerateObject())
        {
            sent[member.Name] = meant[member.Name] is { } value ? Strict(value, member.Value) : null;
        }

        return sent;
    }

    private static JsonNode Strict(JsonNode meant, JsonElement schema) => meant switch
    {
        JsonObject map when !schema.TryGetProperty("properties", out _) => JsonValue.Create(map.ToJsonString()),
        JsonObject one => Strict(one, schema),
        JsonArray list => new JsonArray([.. list.Select(item => Strict(item!, schema.GetProperty("items")))]),
        _ => meant.DeepClone(),
    };
}
