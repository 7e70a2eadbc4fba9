using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy sandbox</c>.</summary>
internal static class SandboxCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<int> port = CommonOptions.Port();
        Option<int> seed = CommonOptions.Seed();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("sandbox", "Runs a stateful Piggy with invented data on this machine until Ctrl+C.") { port, seed, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new SandboxOptions { Port = parsed.GetValue(port), Seed = parsed.GetValue(seed) };
            PiggySandbox sandbox = await PiggySandbox.StartAsync(options, cancellationToken).ConfigureAwait(false);
            await using (sandbox.ConfigureAwait(false))
            {
                Announce(terminal.Out, sandbox, parsed.GetValue(json));
                await WaitForEndAsync(cancellationToken).ConfigureAwait(false);
            }

            terminal.Error.Line(new Fragment("sandbox stopped", Tone.Quiet));
            return ExitCodes.Interrupted;
        });
        return command;
    }

    /// <summary>Waits for Ctrl+C.</summary>
    public static Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellationToken.Register(end.SetResult);
        return end.Task;
    }

    private static void Announce(IScreen screen, PiggySandbox sandbox, bool json)
    {
        if (json)
        {
            screen.Block(JsonText.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("base_address"u8, sandbox.BaseAddress.ToString());
                writer.WriteString("api_key"u8, sandbox.ApiKey);
                writer.WriteEndObject();
            }));
            return;
        }

        SandboxSeed seed = sandbox.State.Seed;
        screen.Line(new Fragment("Piggy sandbox", Tone.Strong), " at ", new Fragment(sandbox.BaseAddress.ToString(), Tone.Name));
        screen.Line("Its key, which opens nothing else: ", new Fragment(sandbox.ApiKey, Tone.Name));
        screen.Line();
        screen.Table(["WELL-KNOWN", "VALUE"], WellKnown(seed));
        screen.Line();
        screen.Line("Paste into another terminal:");
        screen.Block($$"""
              export {{ConnectionSettings.BaseAddressVariable}}='{{sandbox.BaseAddress}}' {{ConnectionSettings.KeyVariable}}='{{sandbox.ApiKey}}'
              piggy run PIGGY_FIND_VOUCHER_BY_CODE --input '{"code": "{{seed.ActiveVoucherCode}}"}'
            """);
        screen.Line();
        screen.Line(new Fragment("Ctrl+C ends it.", Tone.Quiet));
    }

    private static Fragment[][] WellKnown(SandboxSeed seed) =>
    [
        ["contact", new(Id(seed.KnownContact), Tone.Name)],
        ["its e-mail address", new(seed.KnownContactEmail, Tone.Name)],
        ["its identifier", new(seed.ContactIdentifier, Tone.Name)],
        ["its booking", new(Id(seed.Booking), Tone.Name)],
        ["anonymous contact", new(Id(seed.AnonymousContact), Tone.Name)],
        ["contact to merge away", new(Id(seed.DuplicateContact), Tone.Name)],
        ["contact to merge into", new(Id(seed.OriginalContact), Tone.Name)],
        ["shop", new(Id(seed.Shop), Tone.Name)],
        ["promotion", new(Id(seed.Promotion), Tone.Name)],
        ["voucher code", new(seed.ActiveVoucherCode, Tone.Name)],
        ["product", new(seed.Product, Tone.Name)],
    ];

    private static string Id(Guid uuid) => uuid.ToString("D");
}
