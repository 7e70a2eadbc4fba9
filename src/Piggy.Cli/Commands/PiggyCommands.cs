using System.CommandLine;
using Piggy.Cli.Commands.Accounts;
using Piggy.Cli.Commands.Catalogue;
using Piggy.Cli.Commands.Releases;
using Piggy.Cli.Commands.Running;
using Piggy.Cli.Commands.Serving;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands;

/// <summary>All commands.</summary>
internal static class PiggyCommands
{
    public static RootCommand Create(ActionRegistry registry, Terminal terminal) =>
        new("Runs, shows and documents the actions of the Piggy loyalty API. Start with 'piggy demo': it needs no account.")
        {
            DemoCommand.Create(registry, terminal),
            ActionsCommand.Create(registry, terminal),
            TriggersCommand.Create(registry.Triggers, terminal),
            ToolsCommand.Create(terminal),
            RunCommand.Create(registry, terminal),
            McpCommand.Create(registry, terminal),
            BatchCommand.Create(registry, terminal),
            WatchCommand.Create(terminal),
            ConnectCommand.Create(terminal),
            StatusCommand.Create(terminal),
            UseCommand.Create(terminal),
            LogoutCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            SandboxCommand.Create(terminal),
            DocsCommand.Create(registry, terminal),
            DiffCommand.Create(terminal),
            VerifyCommand.Create(registry, terminal),
            CompletionCommand.Create(terminal),
        };
}
