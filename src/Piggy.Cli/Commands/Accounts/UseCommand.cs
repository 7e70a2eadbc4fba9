using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;

namespace Piggy.Cli.Commands.Accounts;

/// <summary><c>piggy use NAME</c>.</summary>
internal static class UseCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = "An account that 'piggy connect' has stored." };
        name.CompletionSources.Add(_ => AccountNames());
        var command = new Command("use", "Makes an account the active one.") { name };
        command.SetAction(parsed =>
        {
            AccountStore store = AccountStore.Read();
            Account account = store.Find(parsed.GetRequiredValue(name));
            store.Use(account);
            terminal.Out.Line("The account '", new Fragment(account.Name, Tone.Name), "' is active: ", account.BaseAddress);
            return ExitCodes.Success;
        });
        return command;
    }

    private static IEnumerable<string> AccountNames()
    {
        try
        {
            return AccountStore.Read().Accounts.Select(account => account.Name);
        }
        catch (CliFailure)
        {
            return [];
        }
    }
}
