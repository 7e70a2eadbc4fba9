using System.CommandLine;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy triggers schema SLUG</c>.</summary>
internal static class TriggersSchemaCommand
{
    public static Command Create(TriggerRegistry registry, Terminal terminal)
    {
        Argument<string> slug = TriggersCommand.Slug();
        Option<bool> json = new("--json") { Description = "Changes nothing: a schema is one JSON document." };
        var command = new Command("schema", "Prints the JSON Schema (2020-12) of what a trigger's webhook sends.") { slug, json };
        command.SetAction(parsed =>
        {
            terminal.Out.Block(TriggerLookup.Find(registry, parsed.GetRequiredValue(slug)).Descriptor.PayloadSchema);
            return ExitCodes.Success;
        });
        return command;
    }
}
