using Piggy.Cli.Commands;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

Terminal terminal = Terminal.Open();
return await CommandRunner.RunAsync(PiggyCommands.Create(PiggyActions.Registry, terminal), args, terminal).ConfigureAwait(false);
