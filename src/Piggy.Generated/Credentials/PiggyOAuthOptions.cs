using System.Diagnostics;
using System.Net.Http;

namespace Piggy.Generated;

/// <summary>How an OAuth client gets its tokens.</summary>
/// <remarks>Piggy has deprecated OAuth clients: use a personal access token where you can.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PiggyOAuthOptions
{
    /// <summary>The address of Piggy's token call, which lies above that of the API.</summary>
    public static Uri DefaultTokenAddress { get; } = new("https://api.piggy.eu/oauth/token");

    /// <summary>The id of the OAuth client.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret of the OAuth client. It is sent to the host of <see cref="TokenAddress"/> only, and appears in no message.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public required string ClientSecret { get; init; }

    /// <summary>The address of the token call. https only; http is allowed on loopback, for a sandbox.</summary>
    public Uri TokenAddress { get; init; } = DefaultTokenAddress;

    /// <summary>How long before its end a token is not used any more; at most half of its life.</summary>
    public TimeSpan EarlyRenewal { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest time for one token call.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that says when a token ends; a test hands in one that it moves by hand.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What sends the token calls, by the rules of <see cref="PiggyClientOptions.Handler"/>; <see langword="null"/> for a handler of our own.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Shows the token address, never id or secret.</summary>
    /// <returns>The name of the type with the address.</returns>
    public override string ToString() => $"PiggyOAuthOptions {{ TokenAddress = {TokenAddress?.GetLeftPart(UriPartial.Path)} }}";

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(ClientId))
        {
            throw Wrong(nameof(ClientId), "must be the id of the OAuth client");
        }

        if (string.IsNullOrWhiteSpace(ClientSecret))
        {
            throw Wrong(nameof(ClientSecret), "must be the secret of the OAuth client");
        }

        if (OptionRules.ProblemOfAddress(TokenAddress) is { } problem)
        {
            throw Wrong(nameof(TokenAddress), problem);
        }

        if (EarlyRenewal < TimeSpan.Zero || EarlyRenewal > TimeSpan.FromDays(1))
        {
            throw Wrong(nameof(EarlyRenewal), "must not be negative, and at most one day");
        }

        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromHours(1))
        {
            throw Wrong(nameof(Timeout), "must be more than zero and at most one hour");
        }

        if (TimeProvider is null)
        {
            throw Wrong(nameof(TimeProvider), "must be a clock; leave it out for the system's");
        }

        if (OptionRules.ProblemOfHandler(Handler) is { } handlerProblem)
        {
            throw Wrong(nameof(Handler), handlerProblem);
        }
    }

    private static ArgumentException Wrong(string option, string rule) => new($"PiggyOAuthOptions.{option} {rule}.", option);
}
