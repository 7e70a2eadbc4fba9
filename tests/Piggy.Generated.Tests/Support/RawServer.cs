using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Piggy.Generated.Tests.Support;

/// <summary>A TCP listener on loopback that reads one request head per connection and then does to the socket what the test says.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly CancellationTokenSource _stopped = new();
    private int _requests;

    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>How many request heads arrived.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>A function that writes bytes and closes.</summary>
    public static Func<NetworkStream, CancellationToken, Task> Writes(string text) =>
        async (stream, cancellationToken) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);

    /// <summary>An address on which nobody listens.</summary>
    public static Uri DeadAddress()
    {
        using var server = new RawServer((_, _) => Task.CompletedTask);
        return server.Address;
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                await ReadRequestAsync(stream, _stopped.Token);
                Interlocked.Increment(ref _requests);
                await _answer(stream, _stopped.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception exception) when (exception is OperationCanceledException or System.IO.IOException or SocketException or ObjectDisposedException)
            {
                // The client went away first.
            }
        }
    }

    // Also the body: closing a socket with unread bytes resets the connection, which is another test.
    private static async Task ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            int read = await stream.ReadAsync(buffer, cancellationToken);
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
            string request = text.ToString();
            int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            int length = request.Split("\r\n").Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[16..], null)).FirstOrDefault();
            if (read == 0 || (end >= 0 && request.Length >= end + 4 + length))
            {
                return;
            }
        }
    }
}
