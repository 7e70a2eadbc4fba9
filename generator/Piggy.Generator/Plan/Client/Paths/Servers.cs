using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Paths;

/// <summary>Which address requests go to.</summary>
internal static class Servers
{
    /// <summary>The first server; where it is given both with and without TLS, with. Null when the document names none.</summary>
    public static string? BaseUrl(EquatableArray<string> servers)
    {
        if (servers.IsEmpty)
        {
            return null;
        }

        string secure = "https://" + AfterScheme(servers[0]);
        string url = (servers.Contains(secure, StringComparer.Ordinal) ? secure : servers[0]).TrimEnd('/');
        return url.Length == 0 ? null : url;
    }

    /// <summary>What leads from the server of the document to that of an operation: one <c>/..</c> for each segment it lies above, which every reader of addresses
    /// takes away again; empty where it has no server of its own. Null where there is no such way.</summary>
    /// <remarks>Whoever sets another base address, of a sandbox for instance, reaches the operation above that one. An action has none: it goes where the others go.</remarks>
    public static string? Climb(string? baseUrl, Operation operation)
    {
        if (operation.OwnServers is not { } own)
        {
            return "";
        }

        if (operation.Piggy?.Action is not null || Parse(baseUrl) is not { } from || Parse(own.Urls[0]) is not { } to || !IsSameOrigin(from, to))
        {
            return null;
        }

        string[] start = Segments(from);
        string[] end = Segments(to);
        bool isAbove = end.Length <= start.Length && end.SequenceEqual(start.Take(end.Length), StringComparer.Ordinal);
        return isAbove ? string.Concat(Enumerable.Repeat("/..", start.Length - end.Length)) : null;
    }

    private static Uri? Parse(string? url)
    {
        bool isAddress = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address!.Scheme is ("https" or "http");
        return isAddress && url!.IndexOf('{') < 0 && address!.Query.Length + address.Fragment.Length == 0 ? address : null;
    }

    private static bool IsSameOrigin(Uri left, Uri right) =>
        string.Equals(left.GetLeftPart(UriPartial.Authority), right.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static string[] Segments(Uri address) => address.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    private static string AfterScheme(string url)
    {
        int scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? url : url.Substring(scheme + 3);
    }
}
