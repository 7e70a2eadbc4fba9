using System;
using System.CommandLine;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Serving;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy docs serve</c>.</summary>
internal static class DocsServeCommand
{
    // Merges and batches wait for the reader, who wants to see the account before and after them.
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        Option<int> port = new("--port") { Description = "The port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 0, HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number is (< 0 or > ushort.MaxValue))
            {
                result.AddError("--port must be between 0 and 65535.");
            }
        });
        Option<int> seed = CommonOptions.Seed();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("serve", "Shows the site on this machine until Ctrl+C, with a sandbox beside it on which each action page can run its action.") { port, seed, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = parsed.GetValue(seed), JobDelay = Never }, cancellationToken).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                DocsServer server = await DocsServer.StartAsync(registry, sandbox, parsed.GetValue(port), cancellationToken).ConfigureAwait(false);
                await using (server.ConfigureAwait(false))
                {
                    Announce(terminal.Out, server, parsed.GetValue(json));
                    await WaitForEndAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            terminal.Error.Line(new Fragment("docs stopped", Tone.Quiet));
            return ExitCodes.Interrupted;
        });
        return command;
    }

    private static Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellationToken.Register(end.SetResult);
        return end.Task;
    }

    private static void Announce(IScreen screen, DocsServer server, bool json)
    {
        if (json)
        {
            screen.Block(JsonText.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("address"u8, server.Address.ToString());
                writer.WriteEndObject();
            }));
            return;
        }

        screen.Line(new Fragment("Piggy docs", Tone.Strong), " at ", new Fragment(server.Address.ToString(), Tone.Name));
        screen.Line("Each action page can run its action on a sandbox of this process.");
        screen.Line();
        screen.Line(new Fragment("Ctrl+C ends it.", Tone.Quiet));
    }
}
