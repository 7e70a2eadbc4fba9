using System.Globalization;
using System.Text.Json;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Running;

/// <summary>Shows an envelope: as JSON on standard output, and in words on standard error.</summary>
internal static class EnvelopeText
{
    public static void Print(Terminal terminal, ActionDescriptor descriptor, ActionResult result, AnswerFormat format)
    {
        switch (format)
        {
            case AnswerFormat.Lines:
                PrintLines(terminal.Out, result);
                break;
            case AnswerFormat.People when terminal.Out.IsForPeople && ListTable.Of(result) is { } table:
                table.Show(terminal.Out);
                break;
            default:
                terminal.Out.Block(result.ToJson(indented: format == AnswerFormat.People));
                break;
        }

        if (result.Error is { } error)
        {
            PrintError(terminal.Error, descriptor, error);
        }
        else if (format == AnswerFormat.People)
        {
            terminal.Error.Line(new Fragment(descriptor.Slug, Tone.Name), new Fragment(" succeeded", Tone.Good));
        }
    }

    // After a failure there is no item, and so no line; standard error and the exit code tell of it.
    private static void PrintLines(IScreen screen, ActionResult result)
    {
        using JsonDocument envelope = JsonDocument.Parse(result.ToJson());
        JsonElement data = envelope.RootElement.GetProperty("data"u8);
        if (data.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in data.EnumerateArray())
            {
                screen.Block(item.GetRawText());
            }
        }
        else if (result.Successful)
        {
            screen.Block(data.GetRawText());
        }
    }

    private static void PrintError(IScreen screen, ActionDescriptor descriptor, ActionError error)
    {
        screen.Line(new Fragment("error: ", Tone.Bad), new Fragment(descriptor.Slug, Tone.Name), " ", Reason(error), " ", error.Message);
        foreach (FieldError field in error.Fields)
        {
            screen.Line("  ", new Fragment(field.Pointer.Length > 0 ? field.Pointer : Whole(error), Tone.Name), " ", field.Message);
        }

        if (error.Kind != ActionErrorKind.InvalidInput)
        {
            screen.Line("  ", new Fragment(Effect(error.Outcome), error.Outcome == ActionOutcome.NotApplied ? Tone.Quiet : Tone.Notice));
        }

        if (error.Hint is not null)
        {
            screen.Line("  ", error.Hint);
        }
    }

    private static string Whole(ActionError error) => error.Kind == ActionErrorKind.InvalidInput ? "(the whole input)" : "(the whole answer)";

    private static string Reason(ActionError error) => error.Code is int code
        ? string.Create(CultureInfo.InvariantCulture, $"was refused ({code} {error.CodeName ?? "unknown code"}):")
        : "failed:";

    private static string Effect(ActionOutcome outcome) => outcome switch
    {
        ActionOutcome.NotApplied => "Nothing changed at Piggy.",
        ActionOutcome.Applied => "The call was applied. Do not send it again.",
        _ => "Nobody can tell whether the call was applied. Look before you send it again.",
    };
}
