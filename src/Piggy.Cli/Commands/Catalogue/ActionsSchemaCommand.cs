using System.CommandLine;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy actions schema SLUG</c>.</summary>
internal static class ActionsSchemaCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        Argument<string> slug = CommonOptions.Slug();
        Option<bool> input = new("--input") { Description = "The schema of the input (the default)." };
        Option<bool> output = new("--output") { Description = "The schema of the envelope the action answers with." };
        Option<bool> json = new("--json") { Description = "Changes nothing: a schema is one JSON document." };
        var command = new Command("schema", "Prints a JSON Schema (2020-12) of one action.") { slug, input, output, json };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(input) && parsed.GetValue(output))
            {
                parsed.AddError("Choose either --input or --output.");
            }
        });
        command.SetAction(parsed =>
        {
            ActionDescriptor descriptor = ActionLookup.Find(registry, parsed.GetRequiredValue(slug)).Descriptor;
            terminal.Out.Block(parsed.GetValue(output) ? descriptor.OutputSchema : descriptor.InputSchema);
            return ExitCodes.Success;
        });
        return command;
    }
}
