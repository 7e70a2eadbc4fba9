using Piggy.Generated.Actions;

namespace Piggy.Cli.Failures;

/// <summary>Chooses the exit code for an envelope. What is known about the effect counts more than why the call failed.</summary>
internal static class ActionExit
{
    public static int CodeFor(ActionError? error) => error switch
    {
        null => ExitCodes.Success,
        { Kind: ActionErrorKind.InvalidInput or ActionErrorKind.UnknownAction or ActionErrorKind.DisabledAction } => ExitCodes.WrongUsage,
        { Kind: ActionErrorKind.Unauthorized } => ExitCodes.Unauthorized,
        { Outcome: ActionOutcome.Applied } => ExitCodes.AppliedButUnread,
        { Outcome: ActionOutcome.Unknown } => ExitCodes.OutcomeUnknown,
        { Kind: ActionErrorKind.Network or ActionErrorKind.Timeout } => ExitCodes.Unreachable,
        _ => ExitCodes.ActionFailed,
    };
}
