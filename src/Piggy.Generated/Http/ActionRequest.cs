using System.Text;
using System.Text.Json;
using Piggy.Generated.Json;

namespace Piggy.Generated.Http;

/// <summary>One HTTP request of an action: method, path, query and JSON body.</summary>
public sealed class ActionRequest
{
    private readonly string _path;
    private StringBuilder? _query;

    /// <summary>Starts a request.</summary>
    /// <param name="method">The HTTP method, in capitals.</param>
    /// <param name="path">The path below the base address, starting with a slash; inputs in it are already escaped, see <see cref="Escape"/>.</param>
    public ActionRequest(string method, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        Method = method;
        _path = path;
        HasUnsafePath = IsUnsafe(path);
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path below the base address, and the query, escaped.</summary>
    public string PathAndQuery => _query is null ? _path : string.Concat(_path, _query.ToString());

    /// <summary>The JSON body, or <see langword="null"/> for none.</summary>
    public ReadOnlyMemory<byte>? Content { get; private set; }

    /// <summary>Whether a segment of the path is empty or a dot segment: an input would choose another resource than the spec's.</summary>
    internal bool HasUnsafePath { get; }

    /// <summary>Escapes a value for one segment of the path.</summary>
    /// <param name="segment">The value.</param>
    /// <returns>The value with everything but unreserved characters percent-encoded.</returns>
    public static string Escape(string segment) => Uri.EscapeDataString(segment);

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">Its value; a parameter without one is left out.</param>
    /// <returns>This request.</returns>
    public ActionRequest Query(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not null)
        {
            char before = _query is null ? '?' : '&';
            _query ??= new StringBuilder();
            _query.Append(before).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Sets the JSON body.</summary>
    /// <param name="write">Writes one JSON value.</param>
    /// <returns>This request.</returns>
    public ActionRequest Body(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Content = JsonBytes.Write(write);
        return this;
    }

    /// <summary>Shows the method only: path, query and body hold inputs.</summary>
    /// <returns>The method.</returns>
    public override string ToString() => Method;

    private static bool IsUnsafe(ReadOnlySpan<char> path)
    {
        for (int slash = path.IndexOf('/'); slash >= 0;)
        {
            path = path[(slash + 1)..];
            slash = path.IndexOf('/');
            if (path[..(slash < 0 ? path.Length : slash)] is "" or "." or "..")
            {
                return true;
            }
        }

        return false;
    }
}
