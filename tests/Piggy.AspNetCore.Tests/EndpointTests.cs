using System.Net;
using System.Net.Http;
using System.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.AspNetCore.Tests;

public sealed class EndpointTests
{
    [Fact]
    public async Task A_signed_event_reaches_its_handler_as_a_payload()
    {
        List<string> seen = [];
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks
            .On<VoucherRedeemedEvent>((payload, _) => Note(seen, "redeemed " + payload.Data.Voucher!.Code))
            .On<ContactCreatedEvent>((payload, _) => Note(seen, "created " + payload.Data.Contact!.Email)));

        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.ContactCreated));

        Assert.Equal(["redeemed AUTUMN-4XK9", "created " + Bodies.Person], seen);
    }

    [Fact]
    public async Task One_handler_can_take_all_events()
    {
        List<string> seen = [];
        await using WebhookServer server = await WebhookServer.StartAsync(
            _ => { }, app => app.MapPiggyWebhooks(WebhookServer.Path, new PiggyWebhookOptions { Secrets = { WebhookServer.Secret } }, (piggyEvent, _) => Note(seen, piggyEvent.Type)));

        await server.SendAsync(Bodies.Redeemed);
        await server.SendAsync(Bodies.Unknown);

        Assert.Equal(["voucher_redeemed", "voucher_deleted"], seen);
    }

    [Fact]
    public async Task An_unknown_event_is_received_and_can_be_handled()
    {
        List<string> seen = [];
        await using WebhookServer passing = await WebhookServer.StartAsync(webhooks => webhooks.On<VoucherRedeemedEvent>((_, _) => Note(seen, "redeemed")));
        await using WebhookServer handling = await WebhookServer.StartAsync(webhooks => webhooks.OnUnknown((piggyEvent, _) => Note(seen, piggyEvent.Json.Element.GetProperty("data").GetRawText())));

        Assert.Equal(HttpStatusCode.OK, await passing.SendAsync(Bodies.Unknown));
        Assert.Empty(seen);
        Assert.Equal(HttpStatusCode.OK, await handling.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await handling.SendAsync(Bodies.Unknown));
        Assert.Equal(["""{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8"}}"""], seen);
    }

    [Fact]
    public async Task What_is_not_signed_is_refused_without_a_word()
    {
        List<string> seen = [];
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((piggyEvent, _) => Note(seen, piggyEvent.Type)));
        string right = WebhookServer.Sign(Bodies.Redeemed);

        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync(Bodies.Redeemed, ""));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync(Bodies.Redeemed, "no digits"));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync(Bodies.Redeemed, right[..63]));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync(Bodies.Redeemed, right, right));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.SendAsync(Bodies.Redeemed, WebhookServer.OtherSecret));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync(Bodies.Redeemed.Replace("4XK9", "4XK8", StringComparison.Ordinal), right));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.PostAsync("<no JSON, no signature>"));
        using HttpResponseMessage answer = await server.AnswerAsync(new StringContent(Bodies.Redeemed), "wrong");

        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Empty(seen);
        Assert.All(server.Logs.OfWebhooks, line => Assert.Equal("Warning: A webhook was refused: its signature is missing or wrong.", line));
    }

    [Theory]
    [InlineData("  ", "")]
    [InlineData("", " ")]
    public async Task A_header_with_white_space_is_right(string before, string after)
    {
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Task.CompletedTask));

        Assert.Equal(HttpStatusCode.OK, await server.PostAsync(Bodies.Redeemed, before + WebhookServer.Sign(Bodies.Redeemed).ToUpperInvariant() + after));
    }

    [Theory]
    [InlineData(Bodies.CutOff)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"type":"voucher_redeemed"}""")]
    [InlineData("""{"type":"voucher_redeemed","data":{"voucher":{"uuid":"robin@example.com"}}}""")]
    public async Task A_signed_body_that_is_no_event_is_refused(string body)
    {
        List<string> seen = [];
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((piggyEvent, _) => Note(seen, piggyEvent.Type)));
        using HttpResponseMessage answer = await server.AnswerAsync(new StringContent(body), WebhookServer.Sign(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Empty(seen);
        Assert.StartsWith("Error: A signed webhook was refused. The body of the webhook ", Assert.Single(server.Logs.OfWebhooks), StringComparison.Ordinal);
        Assert.DoesNotContain(Bodies.Person, server.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_POST_is_received()
    {
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Task.CompletedTask));
        using var client = new HttpClient { BaseAddress = server.Address };
        using HttpResponseMessage answer = await client.GetAsync(new Uri(WebhookServer.Path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Two_endpoints_each_handle_the_same_body()
    {
        List<string> seen = [];
        var options = new PiggyWebhookOptions { Secrets = { WebhookServer.Secret } };
        await using WebhookServer server = await WebhookServer.StartAsync(services => services.AddPiggyWebhooks(own => own.Secrets.Add(WebhookServer.Secret)), app =>
        {
            app.MapPiggyWebhooks(WebhookServer.Path, (_, _) => Note(seen, "first"));
            app.MapPiggyWebhooks("/other", options, (_, _) => Note(seen, "second"));
        });
        using var client = new HttpClient { BaseAddress = server.Address };

        await server.SendAsync(Bodies.Redeemed);
        using var content = new StringContent(Bodies.Redeemed, Encoding.UTF8) { Headers = { } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/other") { Content = content, Headers = { { "Signature", WebhookServer.Sign(Bodies.Redeemed) } } };
        using HttpResponseMessage answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["first", "second"], seen);
    }

    [Fact]
    public void A_handler_that_could_never_run_is_refused_when_it_is_added() => Assert.Contains(
        "String",
        Assert.Throws<ArgumentException>(() => new PiggyWebhookHandlers().On<string>((_, _) => Task.CompletedTask)).Message,
        StringComparison.Ordinal);

    private static Task Note(List<string> seen, string what)
    {
        seen.Add(what);
        return Task.CompletedTask;
    }
}
