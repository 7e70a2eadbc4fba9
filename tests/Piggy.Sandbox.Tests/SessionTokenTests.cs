using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class SessionTokenTests
{
    [Fact]
    public async Task A_session_token_is_used_once()
    {
        await using Peer peer = await Peer.StartAsync();
        string path = $"/contact-session-tokens/{peer.Seed.ContactSessionToken}";

        Reply read = (await peer.GetAsync(path)).Succeeds("[]");
        Reply used = (await peer.PostAsync($"{path}/use", [])).Succeeds("[]");

        Assert.Equal(("active", "used"), (read.Data.GetProperty("status").GetString(), used.Data.GetProperty("status").GetString()));
        Assert.Equal(peer.Seed.KnownContact, read.Data.GetProperty("contact").GetProperty("uuid").GetGuid());
        Assert.Equal("used", (await peer.GetAsync(path)).Data.GetProperty("status").GetString());
        (await peer.PostAsync($"{path}/use", [])).IsRefused(1003, "contact_session_token");
        (await peer.GetAsync("/contact-session-tokens/unknown")).IsRefused(1003, "contact_session_token");
    }

    [Fact]
    public async Task The_token_of_a_portal_link_stands_for_its_contact()
    {
        await using Peer peer = await Peer.StartAsync();

        string url = (await peer.GetAsync($"/contacts-portal/auth-url?contact_uuid={peer.Seed.OriginalContact}")).Succeeds("{}").Data.GetProperty("url").GetString()!;
        string token = QueryHelpers.ParseQuery(new Uri(url).Query)["token"].ToString();

        Reply read = (await peer.GetAsync($"/contact-session-tokens/{token}")).Succeeds("[]");
        Assert.Equal(peer.Seed.OriginalContact, read.Data.GetProperty("contact").GetProperty("uuid").GetGuid());
        (await peer.GetAsync($"/contacts-portal/auth-url?contact_uuid={Guid.NewGuid()}")).IsRefused(55031);
    }

    [Fact]
    public async Task A_login_code_is_good_for_one_check_by_its_address()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = peer.Seed.KnownContactEmail });
        string code = peer.State.Outbox[0].LoginCode;

        (await VerifyAsync(peer, code, "noor.visser@example.com")).IsRefused(13010);
        Reply reply = (await VerifyAsync(peer, code, peer.Seed.KnownContactEmail)).Succeeds("{}");
        (await VerifyAsync(peer, code, peer.Seed.KnownContactEmail)).IsRefused(13010);

        Reply.HasMembers(reply.Data, "uuid");
        Assert.Equal(peer.Seed.KnownContact, reply.Data.GetProperty("uuid").GetGuid());
        peer.State.Configure(account => account with { HasContactsPortal = false });
        (await VerifyAsync(peer, code, peer.Seed.KnownContactEmail)).IsRefused(55032);
        (await peer.PostAsync("/contact-verification/verify", [])).IsRefused(1003, "code", "email");
    }

    private static Task<Reply> VerifyAsync(Peer peer, string code, string email) =>
        peer.PostAsync("/contact-verification/verify", new JsonObject { ["code"] = code, ["email"] = email });
}
