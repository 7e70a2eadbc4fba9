using System.Net.Sockets;
using System.Text;

namespace Piggy.Generated.Tests.Faults;

/// <summary>What the server does to a connection, in parts.</summary>
internal static class Answers
{
    public const string Json = "application/json";

    /// <summary>A whole answer, after which the connection may be used again.</summary>
    public static Mischief Whole(int status, string body, string? type = Json, params string[] headers) => Whole(status, Encoding.UTF8.GetBytes(body), type, headers);

    public static Mischief Whole(int status, byte[] body, string? type = Json, params string[] headers) =>
        async (connection, stopped) => await SendAsync(connection, [.. Head(status, body.Length, type, headers), .. body], stopped);

    /// <summary>Status and headers that promise a body.</summary>
    public static byte[] Head(int status, long length, string? type = Json, params string[] headers) => Encoding.ASCII.GetBytes(string.Concat(
        [
            $"HTTP/1.1 {status} Said\r\n",
            type is null ? "" : $"Content-Type: {type}\r\n",
            .. headers.Select(header => $"{header}\r\n"),
            status == 204 ? "\r\n" : $"Content-Length: {length}\r\n\r\n",
        ]));

    public static async Task SendAsync(Socket connection, byte[] bytes, CancellationToken stopped)
    {
        for (ReadOnlyMemory<byte> rest = bytes; rest.Length > 0;)
        {
            rest = rest[await connection.SendAsync(rest, stopped)..];
        }
    }

    /// <summary>Cuts the connection as a crashed host or a firewall does, with RST.</summary>
    public static void Reset(Socket connection)
    {
        connection.LingerState = new LingerOption(true, 0);
        connection.Close();
    }

    /// <summary>Ends the connection as a process that goes down does, with FIN.</summary>
    public static void End(Socket connection) => connection.Shutdown(SocketShutdown.Send);
}
