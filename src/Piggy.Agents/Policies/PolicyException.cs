namespace Piggy.Agents.Policies;

/// <summary>A policy cannot be understood, so nothing may run under it.</summary>
public sealed class PolicyException : Exception
{
    internal PolicyException(string name, IReadOnlyList<string> problems)
        : base($"{name} is not a policy: {string.Join(' ', problems)}") => Problems = problems;

    /// <summary>All that is wrong, a sentence each, with the place in front.</summary>
    public IReadOnlyList<string> Problems { get; }
}
