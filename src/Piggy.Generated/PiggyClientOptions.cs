using System.Net.Http;
using Piggy.Generated.Intents;

namespace Piggy.Generated;

/// <summary>How a Piggy client reaches Piggy.</summary>
public sealed class PiggyClientOptions
{
    /// <summary>The address of Piggy's API for personal access tokens.</summary>
    public static Uri DefaultBaseAddress { get; } = new("https://api.piggy.eu/api/v3/oauth/clients");

    /// <summary>The personal access token. It is sent to the host of <see cref="BaseAddress"/> only, and appears in no message.</summary>
    public required string ApiKey { get; init; }

    /// <summary>The address that all paths are below. https only; http is allowed on loopback, for a sandbox.</summary>
    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    /// <summary>The longest time for one try of a call, from sending to the last byte of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How actions are sent again whose effect allows it; the plain client sends everything once.</summary>
    public PiggyRetry Retry { get; init; } = new();

    /// <summary>Remembers what must not be sent twice, before it is sent. The default forgets with the process; see <see cref="FileIntentJournal"/>. You keep owning it.</summary>
    public IIntentJournal Journal { get; init; } = new MemoryIntentJournal();

    /// <summary>The clock that measures <see cref="Timeout"/> and all waits for actions; a test hands in one that it moves by hand.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The name of your application for the User-Agent header, such as <c>Bakery/2.1</c>; <see langword="null"/> for none.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>What sends the requests; <see langword="null"/> for a handler of our own. You keep owning it: the client does not dispose it.</summary>
    /// <remarks>It must repeat no request and follow no redirect (a handler of .NET that does is refused): a second sending can award credits twice.</remarks>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Shows the base address, never the key.</summary>
    /// <returns>The name of the type with the base address.</returns>
    public override string ToString() => $"PiggyClientOptions {{ BaseAddress = {BaseAddress?.GetLeftPart(UriPartial.Path)} }}";

    /// <summary>Checks all options.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message names it and never shows the key.</exception>
    internal void Validate()
    {
        if (string.IsNullOrEmpty(ApiKey) || ApiKey.Any(character => character is <= ' ' or >= (char)127))
        {
            throw Wrong(nameof(ApiKey), "must be a personal access token: visible ASCII characters without spaces or line breaks");
        }

        if (BaseAddress is null || !BaseAddress.IsAbsoluteUri || !IsTrustworthy(BaseAddress))
        {
            throw Wrong(nameof(BaseAddress), "must be an absolute https address; http is allowed on loopback only");
        }

        if (BaseAddress.Query.Length > 0 || BaseAddress.Fragment.Length > 0 || BaseAddress.UserInfo.Length > 0)
        {
            throw Wrong(nameof(BaseAddress), "must have no user name, query or fragment");
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

        if (FollowsRedirects(Handler))
        {
            throw Wrong(nameof(Handler), "must not follow redirects, which would send a call again; set AllowAutoRedirect to false");
        }

        if (ApplicationName is not null && !IsHeaderComment(ApplicationName))
        {
            throw Wrong(nameof(ApplicationName), "must be 1 to 100 visible ASCII characters without parentheses and backslashes");
        }
    }

    private static bool IsTrustworthy(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    private static bool IsHeaderComment(string name) =>
        name.Length is > 0 and <= 100 && !name.Any(character => character is < ' ' or >= (char)127 or '(' or ')' or '\\');

    private static bool FollowsRedirects(HttpMessageHandler? handler) => handler switch
    {
        SocketsHttpHandler sockets => sockets.AllowAutoRedirect,
        HttpClientHandler client => client.AllowAutoRedirect,
        DelegatingHandler outer => FollowsRedirects(outer.InnerHandler),
        _ => false,
    };

    private static ArgumentException Wrong(string option, string rule) => new($"PiggyClientOptions.{option} {rule}.", option);
}
