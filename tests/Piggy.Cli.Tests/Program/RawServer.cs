using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Cli.Tests.Program;

/// <summary>A server that answers every connection with the same bytes, right or wrong, and hangs up; or that never answers.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string? _answer;
    private readonly Task _loop;
    private int _requests;

    private RawServer(string? answer)
    {
        _answer = answer;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api";
        _loop = AcceptAsync();
    }

    public string Address { get; }

    public int Requests => Volatile.Read(ref _requests);

    public static RawServer Silent() => new(null);

    public static RawServer Answering(string status, string contentType, string body, int? contentLength = null) =>
        new($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {contentLength ?? Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    /// <summary>An address at which nobody listens.</summary>
    public static string DeadAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api";
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _requests);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        try
        {
            byte[] request = new byte[16 * 1024];
            int read = await stream.ReadAsync(request, _end.Token);
            if (_answer is null)
            {
                await Task.Delay(Timeout.Infinite, _end.Token);
                return;
            }

            // Some gateways quote the request in their answer, headers included.
            string quoted = _answer.Replace("{request}", Encoding.UTF8.GetString(request, 0, read), StringComparison.Ordinal);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(quoted), _end.Token);
        }
        catch (IOException)
        {
        }
    }
}
