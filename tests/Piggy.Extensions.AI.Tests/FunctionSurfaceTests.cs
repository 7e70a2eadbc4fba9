using Piggy.Agents.Tools;
using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests;

/// <summary>What a function says of itself is what the tool says, and nothing is inferred.</summary>
public sealed class FunctionSurfaceTests
{
    [Fact]
    public async Task Each_tool_is_a_function_with_its_exact_schemas()
    {
        await using Till till = await Till.OpenAsync();

        Assert.Equal(till.Session.Tools.Tools.Select(tool => tool.Name), till.Functions.Select(function => function.Name));
        Assert.All(till.Session.Tools.Tools.Zip(till.Functions), pair =>
        {
            Assert.Equal(pair.First.Description, pair.Second.Description);
            Assert.True(JsonElement.DeepEquals(Parse(pair.First.InputSchema), pair.Second.JsonSchema));
            Assert.True(JsonElement.DeepEquals(Parse(pair.First.OutputSchema), pair.Second.ReturnJsonSchema!.Value));
        });
    }

    [Fact]
    public async Task Properties_carry_the_hints_and_the_slug()
    {
        await using Till till = await Till.OpenAsync();
        IReadOnlyDictionary<string, object?> merge = till.Function(Till.Merge).AdditionalProperties;

        Assert.Equal(Till.Merge, merge["slug"]);
        Assert.Equal((false, true, false, true), ((bool)merge["readOnlyHint"]!, (bool)merge["destructiveHint"]!, (bool)merge["idempotentHint"]!, (bool)merge["mayNeedApproval"]!));
        Assert.Equal(true, till.Function("PIGGY_LIST_FORMS").AdditionalProperties["readOnlyHint"]);
        Assert.False(till.Function(AgentTools.PlanName).AdditionalProperties.ContainsKey("slug"));
    }

    [Fact]
    public async Task Only_a_host_that_approves_gets_wrapped_functions_and_only_of_risky_tools()
    {
        await using Till session = await Till.OpenAsync();
        await using Till host = await Till.OpenAsync(AIFunctionApproval.Host);

        Assert.DoesNotContain(session.Functions, function => function is ApprovalRequiredAIFunction);
        Assert.Equal(
            host.Session.Tools.Tools.Where(tool => tool.MayNeedApproval).Select(tool => tool.Name),
            host.Functions.Where(function => function is ApprovalRequiredAIFunction).Select(function => function.Name));
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
