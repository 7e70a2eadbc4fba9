using System.CommandLine;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Docs;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy triggers list</c>.</summary>
internal static class TriggersListCommand
{
    public static Command Create(TriggerRegistry registry, Terminal terminal)
    {
        Option<bool> json = CommonOptions.Json();
        var command = new Command("list", "Lists the triggers with their events.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                terminal.Out.Block(Json(registry));
            }
            else
            {
                terminal.Out.Table(["SLUG", "TITLE", "EVENT", "WHEN IT FIRES"], [.. registry.Select(trigger => Row(trigger.Descriptor))]);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static Fragment[] Row(TriggerDescriptor trigger) => [new(trigger.Slug, Tone.Name), trigger.Title, trigger.Event, new(trigger.Summary, Tone.Quiet)];

    private static string Json(TriggerRegistry registry) => JsonText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (PiggyTrigger trigger in registry)
        {
            TriggerJson.Write(writer, trigger.Descriptor);
        }

        writer.WriteEndArray();
    });
}
