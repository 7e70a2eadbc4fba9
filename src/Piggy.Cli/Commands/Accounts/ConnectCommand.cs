using System;
using System.CommandLine;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Accounts;

/// <summary><c>piggy connect</c>.</summary>
internal static class ConnectCommand
{
    private const int LongestKey = 16 * 1024;

    public static Command Create(Terminal terminal)
    {
        Option<string> account = new("--account") { Description = "The name to store the key under.", DefaultValueFactory = _ => Account.DefaultName, HelpName = "NAME" };
        Option<string?> baseAddress = new("--base-url")
        {
            Description = $"The address that the key is for; otherwise {ConnectionSettings.BaseAddressVariable}, or Piggy's own.",
            HelpName = "URL",
        };
        Option<bool> fromInput = new("--key-stdin") { Description = "Read the key from the first line of standard input, for scripts." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("connect", "Asks for an API key, tries it with one call that only reads, and stores it so that only you can read it.") { account, baseAddress, fromInput, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string name = Account.CheckName(parsed.GetRequiredValue(account));
            Uri address = ConnectionSettings.AddressFor(parsed.GetValue(baseAddress));
            AccountStore store = AccountStore.Read();
            string key = parsed.GetValue(fromInput) ? await ReadKeyAsync(cancellationToken).ConfigureAwait(false) : await AskKeyAsync(terminal, cancellationToken).ConfigureAwait(false);
            var connection = new Connection(address, ConnectionSettings.CheckKey(key.Length == 0 ? null : key, AccountStore.Path));
            if (await KeyCheck.RunAsync(connection, cancellationToken).ConfigureAwait(false) is { } error)
            {
                throw new CliFailure(ActionExit.CodeFor(error), $"Nothing was stored: {error.Message}", error.Hint);
            }

            var stored = new Account(name, connection.ApiKey, address.AbsoluteUri);
            store.Add(stored);
            Tell(terminal, stored, parsed.GetValue(json));
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Tell(Terminal terminal, Account account, bool json)
    {
        if (json)
        {
            terminal.Out.Block(JsonText.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("account"u8, account.Name);
                writer.WriteString("base_address"u8, account.BaseAddress);
                writer.WriteString("stored_in"u8, AccountStore.Path);
                writer.WriteEndObject();
            }));
            return;
        }

        terminal.Out.Line(new Fragment("Connected. ", Tone.Good), "The account '", new Fragment(account.Name, Tone.Name), "' is active; its key is in ", AccountStore.Path, ", which only you can read.");
    }

    private static Task<string> AskKeyAsync(Terminal terminal, CancellationToken cancellationToken) => Terminal.IsInteractive
        ? TrimAsync(terminal.AskSecretAsync("API key:", cancellationToken))
        : throw new CliFailure(ExitCodes.WrongUsage, "There is nobody to ask for the key.", "In a script, give it on standard input with --key-stdin.");

    private static async Task<string> TrimAsync(Task<string> text) => (await text.ConfigureAwait(false)).Trim();

    private static async Task<string> ReadKeyAsync(CancellationToken cancellationToken)
    {
        byte[] text = await Terminal.ReadInputAsync(LongestKey, cancellationToken).ConfigureAwait(false)
            ?? throw new CliFailure(ExitCodes.WrongUsage, "What standard input has is too long for a key.");
        return Encoding.UTF8.GetString(text).TrimStart('\uFEFF').Split('\n')[0].Trim();
    }
}
