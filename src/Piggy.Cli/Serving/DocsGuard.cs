using System;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Piggy.Cli.Serving;

/// <summary>
/// Keeps pages of other sites, which a browser of this machine may have open, away from the server: they reach a loopback port under a name of their own (DNS rebinding), or send
/// what needs no permission. No answer ever allows another origin to read it.
/// </summary>
internal static class DocsGuard
{
    /// <summary>Why the request is refused, or null if it is welcome.</summary>
    public static string? Refusal(HttpRequest request)
    {
        if (request.Host.Host is not ("127.0.0.1" or "localhost") || request.Host.Port != request.HttpContext.Connection.LocalPort)
        {
            return "This server answers to 127.0.0.1 and localhost, with its port, and to no other name.";
        }

        string own = $"http://{request.Host.Value}";
        string? origin = request.Headers.Origin;
        if (origin is not null && !string.Equals(origin, own, StringComparison.Ordinal))
        {
            return "Only the pages of this server may call it.";
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        if (origin is null)
        {
            return "A call that changes something must name its origin, as browsers do.";
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? null
            : "A call that changes something must be JSON.";
    }
}
