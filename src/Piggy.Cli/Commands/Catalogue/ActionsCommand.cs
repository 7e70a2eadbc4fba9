using System.CommandLine;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy actions</c>: what the registry knows.</summary>
internal static class ActionsCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal) => new("actions", "Lists and explains the actions.")
    {
        ActionsListCommand.Create(registry, terminal),
        ActionsShowCommand.Create(registry, terminal),
        ActionsSchemaCommand.Create(registry, terminal),
    };
}
