using System.Net.Http;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Http;

/// <summary>Finds the operation of the spec that a request is for, whichever layer made it.</summary>
public static class OperationRoutes
{
    private static readonly (string Method, string[] Segments)[] Public =
        [.. PiggyOperations.All.Where(operation => operation.IsPublic).Select(operation => (operation.Method, Split(operation.Path)))];

    private static readonly Lazy<ILookup<(string Method, int Segments), (string[] Segments, OperationDescriptor Operation)>> Routes = new(() => PiggyOperations.All
        .Select(operation => (Segments: Split(operation.Path), Operation: operation))
        .OrderBy(route => route.Segments.Count(IsVariable))
        .ToLookup(route => (route.Operation.Method, route.Segments.Length)));

    /// <summary>Finds the operation of a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="address">The address of the request.</param>
    /// <param name="baseAddress">The address of the API, below which most operations lie; the others lie at the root of its host.</param>
    /// <returns>The operation; <see langword="null"/> if the spec has none there. Its path has no values in it, so it may be logged.</returns>
    public static OperationDescriptor? Find(HttpMethod method, Uri address, Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(baseAddress);
        ReadOnlySpan<char> path = PathBelow(address, baseAddress);
        foreach ((string[] template, OperationDescriptor operation) in Routes.Value[(method.Method, path.Count('/') + 1)])
        {
            if (Fits(template, path))
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>Whether a request is for an operation that is called without a credential.</summary>
    internal static bool IsPublic(string method, Uri address, Uri baseAddress)
    {
        foreach ((string publicMethod, string[] template) in Public)
        {
            // The method first: most requests need no look at their path.
            if (publicMethod == method && Fits(template, PathBelow(address, baseAddress)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> PathBelow(Uri address, Uri baseAddress)
    {
        ReadOnlySpan<char> path = address.AbsolutePath;
        ReadOnlySpan<char> root = baseAddress.AbsolutePath.AsSpan().TrimEnd('/');
        return (path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/') ? path[root.Length..] : path).Trim('/');
    }

    private static string[] Split(string path) => path.Trim('/').Split('/');

    private static bool Fits(string[] template, ReadOnlySpan<char> path)
    {
        if (template.Length != path.Count('/') + 1)
        {
            return false;
        }

        foreach (string segment in template)
        {
            int end = path.IndexOf('/');
            if (!IsVariable(segment) && !(end < 0 ? path : path[..end]).SequenceEqual(segment))
            {
                return false;
            }

            path = path[(end + 1)..];
        }

        return true;
    }

    private static bool IsVariable(string segment) => segment.StartsWith('{');
}
