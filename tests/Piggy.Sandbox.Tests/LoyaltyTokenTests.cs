using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class LoyaltyTokenTests
{
    [Theory]
    [InlineData("""{ "version": "v1", "credits": 30 }""", 30)]
    [InlineData("""{ "version": "v2", "unit_value": 12.50 }""", 12)]
    [InlineData("""{ "version": "v3", "unit_name": "purchase_amount", "unit_value": 18.99 }""", 18)]
    public async Task A_token_is_worth_its_credits_once_whoever_claims_it(string parts, long credits)
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject token = Token(peer, parts);

        string link = (await peer.PostAsync("/loyalty-tokens", token.DeepClone().AsObject())).Succeeds("{}").Data.GetString()!;
        JsonObject claim = Claim(peer, token, link);
        Reply first = (await peer.PostAsync("/loyalty-tokens/claim", claim)).Succeeds("{}");
        claim["contact_uuid"] = peer.Seed.OriginalContact.ToString();
        (await peer.PostAsync("/loyalty-tokens/claim", claim)).IsRefused(1003, "unique_id");

        Assert.Equal(credits, first.Data.GetProperty("credits").GetInt64());
        Assert.Equal(340 + credits, await peer.BalanceAsync(peer.Seed.KnownContact));
        Assert.Equal(210, await peer.BalanceAsync(peer.Seed.OriginalContact));
        Assert.Equal(first.Data.GetProperty("uuid").GetGuid(), Assert.Single(peer.State.LoyaltyTokens).CreditReceptionUuid);
    }

    [Fact]
    public async Task A_link_that_was_built_without_a_call_is_claimed_like_others()
    {
        await using Peer peer = await Peer.StartAsync();
        string query = $"version=v1&shop_uuid={peer.Seed.Shop}&unique_id=offline-1&timestamp=1795516327&credits=9";
        string signed = $"{query}&secret={Uri.EscapeDataString(peer.State.Account.LoyaltyTokenSecret)}";
#pragma warning disable CA5350 // The vendor's recipe names SHA-1.
        string hash = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
        JsonObject claim = new()
        {
            ["version"] = "v1", ["shop_uuid"] = $"{peer.Seed.Shop}", ["unique_id"] = "offline-1", ["timestamp"] = 1795516327, ["credits"] = 9, ["hash"] = hash,
            ["contact_uuid"] = $"{peer.Seed.KnownContact}",
        };

        (await peer.PostAsync("/loyalty-tokens/claim", claim)).Succeeds("{}");

        Assert.Equal(349, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject token = Token(peer, """{ "version": "v1", "credits": 30 }""");
        string link = (await peer.PostAsync("/loyalty-tokens", token.DeepClone().AsObject())).Data.GetString()!;
        JsonObject claim = Claim(peer, token, link);

        claim["credits"] = 3000;
        (await peer.PostAsync("/loyalty-tokens/claim", claim)).IsRefused(1003, "hash");
        claim["credits"] = 30;
        claim["contact_uuid"] = Guid.NewGuid().ToString();
        (await peer.PostAsync("/loyalty-tokens/claim", claim)).IsRefused(55031);

        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Parts_that_do_not_go_together_are_refused()
    {
        await using Peer peer = await Peer.StartAsync();

        (await CreateAsync(peer, """{ "version": "v1" }""")).IsRefused(60018);
        (await CreateAsync(peer, """{ "version": "v2", "credits": 3 }""")).IsRefused(60019);
        (await CreateAsync(peer, """{ "version": "v3" }""")).IsRefused(1003, "credits", "unit_value");
        (await CreateAsync(peer, """{ "version": "v9", "credits": 3 }""")).IsRefused(1003, "version");
        (await CreateAsync(peer, """{ "version": "v1", "credits": 3, "shop_uuid": "11111111-1111-4111-8111-111111111111" }""")).IsRefused(1008);
        (await CreateAsync(peer, """{ "version": "v3", "unit_name": "loaves", "unit_value": 3 }""")).IsRefused(60007);
        (await CreateAsync(peer, """{ "version": "v1", "credits": -3 }""")).IsRefused(1003, "credits");
    }

    [Fact]
    public async Task The_ceiling_holds_for_tokens_too()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject token = Token(peer, """{ "version": "v1", "credits": 30 }""");
        string link = (await peer.PostAsync("/loyalty-tokens", token.DeepClone().AsObject())).Data.GetString()!;
        peer.State.Configure(account => account with { CreditCeiling = 369 });

        (await peer.PostAsync("/loyalty-tokens/claim", Claim(peer, token, link))).IsRefused(1003, "contact_uuid");
        Assert.Null(Assert.Single(peer.State.LoyaltyTokens).CreditReceptionUuid);
    }

    private static Task<Reply> CreateAsync(Peer peer, string parts) => peer.PostAsync("/loyalty-tokens", Token(peer, parts));

    private static JsonObject Token(Peer peer, string parts)
    {
        JsonObject token = JsonNode.Parse(parts)!.AsObject();
        token.TryAdd("shop_uuid", peer.Seed.Shop.ToString());
        token["unique_id"] = "order-10442";
        return token;
    }

    private static JsonObject Claim(Peer peer, JsonObject token, string link)
    {
        JsonObject claim = token.DeepClone().AsObject();
        var query = QueryHelpers.ParseQuery(new Uri(link).Query);
        claim["timestamp"] = long.Parse(query["timestamp"].ToString(), CultureInfo.InvariantCulture);
        claim["hash"] = query["hash"].ToString();
        claim["contact_uuid"] = peer.Seed.KnownContact.ToString();
        return claim;
    }
}
