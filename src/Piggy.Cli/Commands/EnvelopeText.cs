using System.Globalization;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands;

/// <summary>Shows an envelope: as JSON on standard output, and in words on standard error.</summary>
internal static class EnvelopeText
{
    public static void Print(Terminal terminal, ActionDescriptor descriptor, ActionResult result, bool json)
    {
        terminal.Out.Block(result.ToJson(indented: !json));
        if (result.Error is { } error)
        {
            PrintError(terminal.Error, descriptor, error);
        }
        else if (!json)
        {
            terminal.Error.Line(new Fragment(descriptor.Slug, Tone.Name), new Fragment(" succeeded", Tone.Good));
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
