using System;

namespace Piggy.Sandbox.State;

/// <summary>A mail that Piggy would have sent. The sandbox sends none.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="LoginCode">The code in the mail; empty if it has none.</param>
/// <param name="SentAt">When it would have been sent.</param>
public sealed record SandboxMail(string To, string Subject, string LoginCode, DateTimeOffset SentAt)
{
    /// <summary>True if the code logs in, and can be checked; false if it confirms a subscription.</summary>
    public bool IsLogin { get; init; } = true;

    /// <summary>True once the code was checked.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Only the type: a mail holds an address and a code.</summary>
    public override string ToString() => nameof(SandboxMail);
}

/// <summary>A token that proves to be a contact.</summary>
/// <param name="ContactUuid">The contact.</param>
/// <param name="Token">The token, a credential.</param>
/// <param name="IssuedAt">When it was given out.</param>
public sealed record SandboxAuthToken(Guid ContactUuid, string Token, DateTimeOffset IssuedAt)
{
    /// <summary>Only whose token it is.</summary>
    public override string ToString() => $"{nameof(SandboxAuthToken)} of {ContactUuid}";
}
