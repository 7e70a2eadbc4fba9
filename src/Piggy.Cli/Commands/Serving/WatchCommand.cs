using System;
using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Webhooks;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy watch</c>.</summary>
internal static class WatchCommand
{
    public const string SecretVariable = "PIGGY_WEBHOOK_SECRET";

    private const int LongestSecret = 4096;

    public static Command Create(Terminal terminal)
    {
        Option<int> port = CommonOptions.Port();
        Option<bool> secretFromInput = new("--secret-stdin") { Description = $"Read the secret from the first line of standard input; otherwise it is in {SecretVariable}." };
        Option<bool> json = new("--json") { Description = "Write each event as one line of JSON, and nothing else." };
        var command = new Command("watch", "Receives webhooks on this machine and prints them as they come, until Ctrl+C. A body that is not signed with the secret is refused.") { port, secretFromInput, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string secret = await SecretAsync(parsed.GetValue(secretFromInput), cancellationToken).ConfigureAwait(false);
            bool lines = parsed.GetValue(json);
            object turn = new();
            WebhookListener listener = await WebhookListener.StartAsync(
                parsed.GetValue(port),
                secret,
                received =>
                {
                    lock (turn)
                    {
                        Tell(terminal, received, lines);
                    }
                },
                status =>
                {
                    lock (turn)
                    {
                        terminal.Error.Line(new Fragment("refused: ", Tone.Bad), Reason(status));
                    }
                },
                cancellationToken).ConfigureAwait(false);
            await using (listener.ConfigureAwait(false))
            {
                terminal.Error.Line("Listening at ", new Fragment(listener.Address.AbsoluteUri, Tone.Name), ". ", new Fragment("Ctrl+C ends it.", Tone.Quiet));
                await SandboxCommand.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
            }

            return ExitCodes.Interrupted;
        });
        return command;
    }

    private static async Task<string> SecretAsync(bool fromInput, CancellationToken cancellationToken)
    {
        string? secret = Environment.GetEnvironmentVariable(SecretVariable);
        if (fromInput)
        {
            byte[] text = await Terminal.ReadInputAsync(LongestSecret, cancellationToken).ConfigureAwait(false)
                ?? throw new CliFailure(ExitCodes.WrongUsage, "What standard input has is too long for a secret.");
            secret = Encoding.UTF8.GetString(text).TrimStart('\uFEFF').Split('\n')[0].TrimEnd('\r');
        }

        return string.IsNullOrWhiteSpace(secret)
            ? throw new CliFailure(ExitCodes.WrongUsage, "There is no secret, so no webhook could be told from a forgery.", $"Put that of the subscription into {SecretVariable}, or give it on standard input with --secret-stdin.")
            : secret;
    }

    private static void Tell(Terminal terminal, PiggyEvent received, bool lines)
    {
        if (lines)
        {
            terminal.Out.Block(Line(received));
            return;
        }

        terminal.Out.Line(
            new Fragment(TimeProvider.System.GetLocalNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture), Tone.Quiet),
            new Fragment(received.Type, Tone.Name),
            received.Trigger is { } trigger ? $"  {trigger.Descriptor.Title}" : "  an event that is not in the spec");
        terminal.Out.Block(JsonText.Write(received.Json.WriteTo));
    }

    private static string Line(PiggyEvent received)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("received_at"u8, TimeProvider.System.GetUtcNow());
            json.WriteString("event"u8, received.Type);
            json.WriteString("trigger"u8, received.Trigger?.Descriptor.Slug);
            json.WritePropertyName("body"u8);
            received.Json.WriteTo(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Reason(int status) => status switch
    {
        400 => "a body that is no event (400)",
        401 => "a signature that is missing or wrong (401)",
        404 => "another path than / (404)",
        405 => "another method than POST (405)",
        413 => "a body that is too large (413)",
        _ => string.Create(CultureInfo.InvariantCulture, $"answered with {status}"),
    };
}
