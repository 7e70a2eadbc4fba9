using System.Net.Http;
using System.Net.Http.Headers;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

public sealed class SendOnceTests
{
    public static TheoryData<string, bool> SlugsAndAdapters => new()
    {
        { "SAMPLE_BARE", false },
        { "SAMPLE_BARE", true },
        { "SAMPLE_GIVE", false },
        { "SAMPLE_GIVE", true },
        { "SAMPLE_PUT", false },
        { "SAMPLE_PUT", true },
        { "SAMPLE_READ", false },
        { "SAMPLE_READ", true },
    };

    [Theory]
    [MemberData(nameof(SlugsAndAdapters))]
    public async Task An_answer_503_is_not_asked_for_again(string slug, bool stock)
    {
        StubHandler handler = StubHandler.Json(503, "{}");
        await Run(handler, slug, stock);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [MemberData(nameof(SlugsAndAdapters))]
    public async Task An_answer_429_with_a_wait_is_not_asked_for_again(string slug, bool stock)
    {
        var handler = new StubHandler(_ => With(StubHandler.Response(429, "{}", "application/json"), headers => headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.Zero)));
        await Run(handler, slug, stock);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [MemberData(nameof(SlugsAndAdapters))]
    public async Task A_redirect_is_not_followed(string slug, bool stock)
    {
        var handler = new StubHandler(_ => With(StubHandler.Response(302, "", "text/html"), headers => headers.Location = new Uri("https://piggy.test/elsewhere")));
        ActionResult result = await Run(handler, slug, stock);
        Assert.Single(handler.Sent);
        Assert.Equal(ActionErrorKind.UnexpectedResponse, result.Error!.Kind);
        Assert.Equal(302, result.Error.HttpStatus);
    }

    [Theory]
    [InlineData("SAMPLE_BARE", false)]
    [InlineData("SAMPLE_BARE", true)]
    [InlineData("SAMPLE_GIVE", false)]
    [InlineData("SAMPLE_GIVE", true)]
    public async Task A_write_challenged_for_claims_is_sent_once(string slug, bool stock)
    {
        var handler = new StubHandler(_ => With(
            StubHandler.Response(401, "{}", "application/json"),
            headers => headers.WwwAuthenticate.ParseAdd("Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"")));
        await Run(handler, slug, stock);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData("SAMPLE_BARE")]
    [InlineData("SAMPLE_GIVE")]
    [InlineData("SAMPLE_PUT")]
    public async Task A_write_whose_connection_ends_before_an_answer_is_sent_once(string slug)
    {
        using var server = new RawServer((_, _) => Task.CompletedTask);
        ActionResult result = await Calls.Over(server.Address).RunAsync(slug, Calls.InputJson);
        Assert.Equal(ActionErrorKind.Network, result.Error!.Kind);
        Assert.Equal(ActionOutcome.Unknown, result.Error.Outcome);
        Assert.Equal(1, server.Requests);
    }

    private static Task<ActionResult> Run(StubHandler handler, string slug, bool stock) =>
        (stock ? Calls.OverStockKiota(handler) : Calls.Over(handler)).RunAsync(slug, Calls.InputJson);

    private static HttpResponseMessage With(HttpResponseMessage response, Action<HttpResponseHeaders> change)
    {
        change(response.Headers);
        return response;
    }
}
