using System.Net;
using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http.Direct;

/// <summary>The time of a call of the Kiota layer, and what ends it before.</summary>
public sealed class CallTimeTests
{
    [Fact]
    public async Task A_call_without_an_answer_ends_with_its_time()
    {
        var time = new FakeTimeProvider();
        using var handler = new Silent();
        using PiggyClient client = Over(handler, time);

        Task call = client.Contacts[Guid.Empty].GetAsync();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        TaskCanceledException exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains("30 seconds", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_token_ends_a_call_as_such()
    {
        using var handler = new Silent();
        using PiggyClient client = Over(handler, new FakeTimeProvider());
        using var source = new CancellationTokenSource();

        Task call = client.Contacts[Guid.Empty].GetAsync(cancellationToken: source.Token);
        await source.CancelAsync();

        OperationCanceledException exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.IsNotType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_failed_request()
    {
        using StubHandler handler = new(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Broken()) { Headers = { ContentType = new("application/json") } } });
        using PiggyClient client = Over(handler, TimeProvider.System);

        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.Contacts[Guid.Empty].GetAsync());

        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
    }

    private static PiggyClient Over(HttpMessageHandler handler, TimeProvider time) =>
        new(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, TimeProvider = time });

    private sealed class Silent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }

    private sealed class Broken : System.IO.MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(new HttpIOException(HttpRequestError.ResponseEnded));
    }
}
