using System;

namespace Piggy.Sandbox.State;

/// <summary>A token with which a contact has come from the Contacts Portal.</summary>
/// <param name="Token">The token, a credential.</param>
/// <param name="ContactUuid">The contact.</param>
/// <param name="IsUsed">True once it was used.</param>
public sealed record SandboxSessionToken(string Token, Guid ContactUuid, bool IsUsed)
{
    /// <summary>Only whose token it is.</summary>
    public override string ToString() => $"{nameof(SandboxSessionToken)} of {ContactUuid}";
}
