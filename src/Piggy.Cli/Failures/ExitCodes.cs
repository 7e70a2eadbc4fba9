using System.Collections.Generic;

namespace Piggy.Cli.Failures;

/// <summary>What the exit codes of <c>piggy</c> mean.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    public const int ActionFailed = 1;

    public const int WrongUsage = 2;

    public const int Unauthorized = 3;

    public const int Unreachable = 4;

    public const int OutcomeUnknown = 5;

    public const int AppliedButUnread = 6;

    public const int Bug = 70;

    public const int Interrupted = 130;

    /// <summary>Each code with its meaning, for help and docs.</summary>
    public static IReadOnlyList<ExitCodeMeaning> All { get; } =
    [
        new(Success, "success"),
        new(ActionFailed, "the action or the command failed; nothing changed at Piggy"),
        new(WrongUsage, "wrong usage or invalid input; nothing was sent"),
        new(Unauthorized, "the key was not accepted"),
        new(Unreachable, "no connection or no answer in time; nothing changed at Piggy"),
        new(OutcomeUnknown, "nobody can tell whether the call was applied: look before you send it again"),
        new(AppliedButUnread, "the call was applied, but its answer could not be read: do not send it again"),
        new(Bug, "a bug in piggy"),
        new(Interrupted, "interrupted"),
    ];
}

/// <summary>One exit code and what it means.</summary>
internal sealed record ExitCodeMeaning(int Code, string Meaning);
