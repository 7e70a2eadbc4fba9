using System.CommandLine;
using Piggy.Cli.Output;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy tools</c>: the actions as tools for models.</summary>
internal static class ToolsCommand
{
    public static Command Create(Terminal terminal) => new("tools", "Shows the actions as tools for models.")
    {
        ToolsExportCommand.Create(terminal),
    };
}
