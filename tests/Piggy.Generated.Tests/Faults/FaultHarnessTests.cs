using System.Net.Http;
using Piggy.Generated.Tests.Support;
using Xunit.Sdk;

namespace Piggy.Generated.Tests.Faults;

/// <summary>The harness can fail: it sees a connection that is not given up, and a call that arrives twice.</summary>
public sealed class FaultHarnessTests
{
    private static readonly Fault ServerFailure = FaultMatrix.Groups.SelectMany(group => group.Faults).Single(fault => fault.Name == "500, 502 or 504");

    [Fact]
    public async Task A_connection_that_nobody_gives_up_is_seen()
    {
        using var server = new FaultServer(async (connection, stopped) => await Answers.SendAsync(connection, [.. Answers.Head(200, 100), .. "half"u8], stopped));
        using var http = new HttpClient();
        HttpResponseMessage response = await http.GetAsync(server.Address, HttpCompletionOption.ResponseHeadersRead);
        http.Dispose();
        Assert.Equal((1, false), (server.Open, server.AllClosed.IsCompleted));

        response.Dispose();
        await server.AllClosed.WaitAsync(Calls.Timeout);
        Assert.Equal(0, server.Open);
    }

    [Fact]
    public async Task A_second_sending_is_seen()
    {
        using var elsewhere = new FaultServer(Answers.Whole(200, "{}"));
        using var scene = new FaultScene(FaultMatrix.Actions.Single(action => action.Descriptor.Slug == "PIGGY_CREATE_CREDIT_RECEPTION"), elsewhere);
        using var handler = new SendsTwice();
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => FaultRun.RunAsync(ServerFailure, ServerFailure.Forms(scene).First(), scene, Carrier.Ours, handler));
        Assert.Contains("2 requests arrived", failure.Message, StringComparison.Ordinal);
    }

    private sealed class SendsTwice() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
