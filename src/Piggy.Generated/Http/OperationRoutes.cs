using System.Net.Http;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Http;

/// <summary>Finds the operation of the spec that a request is for, whichever layer made it.</summary>
public static class OperationRoutes
{
    private static readonly OperationDescriptor[] Public = [.. PiggyOperations.All.Where(operation => operation.IsPublic)];

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
        string[] segments = Split(PathBelow(address, baseAddress));
        foreach ((string[] template, OperationDescriptor operation) in Routes.Value[(method.Method, segments.Length)])
        {
            if (Fits(template, segments))
            {
                return operation;
            }
        }

        return null;
    }

    /// <summary>Whether a request is for an operation that is called without a credential.</summary>
    internal static bool IsPublic(string method, Uri address, Uri baseAddress)
    {
        foreach (OperationDescriptor operation in Public)
        {
            // The method first: most requests need no look at their path.
            if (operation.Method == method && Fits(Split(operation.Path), Split(PathBelow(address, baseAddress))))
            {
                return true;
            }
        }

        return false;
    }

    private static string PathBelow(Uri address, Uri baseAddress)
    {
        string path = address.AbsolutePath;
        string root = baseAddress.AbsolutePath.TrimEnd('/');
        return path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] == '/') ? path[root.Length..] : path;
    }

    private static string[] Split(string path) => path.Trim('/').Split('/');

    private static bool Fits(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
        {
            return false;
        }

        for (int index = 0; index < template.Length; index++)
        {
            if (!IsVariable(template[index]) && template[index] != segments[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVariable(string segment) => segment.StartsWith('{');
}
