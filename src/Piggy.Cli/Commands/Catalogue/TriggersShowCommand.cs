using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Docs;
using Piggy.Docs.Examples;
using Piggy.Docs.Schemas;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy triggers show SLUG</c>.</summary>
internal static class TriggersShowCommand
{
    public static Command Create(TriggerRegistry registry, Terminal terminal)
    {
        Argument<string> slug = TriggersCommand.Slug();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("show", "Explains one trigger: event, payload and evidence.") { slug, json };
        command.SetAction(parsed =>
        {
            PiggyTrigger trigger = TriggerLookup.Find(registry, parsed.GetRequiredValue(slug));
            if (parsed.GetValue(json))
            {
                terminal.Out.Block(JsonText.Write(writer => TriggerJson.Write(writer, trigger.Descriptor)));
            }
            else
            {
                Show(terminal.Out, trigger);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static void Show(IScreen screen, PiggyTrigger trigger)
    {
        TriggerDescriptor descriptor = trigger.Descriptor;
        screen.Line(new Fragment(descriptor.Slug, Tone.Name), "  ", new Fragment(descriptor.Title, Tone.Strong));
        screen.Line(descriptor.Description);
        screen.Line(new Fragment($"event {descriptor.Event}", Tone.Quiet));
        screen.Heading("Payload");
        IReadOnlyList<SchemaField> fields = SchemaFields.Read(descriptor.PayloadSchema);
        screen.Table(["FIELD", "TYPE", "ALWAYS THERE", "LIMITS", "MEANING"], [.. fields.Select(FieldRow)]);
        EvidenceText.Show(screen, descriptor.Evidence, ("payload", descriptor.Evidence.Request));
        screen.Heading("Example");
        screen.Block(ExampleInput.Text(ExamplePayload.Of(trigger)));
    }

    private static Fragment[] FieldRow(SchemaField field) =>
    [
        new(field.Path, Tone.Name),
        field.Type,
        field.Required ? new("yes", Tone.Strong) : new("no", Tone.Quiet),
        string.Join("; ", field.Unit is null ? field.Limits : field.Limits.Append($"in {field.Unit}")),
        field.Description,
    ];
}
