using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Docs;
using Piggy.Docs.Examples;
using Piggy.Docs.Pages;
using Piggy.Docs.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy actions show SLUG</c>.</summary>
internal static class ActionsShowCommand
{
    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        Argument<string> slug = CommonOptions.Slug();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("show", "Explains one action: effect, inputs, errors and evidence.") { slug, json };
        command.SetAction(parsed =>
        {
            PiggyAction action = ActionLookup.Find(registry, parsed.GetRequiredValue(slug));
            if (parsed.GetValue(json))
            {
                terminal.Out.Block(JsonText.Write(writer => ActionJson.Write(writer, action.Descriptor)));
            }
            else
            {
                Show(terminal.Out, action);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static void Show(IScreen screen, PiggyAction action)
    {
        ActionDescriptor descriptor = action.Descriptor;
        screen.Line(new Fragment(descriptor.Slug, Tone.Name), "  ", new Fragment(descriptor.Title, Tone.Strong));
        screen.Line(descriptor.Description);
        screen.Line(new Fragment($"{descriptor.Method} {descriptor.Path}, toolset {descriptor.Toolset}", Tone.Quiet));
        screen.Heading("Effect");
        foreach (EffectFact fact in EffectFact.Of(descriptor.Effect))
        {
            screen.Line("  ", new Fragment(fact.Label, EffectText.ToneOf(fact.Tone)), ": ", fact.Meaning);
        }

        ShowInputs(screen, descriptor);
        ShowErrors(screen, descriptor);
        EvidenceText.Show(
            screen, descriptor.Evidence, ("request", descriptor.Evidence.Request), ("answer", descriptor.Evidence.Response), ("errors", descriptor.Evidence.Errors));
        screen.Heading("Example");
        screen.Block("  " + CommandLineExample.Of(descriptor, ExampleInput.Of(action)));
    }

    private static void ShowInputs(IScreen screen, ActionDescriptor descriptor)
    {
        screen.Heading("Inputs");
        IReadOnlyList<SchemaField> fields = SchemaFields.OfInput(descriptor);
        if (fields.Count == 0)
        {
            screen.Line("  none");
            return;
        }

        screen.Table(["FIELD", "TYPE", "REQUIRED", "LIMITS", "SENT IN", "MEANING"], [.. fields.Select(FieldRow)]);
        foreach (SchemaRule rule in SchemaRule.ReadAll(descriptor.InputSchema))
        {
            screen.Line("  ", new Fragment(rule.Condition, Tone.Notice), " ", rule.Because);
        }
    }

    private static Fragment[] FieldRow(SchemaField field) =>
    [
        new(field.Path, Tone.Name),
        field.Type,
        field.Required ? new("yes", Tone.Strong) : new("no", Tone.Quiet),
        string.Join("; ", field.Unit is null ? field.Limits : field.Limits.Append($"in {field.Unit}")),
        new(field.Location switch
        {
            ActionInputLocation.Path => "path",
            ActionInputLocation.Query => "query",
            ActionInputLocation.Body => "body",
            ActionInputLocation.BodyMembers => "body, flat",
            _ => "",
        }, Tone.Quiet),
        field.Description,
    ];

    private static void ShowErrors(IScreen screen, ActionDescriptor descriptor)
    {
        screen.Heading("Errors");
        if (descriptor.Errors.Count == 0)
        {
            screen.Line("  no source lists an error code for this call");
            return;
        }

        screen.Table(["CODE", "NAME", "TRY AGAIN", "WHAT TO DO"], [.. descriptor.Errors.Select(code => new Fragment[]
        {
            new(code.Code.ToString(CultureInfo.InvariantCulture), Tone.Strong), code.Name, code.Retryable ? "later" : "no", code.Hint,
        })]);
    }
}
