using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tests.Support;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tests.Sessions;

/// <summary>Tokens and addresses stay with the host.</summary>
public sealed class SecretTests
{
    private const string TokenTool = "PIGGY_GET_CONTACT_AUTH_TOKEN";

    [Fact]
    public async Task A_token_becomes_a_handle_that_the_host_can_resolve_and_nobody_else()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync();
        AgentSession session = shop.Tools.Open();
        AgentAnswer answer = await session.CallAsync(TokenTool, new JsonObject { ["contact_uuid"] = shop.Seed.KnownContact });
        string token = shop.State.AuthTokens[^1].Token;
        string handle = answer.Json().GetProperty("data").GetProperty("auth_token").GetString()!;
        Assert.StartsWith(SecretVault.Prefix, handle, StringComparison.Ordinal);
        Assert.DoesNotContain(token, answer.ToJson(), StringComparison.Ordinal);
        Assert.True(session.Secrets.TryResolve(handle, out string? resolved));
        Assert.Equal(token, resolved);
        Assert.False(shop.Tools.Open().Secrets.TryResolve(handle, out _));
        Assert.DoesNotContain(token, session.Secrets.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handle_is_worth_nothing_where_no_secret_is_asked_for()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync();
        AgentSession session = shop.Tools.Open();
        AgentAnswer answer = await session.CallAsync(TokenTool, new JsonObject { ["contact_uuid"] = shop.Seed.KnownContact });
        string handle = answer.Json().GetProperty("data").GetProperty("auth_token").GetString()!;
        AgentAnswer echo = await session.CallAsync("PIGGY_FIND_OR_CREATE_PRODUCTS", new JsonObject { ["external_identifier"] = "X2", ["name"] = handle });
        Assert.Equal(handle, echo.Json().GetProperty("data").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_handle_is_resolved_where_a_secret_is_asked_for()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(options: new AgentToolsOptions { Toolsets = ActionToolsets.All });
        var vault = new SecretVault();
        string handle = vault.Keep("release-key-of-the-till");
        Assert.True(shop.Tools.TryGet("PIGGY_REDEEM_VOUCHER", out AgentTool? tool));
        JsonObject arguments = new() { ["code"] = handle, ["shop_uuid"] = shop.Seed.Shop, ["release_key"] = handle };
        JsonNode input = JsonNode.Parse(ToolArguments.Read(tool!, arguments.Utf8(), shop.Tools.Policy, vault).Input.Span)!;
        Assert.Equal("release-key-of-the-till", (string?)input["release_key"]);
        Assert.Equal(handle, (string?)input["code"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Addresses_are_masked_by_policy(bool mask)
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(
            AgentPolicy.Default with { MaskEmails = mask, MarkUntrusted = false }, new AgentToolsOptions { Toolsets = ActionToolsets.All });
        string email = shop.State.FindContact(shop.Seed.KnownContact)!.Email!;
        AgentAnswer answer = await shop.Tools.Open().CallAsync("PIGGY_GET_CONTACT", new JsonObject { ["contact_uuid"] = shop.Seed.KnownContact });
        string shown = answer.Json().GetProperty("data").GetProperty("email").GetString()!;
        Assert.Equal(mask ? $"{email[0]}***{email[email.IndexOf('@', StringComparison.Ordinal)..]}" : email, shown);
        Assert.Equal(!mask, answer.ToJson().Contains(email, StringComparison.Ordinal));
    }

    [Fact]
    public void A_vault_forgets_the_oldest_first()
    {
        var vault = new SecretVault();
        string first = vault.Keep("a");
        string second = vault.Keep("b");
        for (int i = 0; i < 999; i++)
        {
            vault.Keep("c");
        }

        Assert.False(vault.TryResolve(first, out _));
        Assert.True(vault.TryResolve(second, out _));
    }
}
