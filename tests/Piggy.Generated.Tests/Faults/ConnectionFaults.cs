using System.Net.Sockets;
using System.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;

namespace Piggy.Generated.Tests.Faults;

/// <summary>What happens to connections.</summary>
internal static class ConnectionFaults
{
    private const int MostTries = 3;

    // Two tries of 30 seconds use up the 60 seconds that a call has.
    private const int TriesInTime = 2;

    public static IEnumerable<Fault> BeforeAnAnswer =>
    [
        new("the connection is refused", Proof.NotSent, ActionErrorKind.Network) { Tries = MostTries, Forms = _ => [new FaultForm(null)] },
        new("reset before the answer", Proof.None, ActionErrorKind.Network) { Tries = MostTries, Forms = _ => [new FaultForm(Resets)] },
        new("closed before the answer", Proof.None, ActionErrorKind.Network) { Tries = MostTries, IsRepeatedByDotnet = true, Forms = _ => [new FaultForm(Ends)] },
        new("reset before the answer, on a kept connection", Proof.None, ActionErrorKind.Network)
        {
            Tries = MostTries,
            IsOnKeptConnection = true,
            IsRepeatedByDotnet = true,
            Forms = _ => [new FaultForm(Resets)],
        },
        new("closed before the answer, on a kept connection", Proof.None, ActionErrorKind.Network)
        {
            Tries = MostTries,
            IsOnKeptConnection = true,
            IsRepeatedByDotnet = true,
            Forms = _ => [new FaultForm(Ends)],
        },
        new("closed within the headers", Proof.None, ActionErrorKind.Network)
        {
            Tries = MostTries,
            Forms = _ => [Writes("HTTP/1.1 200"), Writes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Len")],
        },
        new("something that is no HTTP", Proof.None, ActionErrorKind.Network)
        {
            Tries = MostTries,
            Forms = _ => [Writes("SSH-2.0-OpenSSH_9.6\r\n"), Writes("\0\u0001\u0002"), Writes("HTTP/1.1 2x0 OK\r\n\r\n")],
        },
        new("no answer", Proof.None, ActionErrorKind.Timeout)
        {
            Tries = TriesInTime,
            Forms = scene => [new FaultForm((_, _) => Pass(scene))],
        },
    ];

    public static IEnumerable<Fault> WithinABody =>
    [
        new("reset after the headers", Proof.Done, ActionErrorKind.UnexpectedResponse)
        {
            Tries = MostTries,
            IsAfterHeaders = true,
            Forms = scene => [new FaultForm((connection, stopped) => BreakAsync(scene, connection, 0, Answers.Reset, stopped))],
        },
        new("reset within the body", Proof.Done, ActionErrorKind.UnexpectedResponse)
        {
            Tries = MostTries,
            IsAfterHeaders = true,
            Forms = scene => [new FaultForm((connection, stopped) => BreakAsync(scene, connection, 20, Answers.Reset, stopped))],
        },
        new("closed within the body", Proof.Done, ActionErrorKind.UnexpectedResponse)
        {
            Tries = MostTries,
            Forms = _ =>
            [
                Writes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"data\":"),
                Writes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"data\":\r\n"),
            ],
        },
        new("a page of a gateway that is closed within the body", Proof.None, ActionErrorKind.UnexpectedResponse)
        {
            Tries = MostTries,
            Forms = _ => [Writes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 500\r\n\r\n<html>")],
        },
        new("a body that stops coming", Proof.Done, ActionErrorKind.Timeout)
        {
            Tries = TriesInTime,
            IsAfterHeaders = true,
            Forms = scene => [new FaultForm((connection, stopped) => BreakAsync(scene, connection, 20, _ => Pass(scene), stopped))],
        },
        new("a slow body that ends in time", Proof.Good) { Forms = scene => [new FaultForm((connection, stopped) => DripAsync(scene, connection, stopped))] },
        new("a huge body", Proof.Done, ActionErrorKind.UnexpectedResponse) { Forms = _ => [new FaultForm(PromisesTooMuch), new FaultForm(NeverEndsAsync)] },
    ];

    private static Task Resets(Socket connection, CancellationToken stopped)
    {
        Answers.Reset(connection);
        return Task.CompletedTask;
    }

    private static Task Ends(Socket connection, CancellationToken stopped)
    {
        Answers.End(connection);
        return Task.CompletedTask;
    }

    private static FaultForm Writes(string text) => new(async (connection, stopped) =>
    {
        await Answers.SendAsync(connection, Encoding.ASCII.GetBytes(text), stopped);
        Answers.End(connection);
    });

    private static Task Pass(FaultScene scene)
    {
        scene.Clock.Advance(new PiggyClientOptions().Timeout);
        return Task.CompletedTask;
    }

    private static Task BreakAsync(FaultScene scene, Socket connection, int bytes, Action<Socket> end, CancellationToken stopped) => BreakAsync(
        scene,
        connection,
        bytes,
        broken =>
        {
            end(broken);
            return Task.CompletedTask;
        },
        stopped);

    private static async Task BreakAsync(FaultScene scene, Socket connection, int bytes, Func<Socket, Task> end, CancellationToken stopped)
    {
        byte[] body = Encoding.UTF8.GetBytes(scene.Wire.Answer);
        await Answers.SendAsync(connection, Answers.Head(scene.Wire.Status, body.Length), stopped);
        await scene.ClientHasHeadersAsync(stopped);
        await Answers.SendAsync(connection, body[..bytes], stopped);
        await end(connection);
    }

    private static async Task DripAsync(FaultScene scene, Socket connection, CancellationToken stopped)
    {
        connection.NoDelay = true;
        byte[] body = Encoding.UTF8.GetBytes(scene.Wire.Answer);
        foreach (byte drop in (byte[])[.. Answers.Head(scene.Wire.Status, body.Length), .. body])
        {
            await Answers.SendAsync(connection, [drop], stopped);
        }
    }

    private static Task PromisesTooMuch(Socket connection, CancellationToken stopped) =>
        Answers.SendAsync(connection, [.. Answers.Head(200, ActionTransport.MaximumBodyBytes + 1L), (byte)'{'], stopped);

    private static async Task NeverEndsAsync(Socket connection, CancellationToken stopped)
    {
        await Answers.SendAsync(connection, Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"), stopped);
        byte[] chunk = [.. Encoding.ASCII.GetBytes("10000\r\n"), .. Enumerable.Repeat((byte)' ', 0x10000), .. "\r\n"u8];
        while (true)
        {
            await Answers.SendAsync(connection, chunk, stopped);
        }
    }
}
