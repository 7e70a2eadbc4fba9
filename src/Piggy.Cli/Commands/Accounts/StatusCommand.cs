using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Accounts;

/// <summary><c>piggy status</c>.</summary>
internal static class StatusCommand
{
    private const string Accepted = "accepted";

    public static Command Create(Terminal terminal)
    {
        Option<bool> offline = new("--offline") { Description = "Do not try the keys." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("status", "Lists the stored accounts, which one is active, and whether Piggy accepts their keys. Never shows a key.") { offline, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            AccountStore store = AccountStore.Read();
            if (store.Accounts.Count == 0)
            {
                throw new CliFailure(ExitCodes.WrongUsage, "There is no account.", "'piggy connect' makes one.");
            }

            (Account Account, ActionError? Error)[] found = await Task.WhenAll(store.Accounts.Select(async account =>
                (account, parsed.GetValue(offline) ? null : await TryAsync(account, cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
            Tell(terminal, store, found, parsed.GetValue(offline), parsed.GetValue(json));
            return ActionExit.CodeFor(found.FirstOrDefault(one => one.Account == store.Active).Error);
        });
        return command;
    }

    private static Task<ActionError?> TryAsync(Account account, CancellationToken cancellationToken) =>
        KeyCheck.RunAsync(new Connection(ConnectionSettings.Address(account.BaseAddress), ConnectionSettings.CheckKey(account.ApiKey, AccountStore.Path)), cancellationToken);

    private static void Tell(Terminal terminal, AccountStore store, IReadOnlyList<(Account Account, ActionError? Error)> found, bool offline, bool json)
    {
        if (json)
        {
            terminal.Out.Block(JsonText.Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("active"u8, store.ActiveName);
                writer.WriteBoolean("overridden"u8, IsOverridden);
                writer.WriteStartArray("accounts"u8);
                foreach ((Account account, ActionError? error) in found)
                {
                    writer.WriteStartObject();
                    writer.WriteString("account"u8, account.Name);
                    writer.WriteString("base_address"u8, account.BaseAddress);
                    writer.WriteString("key"u8, account.Hint);
                    writer.WriteString("state"u8, State(error, offline));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }));
            return;
        }

        terminal.Out.Table(["ACTIVE", "ACCOUNT", "ADDRESS", "KEY", "STATE"], [.. found.Select(one => new Fragment[]
        {
            one.Account == store.Active ? new("yes", Tone.Good) : new("", Tone.Quiet),
            new(one.Account.Name, Tone.Name),
            one.Account.BaseAddress,
            new(one.Account.Hint, Tone.Quiet),
            new(State(one.Error, offline), one.Error is not null ? Tone.Bad : offline ? Tone.Quiet : Tone.Good),
        })]);
        if (IsOverridden)
        {
            terminal.Error.Line(new Fragment("note: ", Tone.Notice), $"{ConnectionSettings.KeyVariable} is set, and counts before the active account.");
        }
    }

    private static bool IsOverridden => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(ConnectionSettings.KeyVariable));

    private static string State(ActionError? error, bool offline) => error switch
    {
        null => offline ? "not tried" : Accepted,
        { Kind: ActionErrorKind.Unauthorized } => "not accepted",
        { Kind: ActionErrorKind.Network or ActionErrorKind.Timeout } => "not reachable",
        _ => "no usable answer",
    };
}
