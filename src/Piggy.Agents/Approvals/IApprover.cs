namespace Piggy.Agents.Approvals;

/// <summary>Asks a person whether a risky call may be made.</summary>
public interface IApprover
{
    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="plan">What the call would do. It holds no secret, and no e-mail address that the policy masks.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see langword="true"/> only if a person saw the plan and said yes; <see langword="null"/> where nobody could be asked.</returns>
    ValueTask<bool?> AskAsync(CallPlan plan, CancellationToken cancellationToken);
}
