using System.Net.Http;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace Piggy.Generated;

/// <summary>The rules that several options share. Each says what an option must be, or null if it is.</summary>
internal static class OptionRules
{
    internal static string? ProblemOfAddress(Uri? address)
    {
        if (address is null || !address.IsAbsoluteUri || !IsTrustworthy(address))
        {
            return "must be an absolute https address; http is allowed on loopback only";
        }

        return address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0 ? "must have no user name, query or fragment" : null;
    }

    internal static string? ProblemOfHandler(HttpMessageHandler? handler)
    {
        for (HttpMessageHandler? link = handler; link is not null; link = (link as DelegatingHandler)?.InnerHandler)
        {
            if (link is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true } or RedirectHandler)
            {
                return "must not follow redirects, which would send a call again; set AllowAutoRedirect to false";
            }

            if (Repeats(link))
            {
                return $"must not repeat calls, which can award credits twice; take {link.GetType().Name} out";
            }
        }

        return null;
    }

    // The two of Microsoft's packages are known by their names: the SDK does not refer to these packages.
    private static bool Repeats(HttpMessageHandler link) =>
        link is RetryHandler || link.GetType().FullName is "Microsoft.Extensions.Http.Resilience.ResilienceHandler" or "Microsoft.Extensions.Http.PolicyHttpMessageHandler";

    private static bool IsTrustworthy(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
