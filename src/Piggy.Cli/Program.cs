using System.CommandLine;
using Piggy.Cli.Commands;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

Terminal terminal = Terminal.Open();
ActionRegistry registry = PiggyActions.Registry;
var root = new RootCommand("Runs, shows and documents the actions of the Piggy loyalty API. Start with 'piggy demo': it needs no account.")
{
    DemoCommand.Create(registry, terminal),
    ActionsCommand.Create(registry, terminal),
    TriggersCommand.Create(registry.Triggers, terminal),
    ToolsCommand.Create(terminal),
    RunCommand.Create(registry, terminal),
    SandboxCommand.Create(terminal),
    DocsCommand.Create(registry, terminal),
};
return await CommandRunner.RunAsync(root, args, terminal).ConfigureAwait(false);
