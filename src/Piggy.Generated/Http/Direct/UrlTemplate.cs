using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Piggy.Generated.Http.Direct;

/// <summary>A URI template of an operation, taken apart once, so that an address is written without a dictionary of substitutions.</summary>
/// <remarks>It knows what the emitted templates of most operations are made of. All else is left to Kiota's own expansion, so that it cannot differ.</remarks>
internal sealed class UrlTemplate
{
    // What Kiota's handler for names of query parameters would write in another way.
    private static readonly string[] DecodedInNames = ["%24", "%2D", "%2E", "%7E"];
    private static readonly SearchValues<char> Literals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:@!$&'()*+,;=");

    private readonly string _text;
    private readonly Part[] _path;
    private readonly QueryPart[] _query;

    private UrlTemplate(string text, Part[] path, QueryPart[] query)
    {
        _text = text;
        _path = path;
        _query = query;
    }

    /// <summary>The template of an operation, or <see langword="null"/> if it has more in it than is known here.</summary>
    internal static UrlTemplate? Of(PiggyClientOperation operation, string template)
    {
        if (operation.Prepared is UrlTemplate known && ReferenceEquals(known._text, template))
        {
            return known;
        }

        UrlTemplate? parsed = Parse(template);
        operation.Prepared = parsed;
        return parsed;
    }

    /// <summary>Writes an address.</summary>
    /// <returns>The address; <see langword="null"/> if a value is of a kind that is not known here.</returns>
    internal string? Expand(string baseUrl, Dictionary<string, object> pathValues, Func<string, object?>? query)
    {
        var url = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        url.AppendLiteral(baseUrl);
        foreach (Part part in _path)
        {
            if (part.Value is not { } name)
            {
                url.AppendLiteral(part.Literal);
            }
            else if (!pathValues.TryGetValue(name, out object? value) || !UrlText.TryAppend(ref url, value))
            {
                url.ToStringAndClear();
                return null;
            }
        }

        if (query is not null && !AppendQuery(ref url, query))
        {
            url.ToStringAndClear();
            return null;
        }

        return url.ToStringAndClear();
    }

    private bool AppendQuery(ref DefaultInterpolatedStringHandler url, Func<string, object?> query)
    {
        bool isFirst = true;
        foreach (QueryPart part in _query)
        {
            if (query(part.Name) is not { } value || value is ICollection { Count: 0 })
            {
                continue;
            }

            url.AppendLiteral(isFirst ? part.AsFirst : part.AsNext);
            isFirst = false;
            if (!UrlText.TryAppend(ref url, value))
            {
                return false;
            }
        }

        return true;
    }

    private static UrlTemplate? Parse(string template)
    {
        const string start = "{+baseurl}";
        if (!template.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var path = new List<Part>();
        QueryPart[] query = [];
        for (int at = start.Length; at < template.Length;)
        {
            int open = template.IndexOf('{', at);
            int end = open < 0 ? template.Length : open;
            if (end > at)
            {
                if (template.AsSpan(at, end - at).ContainsAnyExcept(Literals))
                {
                    return null;
                }

                path.Add(new Part(template[at..end], null));
                at = end;
                continue;
            }

            int close = template.IndexOf('}', at);
            string inside = close < 0 ? "" : template[(at + 1)..close];
            at = close + 1;
            if (inside.StartsWith('?') && at == template.Length && ParseQuery(inside[1..]) is { } parsed)
            {
                query = parsed;
            }
            else if (IsName(inside))
            {
                path.Add(new Part("", inside));
            }
            else
            {
                return null;
            }
        }

        return new UrlTemplate(template, [.. path], query);
    }

    private static QueryPart[]? ParseQuery(string list)
    {
        string[] names = [.. list.Split(',').Select(static name => name.TrimEnd('*'))];
        return names.All(IsName) && !DecodedInNames.Any(code => list.Contains(code, StringComparison.OrdinalIgnoreCase))
            ? [.. names.Select(static name => new QueryPart(name, "?" + name + "=", "&" + name + "="))]
            : null;
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '%');

    /// <param name="Literal">Text that stands as it is.</param>
    /// <param name="Value">Name of the path parameter that stands here instead, or null.</param>
    private readonly record struct Part(string Literal, string? Value);

    private readonly record struct QueryPart(string Name, string AsFirst, string AsNext);
}
