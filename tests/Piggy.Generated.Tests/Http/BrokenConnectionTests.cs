using System.Net.Http;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

public sealed class BrokenConnectionTests
{
    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_sent()
    {
        ActionError error = await Calls.FailsAsync(Calls.Over(RawServer.DeadAddress()), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Network, ActionOutcome.NotApplied, true), (error.Kind, error.Outcome, error.Retryable));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, ActionOutcome.NotApplied, true)]
    [InlineData(HttpRequestError.ConnectionError, ActionOutcome.NotApplied, true)]
    [InlineData(HttpRequestError.SecureConnectionError, ActionOutcome.NotApplied, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, ActionOutcome.NotApplied, false)]
    [InlineData(HttpRequestError.ResponseEnded, ActionOutcome.Unknown, false)]
    [InlineData(HttpRequestError.InvalidResponse, ActionOutcome.Unknown, false)]
    [InlineData(HttpRequestError.Unknown, ActionOutcome.Unknown, false)]
    public async Task Only_failures_before_sending_are_known_to_change_nothing(HttpRequestError cause, ActionOutcome outcome, bool retryable)
    {
        ActionError error = await Calls.FailsAsync(StubHandler.FailsToConnect(() => new HttpRequestException(cause, Calls.Key)), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Network, outcome, retryable), (error.Kind, error.Outcome, error.Retryable));
    }

    [Fact]
    public async Task A_connection_reset_before_the_answer_leaves_a_write_unknown()
    {
        using var server = new RawServer((stream, _) =>
        {
            stream.Socket.LingerState = new LingerOption(true, 0);
            stream.Socket.Close();
            return Task.CompletedTask;
        });
        ActionError give = await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Network, ActionOutcome.Unknown, false), (give.Kind, give.Outcome, give.Retryable));
        ActionError put = await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Put);
        Assert.Equal((ActionErrorKind.Network, ActionOutcome.Unknown, true), (put.Kind, put.Outcome, put.Retryable));
        Assert.Equal(2, server.Requests);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"data\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"data\":\r\n")]
    public async Task A_success_whose_body_breaks_off_was_applied(string answer)
    {
        using var server = new RawServer(RawServer.Writes(answer));
        ActionError give = await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Give);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied, false, 200), (give.Kind, give.Outcome, give.Retryable, give.HttpStatus));
        ActionError read = await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Read);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.NotApplied, true), (read.Kind, read.Outcome, read.Retryable));
    }

    [Fact]
    public async Task Over_an_adapter_that_buffers_first_a_body_that_breaks_off_leaves_a_write_unknown()
    {
        using var server = new RawServer(RawServer.Writes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"));
        using var sockets = new SocketsHttpHandler();
        ActionError error = await Calls.FailsAsync(Calls.OverStockKiota(sockets, server.Address), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Network, ActionOutcome.Unknown, false), (error.Kind, error.Outcome, error.Retryable));
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_failure_whose_body_breaks_off_is_still_that_failure()
    {
        using var server = new RawServer(RawServer.Writes("HTTP/1.1 503 Down\r\nContent-Length: 500\r\n\r\n{"));
        ActionError error = await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Maintenance, ActionOutcome.Unknown, 503), (error.Kind, error.Outcome, error.HttpStatus));
    }

    [Theory]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("\0\u0001\u0002")]
    public async Task An_answer_that_is_no_HTTP_leaves_a_write_unknown(string answer)
    {
        using var server = new RawServer(RawServer.Writes(answer));
        ActionError error = await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Network, ActionOutcome.Unknown), (error.Kind, error.Outcome));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_a_timeout()
    {
        var clock = new FakeTimeProvider();
        using var server = new RawServer(async (_, stopped) =>
        {
            clock.Advance(Calls.Timeout);
            await Task.Delay(Timeout.Infinite, stopped);
        });
        ActionError error = await Calls.FailsAsync(Calls.Over(server.Address, clock), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Timeout, ActionOutcome.Unknown, false, null), (error.Kind, error.Outcome, error.Retryable, error.HttpStatus));
    }

    [Fact]
    public async Task A_body_that_never_ends_is_a_timeout_too()
    {
        var clock = new FakeTimeProvider();
        using var server = new RawServer(async (stream, stopped) =>
        {
            await RawServer.Writes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")(stream, stopped);
            await Task.Delay(Timeout.Infinite, stopped);
        });
        using var handler = new AfterHeaders(() => clock.Advance(Calls.Timeout));
        ActionError error = await Calls.FailsAsync(Calls.Over(server.Address, clock, handler), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Timeout, ActionOutcome.Applied, false, 200), (error.Kind, error.Outcome, error.Retryable, error.HttpStatus));
    }

    [Fact]
    public async Task An_answer_in_many_pieces_is_read_whole()
    {
        using var server = new RawServer(async (stream, stopped) =>
        {
            foreach (char piece in $"HTTP/1.1 200 OK\r\nContent-Length: {Calls.Good.Length}\r\n\r\n{Calls.Good}")
            {
                await stream.WriteAsync(new[] { (byte)piece }, stopped);
            }
        });
        Assert.True((await Calls.Over(server.Address).RunAsync(SampleAction.Give, Calls.Input)).Successful);
    }

    [Fact]
    public async Task The_callers_cancellation_stays_a_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        using var server = new RawServer(async (_, stopped) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, stopped);
        });
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Calls.Over(server.Address).RunAsync(SampleAction.Give, Calls.Input, cancel.Token));
        Assert.Equal(cancel.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_token_cancelled_before_sends_nothing()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Calls.Over(handler).RunAsync(SampleAction.Give, Calls.Input, new CancellationToken(canceled: true)));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_handler_that_throws_anything_is_a_lost_call()
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Throws(() => new InvalidTimeZoneException(Calls.Key)), SampleAction.Give);
        Assert.Equal((ActionErrorKind.Network, ActionOutcome.Unknown), (error.Kind, error.Outcome));
    }

    /// <summary>Does something when the headers of an answer are there, and its body is not.</summary>
    private sealed class AfterHeaders(Action then) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            then();
            return response;
        }
    }
}
