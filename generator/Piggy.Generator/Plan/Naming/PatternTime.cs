namespace Piggy.Generator.Plan.Naming;

/// <summary>How long a regular expression over a path may take.</summary>
internal static class PatternTime
{
    /// <summary>Far more than any of them needs, since none goes back over what it read: on a busy machine a thread may well wait for a second, and a build must not fail for that.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
}
