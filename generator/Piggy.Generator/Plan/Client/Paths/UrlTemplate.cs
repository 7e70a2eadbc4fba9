using System.Text.RegularExpressions;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Paths;

/// <summary>The RFC 6570 template of a path with its query parameters.</summary>
internal static class UrlTemplate
{
    private static readonly Regex PathParameter = new(@"\{([^}]+)\}", RegexOptions.CultureInvariant, PatternTime.Limit);

    private static readonly Regex PercentCode = new("%[0-9A-F]{2}", RegexOptions.CultureInvariant, PatternTime.Limit);

    /// <summary>The template that a builder starts with: query parameters of all its operations, less those that only some operations require.</summary>
    public static string OfBuilder(UrlNode node)
    {
        if (node.Content is not { Operations.Count: > 0 } content)
        {
            return Path(node);
        }

        HashSet<string> special = RequiredBySome(content);
        return Path(node) + Query(QueryParameters(content.AllParameters).Where(parameter => !parameter.Required || !special.Contains(parameter.Name)));
    }

    /// <summary>The template of an operation that requires a query parameter the others do not; null when the builder's template will do.</summary>
    public static string? OfOperation(UrlNode node, Operation operation)
    {
        PathContent content = node.Content!;
        HashSet<string> special = RequiredBySome(content);
        List<Parameter> parameters = QueryParameters(content.Parameters.Concat(operation.Parameters));
        return parameters.Exists(parameter => parameter.Required && special.Contains(parameter.Name)) ? Path(node) + Query(parameters) : null;
    }

    /// <summary>A parameter's name as templates and the runtime's dictionaries know it.</summary>
    public static string Key(string name) => Uri.EscapeDataString(SegmentNames.WithoutExtension(name).TrimStart('{').TrimEnd('}'))
        .Replace("-", "%2D")
        .Replace(".", "%2E")
        .Replace("~", "%7E");

    /// <summary>A parameter's name as a C# symbol; the case of its first letter is kept.</summary>
    public static string Symbol(string name)
    {
        string symbol = PercentCode.Replace(Key(Casing.Join(name, '-', '.', '~')), "");
        return symbol.Length == 0 || char.IsDigit(symbol[0]) ? SymbolName.OfMember(name) : symbol;
    }

    private static string Path(UrlNode node)
    {
        HashSet<string> reserved = new(
            (node.Content?.AllParameters ?? []).Where(static parameter => parameter.Location == ParameterLocation.Path && parameter.IsReserved).Select(static parameter => parameter.Name),
            StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> segments = node.Path.Select(segment => PathParameter.Replace(
            segment,
            match => "{" + (reserved.Contains(match.Groups[1].Value) ? "+" : "") + Key(match.Groups[1].Value) + "}"));
        return "{+baseurl}" + string.Concat(segments.Select(static segment => "/" + segment));
    }

    private static string Query(IEnumerable<Parameter> parameters)
    {
        List<Parameter> all = parameters.ToList();
        string required = string.Join("&", all.Where(static parameter => parameter.Required)
            .Select(static parameter => Uri.EscapeDataString(parameter.Name) + "={" + Key(parameter.Name) + "}"));
        string optional = string.Join(",", all.Where(static parameter => !parameter.Required).Select(static parameter => Key(parameter.Name) + (parameter.Explode ? "*" : "")));
        if (required.Length == 0)
        {
            return optional.Length == 0 ? "" : "{?" + optional + "}";
        }

        return "?" + required + (optional.Length == 0 ? "" : "{&" + optional + "}");
    }

    private static List<Parameter> QueryParameters(IEnumerable<Parameter> parameters) => parameters
        .Where(static parameter => parameter.Location == ParameterLocation.Query)
        .GroupBy(static parameter => parameter.Name, StringComparer.Ordinal)
        .Select(static group => group.First())
        .OrderBy(static parameter => parameter.Name, StringComparer.Ordinal)
        .ToList();

    private static HashSet<string> RequiredBySome(PathContent content)
    {
        List<HashSet<string>> required = content.Operations
            .Select(operation => new HashSet<string>(
                QueryParameters(content.Parameters.Concat(operation.Parameters)).Where(static parameter => parameter.Required).Select(static parameter => parameter.Name),
                StringComparer.Ordinal))
            .ToList();
        var some = new HashSet<string>(required.SelectMany(static names => names), StringComparer.Ordinal);
        some.RemoveWhere(name => required.TrueForAll(names => names.Contains(name)));
        return some;
    }
}
