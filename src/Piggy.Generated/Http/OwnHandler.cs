using System.Net.Http;

namespace Piggy.Generated.Http;

/// <summary>Makes what sends requests where the caller brings nothing: no redirect, no cookies, names of hosts looked up again now and then.</summary>
internal static class OwnHandler
{
    internal static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}
