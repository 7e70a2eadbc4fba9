using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class VerificationTests
{
    [Fact]
    public async Task A_verification_mail_lands_in_the_outbox_every_time()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject body = new() { ["email"] = peer.Seed.KnownContactEmail };

        Reply reply = (await peer.PostAsync("/contact-verification/send", body)).Succeeds("[]");
        await peer.PostAsync("/contact-verification/send", body);

        Reply.HasMembers(reply.Data, "type", "message");
        Assert.Equal("success", reply.Data.GetProperty("type").GetString(), ignoreCase: true);
        Assert.Equal(2, peer.State.Outbox.Count);
        Assert.All(peer.State.Outbox, mail => Assert.Equal(peer.Seed.KnownContactEmail, mail.To));
        Assert.Equal(Peer.Start, peer.State.Outbox[0].SentAt);
    }

    [Fact]
    public async Task No_mail_goes_to_strangers_or_without_a_portal()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PostAsync("/contact-verification/send", new JsonObject())).IsRefused(1003, "email");
        (await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = "stranger@example.com" })).IsRefused(55031);
        peer.State.Configure(account => account with { HasContactsPortal = false });
        (await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = peer.Seed.KnownContactEmail })).IsRefused(55032);

        Assert.Empty(peer.State.Outbox);
    }

    [Fact]
    public async Task An_auth_token_is_bare_by_default()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await TokenAsync(peer, peer.Seed.KnownContact)).Succeeds("{}");

        SandboxAuthToken issued = Assert.Single(peer.State.AuthTokens);
        Assert.Equal(issued.Token, reply.Data.GetString());
        Assert.Equal(peer.Seed.KnownContact, issued.ContactUuid);
        Assert.DoesNotContain(issued.Token, issued.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auth_token_can_come_in_an_object()
    {
        await using Peer peer = await Peer.StartAsync(AuthTokenShape.Wrapped);

        Reply reply = (await TokenAsync(peer, peer.Seed.KnownContact)).Succeeds("[]");

        Reply.HasMembers(reply.Data, "auth_token");
        Assert.Equal(peer.State.AuthTokens[0].Token, reply.Data.GetProperty("auth_token").GetString());
    }

    [Fact]
    public async Task Auth_tokens_are_refused_for_the_documented_reasons()
    {
        await using Peer peer = await Peer.StartAsync();

        (await TokenAsync(peer, Guid.NewGuid())).IsRefused(55031);
        (await peer.GetAsync("/contact-verification/auth-token/nobody")).IsRefused(55031);
        peer.State.Configure(account => account with { HasExpiredToken = true });
        (await TokenAsync(peer, peer.Seed.KnownContact)).IsRefused(3000);
        peer.State.Configure(account => account with { HasValidSecret = false });
        (await TokenAsync(peer, peer.Seed.KnownContact)).IsRefused(1053);

        Assert.Empty(peer.State.AuthTokens);
    }

    private static Task<Reply> TokenAsync(Peer peer, Guid contact) => peer.GetAsync($"/contact-verification/auth-token/{contact}");
}
