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

    public const string Explanation =
        "Exit codes: 0 success; 1 the action failed and changed nothing; 2 wrong usage or invalid input, nothing was sent; 3 the key was not accepted; "
        + "4 no connection or no answer in time, nothing was changed; 5 nobody can tell whether the call was applied: look before you send it again; "
        + "6 the call was applied but its answer could not be read: do not send it again; 70 a bug in piggy; 130 interrupted.";
}
