using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Piggy.Generated.Tests.Faults;

/// <summary>Does to a connection, on which a whole request has arrived, what a fault says.</summary>
/// <param name="connection">The connection.</param>
/// <param name="stopped">The end of the test.</param>
internal delegate Task Mischief(Socket connection, CancellationToken stopped);

/// <summary>A listener on loopback that keeps connections alive, does mischief at each request, and knows which connections its client has not given up.</summary>
internal sealed class FaultServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly object _lock = new();
    private TaskCompletionSource _allClosed = Completed();
    private int _open;

    public FaultServer(Mischief mischief)
    {
        Mischief = mischief;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>What happens to the next request.</summary>
    public Mischief Mischief { get; set; }

    /// <summary>The heads of the requests that arrived whole.</summary>
    public IReadOnlyCollection<string> Heads => _heads;

    /// <summary>The connections that the client holds.</summary>
    public int Open
    {
        get
        {
            lock (_lock)
            {
                return _open;
            }
        }
    }

    /// <summary>Ends when the client holds no connection.</summary>
    public Task AllClosed
    {
        get
        {
            lock (_lock)
            {
                return _allClosed.Task;
            }
        }
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket connection = await _listener.AcceptSocketAsync(_stopped.Token);
                Count(1);
                _ = ServeAsync(connection);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using (connection)
        {
            try
            {
                while (await ReadRequestAsync(connection) is { } head)
                {
                    _heads.Enqueue(head);
                    await Mischief(connection, _stopped.Token);
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the fault was to do so ourselves.
            }
            catch (OperationCanceledException)
            {
                // The test is over; the client may have left the connection open.
                return;
            }
        }

        Count(-1);
    }

    private void Count(int change)
    {
        lock (_lock)
        {
            _open += change;
            if (_open == 0)
            {
                _allClosed.TrySetResult();
            }
            else if (_allClosed.Task.IsCompleted)
            {
                _allClosed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    // With its body: closing a socket with unread bytes resets the connection, which is a fault of its own.
    private async Task<string?> ReadRequestAsync(Socket connection)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            int read = await connection.ReceiveAsync(buffer, _stopped.Token);
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
            string request = text.ToString();
            int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            int length = request.Split("\r\n").Where(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[16..], null)).FirstOrDefault();
            if (end >= 0 && request.Length >= end + 4 + length)
            {
                return request[..end];
            }

            if (read == 0)
            {
                return null;
            }
        }
    }
}
