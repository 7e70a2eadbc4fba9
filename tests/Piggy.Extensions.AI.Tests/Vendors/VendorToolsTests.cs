using Piggy.Agents.Tools;
using Piggy.Agents.Vendors;
using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests.Vendors;

/// <summary>Every vendor is told of every tool in its own words, and what cannot be told is listed.</summary>
public sealed class VendorToolsTests
{
    public static TheoryData<ToolVendor, bool> Cases()
    {
        var cases = new TheoryData<ToolVendor, bool>();
        foreach (ToolVendor vendor in Tooling.Vendors)
        {
            cases.Add(vendor, false);
            cases.Add(vendor, true);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_definition_keeps_the_rules_of_its_vendor(ToolVendor vendor, bool full)
    {
        AgentTools tools = Tooling.Of(new AgentToolsOptions { Toolsets = Piggy.Generated.Actions.ActionToolsets.All, FullSchemas = full });
        VendorTools export = new(tools, vendor);

        Assert.Equal(tools.Tools.Select(tool => tool.Name), export.Definitions.Select(definition => definition.Tool.Name));
        Assert.Empty(export.Definitions.SelectMany(definition => VendorRules.Broken(vendor, Tooling.Parse(definition.Json)).Select(problem => $"{definition}: {problem}")));
        Assert.Equal(export.Definitions.Count, Tooling.Parse(export.ToJson()).GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_definition_does_not_say_is_listed(ToolVendor vendor, bool full)
    {
        VendorTools export = new(Tooling.Of(new AgentToolsOptions { Toolsets = Piggy.Generated.Actions.ActionToolsets.All, FullSchemas = full }), vendor);
        foreach (ToolDefinition definition in export.Definitions)
        {
            Dictionary<string, JsonElement> told = Tooling.SchemasIn(SchemaIn(vendor, Tooling.Parse(definition.Json))).ToDictionary(one => one.Pointer, one => one.Schema, StringComparer.Ordinal);
            HashSet<(string, string)> listed = [.. definition.Losses.Select(loss => (loss.Pointer, loss.Keyword))];
            foreach ((string pointer, JsonElement schema) in Tooling.SchemasIn(Tooling.Parse(definition.Tool.InputSchema)).Where(one => !one.Pointer.Contains("/anyOf/", StringComparison.Ordinal)))
            {
                string[] missing = [.. schema.EnumerateObject().Where(keyword => !Says(told[pointer], keyword, vendor) && !listed.Contains((pointer, keyword.Name))).Select(keyword => keyword.Name)];
                Assert.True(missing.Length == 0, $"{definition} {pointer}: {string.Join(", ", missing)}");
            }
        }
    }

    [Fact]
    public void Losses_are_told_apart_by_whether_somebody_enforces_them()
    {
        SchemaLoss[] losses = [.. new VendorTools(Tooling.All, ToolVendor.Gemini).Definitions.Single(definition => definition.Tool.Name == "PIGGY_UPDATE_BOOKINGS").Losses];

        SchemaLoss status = Assert.Single(losses, loss => loss.Keyword == "x-extensible-enum");
        Assert.Equal(("/properties/status", false), (status.Pointer, status.Enforced));
        Assert.Equal("description: Known values: created, in progress, canceled, completed.", status.Instead);
        SchemaLoss closed = Assert.Single(losses, loss => loss.Keyword == "additionalProperties");
        Assert.Equal(("", "false", true), (closed.Pointer, closed.Value, closed.Enforced));
        Assert.Contains(losses, loss => loss is { Pointer: "/properties/uuid", Keyword: "format", Instead: "description: Format: uuid.", Enforced: true });
    }

    [Fact]
    public void Plain_JSON_Schema_and_Anthropic_lose_next_to_nothing()
    {
        Assert.All(new VendorTools(Tooling.All, ToolVendor.JsonSchema).Definitions, definition => Assert.Empty(definition.Losses));
        ToolDefinition lossy = Assert.Single(new VendorTools(Tooling.All, ToolVendor.Anthropic).Definitions, definition => definition.Losses.Count > 0);
        Assert.Equal(Till.Award, lossy.Tool.Name);
        SchemaLoss loss = Assert.Single(lossy.Losses);
        Assert.Equal(("", "anyOf", true), (loss.Pointer, loss.Keyword, loss.Enforced));
        Assert.Contains("At least one of credits, unit_value must be given.", lossy.Json, StringComparison.Ordinal);
    }

    private static JsonElement SchemaIn(ToolVendor vendor, JsonElement definition) => vendor switch
    {
        ToolVendor.OpenAI => definition.GetProperty("parameters"),
        ToolVendor.OpenAIChat => definition.GetProperty("function").GetProperty("parameters"),
        ToolVendor.Anthropic => definition.GetProperty("input_schema"),
        ToolVendor.Gemini => definition.TryGetProperty("parameters", out JsonElement parameters) ? parameters : Tooling.Parse("""{"type":"OBJECT","properties":{}}"""),
        _ => definition.GetProperty("inputSchema"),
    };

    private static bool Says(JsonElement told, JsonProperty keyword, ToolVendor vendor)
    {
        // Of several types Gemini makes alternatives, of which the first has the rest.
        JsonElement place = vendor == ToolVendor.Gemini && told.TryGetProperty("anyOf", out JsonElement alternatives) ? alternatives[0] : told;
        bool isWritten = place.TryGetProperty(keyword.Name, out JsonElement value);
        return keyword.Name switch
        {
            // Whether a member must be given, strict mode says by its types.
            "required" when vendor is ToolVendor.OpenAI or ToolVendor.OpenAIChat => true,
            "properties" => isWritten && value.EnumerateObject().Select(member => member.Name).SequenceEqual(keyword.Value.EnumerateObject().Select(member => member.Name)),
            "type" or "enum" or "items" or "description" => isWritten,
            "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.True => true,
            _ => isWritten && JsonElement.DeepEquals(keyword.Value, value),
        };
    }
}
