using System;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>Decides what an envelope means for its row, and how that is written.</summary>
internal static class RowOutcomes
{
    /// <summary>Whether sending the action twice may apply it twice, so that it is recorded as an intent first.</summary>
    public static bool IsGuarded(ActionDescriptor action) => action.Effect is { Writes: true, RepeatSafe: false };

    public static RowOutcome Of(ActionDescriptor action, ActionError? error) => error switch
    {
        null => RowOutcome.Succeeded,
        { Kind: ActionErrorKind.InvalidInput } => RowOutcome.Invalid,
        { Outcome: ActionOutcome.Applied } => RowOutcome.Unread,
        { Outcome: ActionOutcome.Unknown } => IsGuarded(action) ? RowOutcome.Unknown : RowOutcome.Waiting,
        _ => error.Retryable || IsInTheWay(error.Kind) ? RowOutcome.Waiting : RowOutcome.Refused,
    };

    /// <summary>Whether a failure is about the connection or the account, so that the next row would most likely meet it, too.</summary>
    public static bool IsInTheWay(ActionErrorKind kind) => kind is
        ActionErrorKind.Unauthorized or ActionErrorKind.RateLimited or ActionErrorKind.Maintenance or ActionErrorKind.ServerFailure or ActionErrorKind.Network or ActionErrorKind.Timeout;

    public static string Name(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Succeeded => "succeeded",
        RowOutcome.Refused => "refused",
        RowOutcome.Invalid => "invalid",
        RowOutcome.Waiting => "waiting",
        RowOutcome.Unknown => "unknown",
        RowOutcome.Unread => "unread",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static RowOutcome Parse(string? name) => name switch
    {
        "succeeded" => RowOutcome.Succeeded,
        "refused" => RowOutcome.Refused,
        "invalid" => RowOutcome.Invalid,
        "waiting" => RowOutcome.Waiting,
        "unknown" => RowOutcome.Unknown,
        "unread" => RowOutcome.Unread,
        _ => RowOutcome.None,
    };
}
