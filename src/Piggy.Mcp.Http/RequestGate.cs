using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Piggy.Agents;

namespace Piggy.Mcp.Http;

/// <summary>Lets only those requests through that the server is meant for. It says nothing about why it refuses one.</summary>
/// <remarks>A web page anywhere can make a browser send requests to this machine, also under a name of its own that it has pointed here; host and origin tell such requests from those of clients.</remarks>
internal sealed class RequestGate
{
    private readonly PiggyMcpHttpOptions _options;
    private readonly BearerToken? _token;

    public RequestGate(PiggyMcpHttpOptions options)
    {
        _options = options;
        _token = options.Token is { } token ? BearerToken.Of(token, nameof(options)) : null;
    }

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        int refusal = RefusalOf(context.Request);
        if (refusal == 0)
        {
            return next(context);
        }

        context.Response.StatusCode = refusal;
        if (refusal == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = BearerToken.Scheme;
        }

        return Task.CompletedTask;
    }

    private int RefusalOf(HttpRequest request) =>
        !IsOurHost(request.Host) || !MayAsk(request.Headers.Origin) ? StatusCodes.Status403Forbidden
        : _token?.IsIn(request.Headers.Authorization) == false ? StatusCodes.Status401Unauthorized
        : request.ContentLength > _options.LongestBody ? StatusCodes.Status413PayloadTooLarge
        : 0;

    private bool IsOurHost(HostString host) =>
        host.HasValue && (_options.Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || (_options.IsLoopback ? IsThisMachine(host.Host) : IsOurAddress(host.Host)));

    // A server of all addresses of a machine cannot know them, so it is reached by number, or by a name that it was told.
    private bool IsOurAddress(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && (address.Equals(_options.EndPoint.Address) || _options.EndPoint.Address.Equals(IPAddress.Any) || _options.EndPoint.Address.Equals(IPAddress.IPv6Any));

    private bool MayAsk(StringValues origin) => origin.Count switch
    {
        // Only browsers name an origin.
        0 => true,
        1 => _options.Origins.Contains(origin[0], StringComparer.OrdinalIgnoreCase)
            || (_options.IsLoopback && Uri.TryCreate(origin[0], UriKind.Absolute, out Uri? page) && page.Scheme is "http" or "https" && IsThisMachine(page.Host)),
        _ => false,
    };

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
