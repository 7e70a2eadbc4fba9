using System.CommandLine;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;

namespace Piggy.Cli.Commands.Accounts;

/// <summary><c>piggy logout</c>.</summary>
internal static class LogoutCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> name = new("--account") { Description = "The account to forget, instead of the active one.", HelpName = "NAME" };
        var command = new Command("logout", "Forgets the key of an account. Piggy still accepts it; to end that, delete the token in Piggy.") { name };
        command.SetAction(parsed =>
        {
            AccountStore store = AccountStore.Read();
            Account account = parsed.GetValue(name) is { } given
                ? store.Find(given)
                : store.Active ?? throw new CliFailure(ExitCodes.WrongUsage, "No account is active.", "Name one with --account; 'piggy status' lists them.");
            store.Remove(account);
            terminal.Out.Line("The key of '", new Fragment(account.Name, Tone.Name), "' is forgotten here. Piggy still accepts it until the token is deleted there.");
            return ExitCodes.Success;
        });
        return command;
    }
}
