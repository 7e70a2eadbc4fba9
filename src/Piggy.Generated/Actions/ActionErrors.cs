using Piggy.Generated.Http;
using Piggy.Generated.Json;

namespace Piggy.Generated.Actions;

/// <summary>Makes the errors of the envelope. One place decides outcome and retry from the action's effect.</summary>
internal static class ActionErrors
{
    internal const string LookFirst = "Look at Piggy whether the call was applied before you send it again.";
    internal const string RepeatIsSafe = "Whether the call was applied is unknown, but sending it again does no harm.";
    internal const string DoNotRepeat = "Piggy reported success: do not send the call again.";

    internal static ActionError InvalidInput(IReadOnlyList<FieldError> fields) => new()
    {
        Kind = ActionErrorKind.InvalidInput,
        Message = fields switch
        {
            [{ Pointer: "" } whole] => $"The input {whole.Message.TrimEnd('.')}.",
            [var field] => $"The input is not valid: {field.Pointer} {field.Message.TrimEnd('.')}.",
            { Count: ValidationErrors.Limit } => $"The input is not valid: {fields.Count} fields or more are wrong; the first {fields.Count} are named.",
            _ => $"The input is not valid: {fields.Count} fields are wrong.",
        },
        Outcome = ActionOutcome.NotApplied,
        Fields = fields,
        Hint = "Nothing was sent. Correct the fields and run the action again.",
    };

    internal static ActionError UnknownAction(ActionRegistry registry, string slug)
    {
        string? nearest = registry.NearestSlug(slug);
        return new ActionError
        {
            Kind = ActionErrorKind.UnknownAction,
            Message = $"There is no action '{DisplayText.Name(slug)}'.",
            Outcome = ActionOutcome.NotApplied,
            Hint = nearest is null ? "Slugs are written exactly as the registry lists them." : $"Did you mean {nearest}?",
        };
    }

    internal static ActionError DisabledAction(ActionDescriptor descriptor) => new()
    {
        Kind = ActionErrorKind.DisabledAction,
        Message = $"{descriptor.Slug} belongs to the toolset '{descriptor.Toolset}', which is off.",
        Outcome = ActionOutcome.NotApplied,
        Hint = $"Nothing was sent. Whoever set up this client can allow it: PiggyClientOptions.Toolsets must contain '{descriptor.Toolset}'.",
    };

    /// <summary>The error of a call that was not sent because its intent could not be recorded.</summary>
    internal static ActionError NotRecorded { get; } = new()
    {
        Kind = ActionErrorKind.Network,
        Message = "The call could not be recorded in the journal of intents, so it was not sent.",
        Outcome = ActionOutcome.NotApplied,
        Retryable = true,
        Hint = "Nothing was sent. See to it that the journal can be written, and run the action again.",
    };

    /// <summary>The error of a call that was not sent because the guard could not decide.</summary>
    internal static ActionError GuardFailed { get; } = new()
    {
        Kind = ActionErrorKind.Policy,
        Message = "The guard of this client failed, so the call was not sent.",
        Outcome = ActionOutcome.NotApplied,
        Hint = "Nothing was sent. Whoever set up this client must mend its guard.",
    };

    /// <summary>What is known about the effect of a call that was sent and got no answer that says.</summary>
    internal static ActionOutcome OutcomeOfSilence(OperationEffect effect) => effect.Writes ? ActionOutcome.Unknown : ActionOutcome.NotApplied;

    /// <summary>Whether the same call may be sent again: something passing is in the way, and a second time cannot do what a first time did already.</summary>
    internal static bool MayRepeat(OperationEffect effect, ActionOutcome outcome, bool transient) =>
        transient && (outcome == ActionOutcome.NotApplied || (outcome == ActionOutcome.Unknown && effect.RepeatSafe));

    internal static string? HintFor(OperationEffect effect, ActionOutcome outcome) => outcome switch
    {
        ActionOutcome.Applied => DoNotRepeat,
        ActionOutcome.Unknown => effect.RepeatSafe ? RepeatIsSafe : LookFirst,
        _ => null,
    };
}
