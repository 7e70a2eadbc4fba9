using System.Diagnostics;
using System.Net.Http;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Generated;

/// <summary>How a Piggy client reaches Piggy.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PiggyClientOptions
{
    /// <summary>The address of Piggy's API for personal access tokens.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.piggy.eu/api/v3/oauth/clients");

    /// <summary>The personal access token. It is sent to the host of <see cref="BaseAddress"/> only, and appears in no message.</summary>
    /// <remarks>Either this or <see cref="Credentials"/> must be set.</remarks>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; init; }

    /// <summary>Where the credential of each call comes from, instead of <see cref="ApiKey"/>: a key that changes, or the tokens of an OAuth client. You keep owning it.</summary>
    public IPiggyCredentials? Credentials { get; init; }

    /// <summary>How many calls the key may send; <see langword="null"/> for no limit. All clients of a key in this process share it.</summary>
    public PiggyRateLimit? RateLimit { get; init; }

    /// <summary>The address that all paths are below. https only; http is allowed on loopback, for a sandbox.</summary>
    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    /// <summary>The longest time for one try of a call, from sending to the last byte of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How actions are sent again whose effect allows it; the plain client sends everything once.</summary>
    public PiggyRetry Retry { get; init; } = new();

    /// <summary>Remembers what must not be sent twice, before it is sent. The default forgets with the process; see <see cref="FileIntentJournal"/>. You keep owning it.</summary>
    public IIntentJournal Journal { get; init; } = new MemoryIntentJournal();

    /// <summary>The clock that measures <see cref="Timeout"/>, for calls and actions, and all waits; a test hands in one that it moves by hand.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The toolsets whose actions may be run by slug; the core alone unless set. See <see cref="ActionToolsets"/>.</summary>
    public IReadOnlyCollection<string> Toolsets { get; init; } = [ActionToolsets.Core];

    /// <summary>How closely the answers to actions are held to the spec; not at all unless set: what can be understood is data.</summary>
    public OutputCheck OutputCheck { get; init; }

    /// <summary>Decides about each action before it is sent; <see langword="null"/> to let all go out. You keep owning it.</summary>
    public IActionGuard? Guard { get; init; }

    /// <summary>The name of your application for the User-Agent header, such as <c>Bakery/2.1</c>; <see langword="null"/> for none.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>What sends the requests; <see langword="null"/> for a handler of our own. You keep owning it: the client does not dispose it.</summary>
    /// <remarks>It must repeat no request and follow no redirect (a handler of .NET or Kiota that does, and those of Microsoft's packages for resilience, are refused): a second sending can award credits twice.</remarks>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Shows the base address, never the key.</summary>
    /// <returns>The name of the type with the base address.</returns>
    public override string ToString() => $"PiggyClientOptions {{ BaseAddress = {BaseAddress?.GetLeftPart(UriPartial.Path)} }}";

    /// <summary>Checks all options.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message names it and never shows the key.</exception>
    internal void Validate()
    {
        if (Credentials is not null && ApiKey is not null)
        {
            throw Wrong(nameof(Credentials), "must not be set beside ApiKey: one of them is enough");
        }

        if (Credentials is null && !PiggyCredential.IsToken(ApiKey))
        {
            throw Wrong(nameof(ApiKey), "must be a personal access token: visible ASCII characters without spaces or line breaks");
        }

        if (OptionRules.ProblemOfAddress(BaseAddress) is { } problem)
        {
            throw Wrong(nameof(BaseAddress), problem);
        }

        if (RateLimit?.Problem is { } limitProblem)
        {
            throw Wrong(nameof(RateLimit), limitProblem);
        }

        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromHours(1))
        {
            throw Wrong(nameof(Timeout), "must be more than zero and at most one hour");
        }

        if (Retry is null || Retry.Problem is not null)
        {
            throw Wrong(nameof(Retry), Retry?.Problem ?? "must be given; leave it out for the default, or use PiggyRetry.None");
        }

        if (Journal is null)
        {
            throw Wrong(nameof(Journal), "must be a journal; leave it out for one in memory");
        }

        if (TimeProvider is null)
        {
            throw Wrong(nameof(TimeProvider), "must be a clock; leave it out for the system's");
        }

        if (Toolsets is null || Toolsets.Except(ActionToolsets.All, StringComparer.Ordinal).Any())
        {
            throw Wrong(nameof(Toolsets), $"must have no other names than {string.Join(" and ", ActionToolsets.All)}");
        }

        if (OptionRules.ProblemOfHandler(Handler) is { } handlerProblem)
        {
            throw Wrong(nameof(Handler), handlerProblem);
        }

        if (ApplicationName is not null && !IsHeaderComment(ApplicationName))
        {
            throw Wrong(nameof(ApplicationName), "must be 1 to 100 visible ASCII characters without parentheses and backslashes");
        }
    }

    private static bool IsHeaderComment(string name) =>
        name.Length is > 0 and <= 100 && !name.Any(character => character is < ' ' or >= (char)127 or '(' or ')' or '\\');

    private static ArgumentException Wrong(string option, string rule) => new($"PiggyClientOptions.{option} {rule}.", option);
}
