using System.Diagnostics;
using Piggy.Agents.Approvals;

namespace Piggy.Agents.AspNetCore;

/// <summary>Whom the tools answer, and how much they read.</summary>
[DebuggerDisplay("Piggy tools")]
public sealed class PiggyToolEndpointOptions
{
    /// <summary>The bearer token that every request must carry: 16 or more visible ASCII characters. Unless set, the program's own authorization decides who may call.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; init; }

    /// <summary>Whether anybody may read the OpenAPI description; some platforms read it before they have a token. It names the tools and their arguments, nothing of the account.</summary>
    public bool DescriptionIsPublic { get; init; }

    /// <summary>The longest body of a request, in bytes.</summary>
    public int LongestBody { get; init; } = 1024 * 1024;

    /// <summary>Asks a person about a risky call; <see langword="null"/> where nobody can be asked, so that such a call is refused.</summary>
    public IApprover? Approver { get; init; }

    /// <summary>Measures how long a conversation is remembered.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Shows what they are; never the token.</summary>
    /// <returns>A few words.</returns>
    public override string ToString() => Token is null ? "Piggy tools for signed-in callers" : "Piggy tools for callers with the token";
}
