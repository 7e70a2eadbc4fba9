using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;

namespace Piggy.AspNetCore.Tests;

public sealed class SizeTests
{
    private static readonly string AtTheLimit = Padded(4096);

    [Fact]
    public async Task A_body_at_the_limit_is_read_and_one_byte_more_is_not()
    {
        int handled = 0;
        await using WebhookServer server = await Start(4096, () => handled++);

        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(AtTheLimit));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await server.SendAsync(Padded(4097)));
        Assert.Equal(1, handled);
        Assert.Contains("Warning: A webhook was refused: its body has more than 4096 bytes.", server.Logs.OfWebhooks);
    }

    [Fact]
    public async Task A_body_of_unknown_length_has_the_same_limit()
    {
        int handled = 0;
        await using WebhookServer server = await Start(4096, () => handled++);

        Assert.Equal(HttpStatusCode.OK, await SendChunked(server, AtTheLimit));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendChunked(server, Padded(4097)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendChunked(server, Padded(300_000)));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task The_default_limit_is_one_mebibyte()
    {
        int handled = 0;
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Count(() => handled++)));

        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Padded(1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await server.SendAsync(Padded((1024 * 1024) + 1)));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task A_large_body_is_refused_before_its_signature_is_looked_at()
    {
        await using WebhookServer server = await Start(10, () => { });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await server.PostAsync(Bodies.Redeemed));
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_handled_by_nobody()
    {
        int handled = 0;
        await using WebhookServer server = await Start(4096, () => handled++);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(server.Address.Host, server.Address.Port);
            await using NetworkStream stream = client.GetStream();
            string head = $"POST {WebhookServer.Path} HTTP/1.1\r\nHost: x\r\nSignature: {WebhookServer.Sign(Bodies.Redeemed)}\r\nContent-Length: {Bodies.Redeemed.Length}\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head + Bodies.Redeemed[..40]));
            client.Client.Shutdown(SocketShutdown.Send);

            // The answer, if there is one, says that the body was not read; then the server closes, or breaks off, too.
            string answer = await ReadToEndAsync(stream);
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal), answer);
        }

        // The server still works, and what broke off does not count as a delivery.
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(1, handled);
        await server.Logs.LoggedAsync("Warning: A webhook was refused: its body did not arrive as a whole.");
    }

    private static Task<WebhookServer> Start(int limit, Action handle) =>
        WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Count(handle)), options => options.MaxBodyBytes = limit);

    private static Task Count(Action handle)
    {
        handle();
        return Task.CompletedTask;
    }

    private static async Task<HttpStatusCode> SendChunked(WebhookServer server, string body)
    {
        using HttpResponseMessage answer = await server.AnswerAsync(new UnknownLength(body), WebhookServer.Sign(body));
        return answer.StatusCode;
    }

    private static async Task<string> ReadToEndAsync(NetworkStream stream)
    {
        try
        {
            return await new StreamReader(stream).ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string Padded(int length)
    {
        string body = Bodies.Redeemed[..^1] + ",\"more\":\"\"}";
        return body.Insert(body.Length - 2, new string('x', length - body.Length));
    }

    private sealed class UnknownLength(string body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Encoding.UTF8.GetBytes(body)).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
