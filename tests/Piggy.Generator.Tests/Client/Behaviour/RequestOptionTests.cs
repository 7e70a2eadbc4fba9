using System;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>What callers may set for one request.</summary>
public sealed class RequestOptionTests
{
    private static readonly BehaviourClient Client = new("payloads");

    [Fact]
    public async Task Headers_AreAdded_AndMayReplaceWhatTheClientAccepts()
    {
        var handler = new RecordingHandler();
        await Client.Emitted.RunAsync("""
            await client.Json.PostAsync(new Note(), request =>
            {
                request.Headers.Add("X-Trace", "t1", "t2");
                request.Headers.Add("Accept", "application/vnd.own+json");
            });
            return null;
            """, handler);

        Assert.Equal(["t1", "t2"], handler.Headers!.GetValues("X-Trace"));
        Assert.Equal("application/vnd.own+json", handler.Headers.Accept.ToString());
    }

    [Fact]
    public async Task Options_ReachTheTransport()
    {
        object? seen = await Client.Emitted.RunAsync("""
            var option = new Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options.RetryHandlerOption { MaxRetry = 0 };
            RequestInformation request = client.Statuses.ToDeleteRequestInformation(request => request.Options.Add(option));
            return await Task.FromResult(request.RequestOptions.Contains(option));
            """, new RecordingHandler());

        Assert.Equal(true, seen);
    }

    [Fact]
    public async Task ResponseHandler_TakesTheAnswerInsteadOfTheClient()
    {
        object? read = await Client.ReadAsync("""{"text":"raw"}""", """
            var native = new NativeResponseHandler();
            Note? note = await client.Json.PostAsync(new Note(), request => request.Options.Add(new ResponseHandlerOption { ResponseHandler = native }));
            var answer = (System.Net.Http.HttpResponseMessage)native.Value!;
            return note is null ? await answer.Content.ReadAsStringAsync() : "read by the client";
            """);

        Assert.Equal("""{"text":"raw"}""", read);
    }

    [Fact]
    public async Task RequestInformation_MayBeChangedAndSentByHand() => Assert.Equal(
        "POST https://pay.example.test/json\nAccept: application/json\nContent-Type: application/json\n\n{\"text\":\"other\"}",
        await Client.SendAsync("""
            RequestInformation request = client.Json.ToPostRequestInformation(new Note());
            request.SetContentFromParsable(adapter, "application/json", new Note { Text = "other" });
            await adapter.SendNoContentAsync(request);
            """));

    [Fact]
    public async Task Cancellation_ReachesTheTransport() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => Client.SendAsync("await client.Json.PostAsync(new Note(), cancellationToken: new System.Threading.CancellationToken(canceled: true));"));

    [Fact]
    public async Task Clients_KeepTheirOwnAddresses() => Assert.Equal(
        "https://first.example.test/nothing https://second.example.test/nothing",
        await Client.ReadAsync("", """
            adapter.BaseUrl = "https://first.example.test";
            var first = new ApiSdk.ApiClient(adapter);
            adapter.BaseUrl = "https://second.example.test";
            var second = new ApiSdk.ApiClient(adapter);
            return await Task.FromResult($"{first.Nothing.ToGetRequestInformation().URI} {second.Nothing.ToGetRequestInformation().URI}");
            """));

    [Fact]
    public async Task Builders_KeepTheirOwnPathValues()
    {
        var addresses = new BehaviourClient("addresses");

        Assert.Equal("/texts/a /texts/b /texts/a", await addresses.ReadAsync("", """
            adapter.BaseUrl = "https://eu.example.test";
            client = new ApiSdk.ApiClient(adapter);
            var a = client.Texts["a"];
            var b = client.Texts["b"];
            return await Task.FromResult(string.Join(' ', new[] { a, b, a }.Select(item => item.ToGetRequestInformation().URI.AbsolutePath)));
            """));
    }
}
