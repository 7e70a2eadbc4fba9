using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tests.Support;
using Piggy.Agents.Tools;
using Piggy.Docs.Examples;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tests.Tools;

/// <summary>The tools are the registry, as far as options and policy let it.</summary>
public sealed class AgentToolsTests
{
    [Fact]
    public async Task The_core_actions_are_tools_and_one_plans()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync();
        string[] core = [.. PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == ActionToolsets.Core).Select(action => action.Slug)];
        Assert.Equal(14, core.Length);
        Assert.Equal([.. core, "PIGGY_PLAN"], shop.Tools.Tools.Select(tool => tool.Name));
    }

    [Fact]
    public async Task Hints_follow_the_effect_contract()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync();
        Assert.Equal(new ToolHints(true, false, true, false), Tool(shop, "PIGGY_LIST_FORMS").Hints);
        Assert.Equal(new ToolHints(false, true, false, false), Tool(shop, Calls.Merge).Hints);
        Assert.Equal(new ToolHints(false, false, false, true), Tool(shop, "PIGGY_SEND_CONTACT_VERIFICATION_EMAIL").Hints);
        Assert.Equal(new ToolHints(false, false, true, false), Tool(shop, "PIGGY_UPDATE_BOOKINGS").Hints);
        Assert.Equal(
            ["PIGGY_CLAIM_ANONYMOUS_CONTACT", Calls.Award, Calls.Batch, Calls.Merge],
            shop.Tools.Tools.Where(tool => tool.MayNeedApproval).Select(tool => tool.Name));
    }

    [Fact]
    public async Task Options_narrow_them_and_unknown_names_are_refused()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(options: new AgentToolsOptions { ReadOnly = true, Allowed = ["PIGGY_LIST_FORMS", Calls.Merge] });
        Assert.Equal(["PIGGY_LIST_FORMS"], shop.Tools.Tools.Select(tool => tool.Name));
        Assert.Equal(ActionErrorKind.UnknownAction, Calls.KindOf(await shop.Tools.Open().CallAsync(Calls.Merge, shop.Merge())));
        Assert.Throws<ArgumentException>(() => new AgentTools(shop.Client, new AgentToolsOptions { Allowed = ["PIGGY_NOTHING"] }));
        Assert.Throws<ArgumentException>(() => new AgentTools(shop.Client, new AgentToolsOptions { Toolsets = ["everything"] }));
    }

    [Fact]
    public void A_client_without_a_policy_has_no_tools()
    {
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = "key" });
        Assert.Contains("new PolicyGuard(AgentPolicy.Default)", Assert.Throws<ArgumentException>(() => new AgentTools(client)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Slugs() => [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_input_has_one_form(string slug)
    {
        PiggyActions.Registry.TryGet(slug, out PiggyAction? action);
        ReadOnlyMemory<byte> once = action!.Canonicalize(Encoding.UTF8.GetBytes(ExampleInput.Of(action).ToJsonString(new JsonSerializerOptions { WriteIndented = true })), out IReadOnlyList<FieldError> errors);
        Assert.Empty(errors);
        Assert.Equal(once.ToArray(), action.Canonicalize(once.Span, out _).ToArray());
        JsonObject reversed = new(JsonNode.Parse(once.Span)!.AsObject().Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Assert.Equal(once.ToArray(), action.Canonicalize(reversed.Utf8(), out _).ToArray());
    }

    private static AgentTool Tool(GuardedShop shop, string name) => shop.Tools.TryGet(name, out AgentTool? tool) ? tool : throw new InvalidOperationException(name);
}
