using System.Text.RegularExpressions;
using Piggy.Generator.Plan.Client.Paths;

namespace Piggy.Generator.Plan.Naming;

/// <summary>Names that a path gives to namespaces, builders and inline types: Kiota's rules.</summary>
internal static class SegmentNames
{
    private const string With = "With";
    private const string ReservedItem = "Item";
    private const string EscapedItem = "Item_Escaped";
    private const string RequestsSuffix = "Requests";

    private static readonly HashSet<string> Verbs =
        new(StringComparer.OrdinalIgnoreCase) { "get", "post", "put", "patch", "delete", "head", "options", "trace" };

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { "json", "xml", "csv", "yaml", "yml", "txt" };

    // {id}, name(id={id}), name(id='{id}',other='{other}'); a prefix is a whole word, so that a long one is read once.
    private static readonly Regex Parameters = Pattern(@"(?:(?<!\w)(?<prefix>\w+))?(?<equals>=?)'?\{(?<name>\w+)\}'?,?");

    // name(ids=@ids)
    private static readonly Regex AtParameters = Pattern(@"=@(\w+)");

    private static readonly Regex IdSuffix = Pattern(@"-?[iI][dD]\d?}?$");

    private static readonly Regex Extension = Pattern(@"\.(?:json|yaml|yml|csv|txt)$");

    /// <summary>Whether the segment is one parameter and nothing else, apart from an extension such as <c>.json</c>.</summary>
    public static bool IsItem(string segment)
    {
        string name = WithoutExtension(segment);
        return name.StartsWith("{", StringComparison.Ordinal)
            && name.EndsWith("}", StringComparison.Ordinal)
            && name.Count(static character => character == '{') == 1;
    }

    /// <summary>Whether the segment has parameters among other text, or several.</summary>
    public static bool IsComposite(string segment) => segment.IndexOf('{') >= 0 && !IsItem(segment);

    /// <summary>The namespace of a path below the client's namespace; dots between its segments.</summary>
    /// <param name="path">Segments from the root.</param>
    /// <param name="reserved">A namespace directly below the client's that belongs to something else, or null.</param>
    public static string Namespace(IReadOnlyList<string> path, string? reserved)
    {
        List<string> segments = path.Select(NamespaceSegment).Where(static segment => segment.Length > 0).ToList();
        if (segments.Count > 0 && string.Equals(segments[0], reserved, StringComparison.OrdinalIgnoreCase))
        {
            segments[0] += RequestsSuffix;
        }

        return string.Join(".", segments);
    }

    /// <summary>The name of the property, method or class that stands for the segment, before any suffix of its kind.</summary>
    public static string Navigation(UrlNode node, string suffix = "")
    {
        List<string> parts = Parts(node, keepExtension: true, placeholder: "EmptyPathSegment");
        string name = SymbolName.From(string.Concat(parts.Select(static (part, index) => index == 0 ? part : Casing.FirstUpper(part))) + suffix);
        return Verbs.Contains(name) ? name + "Path" : name;
    }

    /// <summary>The name of the segment's builder class.</summary>
    public static string Builder(UrlNode node)
    {
        string name = Navigation(node, IsItem(node.EffectiveSegment) ? "ItemRequestBuilder" : "RequestBuilder");
        return string.Equals(node.Segment, ReservedItem, StringComparison.OrdinalIgnoreCase) ? EscapedItem + name.Substring(ReservedItem.Length) : name;
    }

    /// <summary>The name of an inline type used by an operation of the path.</summary>
    public static string InlineType(UrlNode node, string suffix) =>
        SymbolName.From((Parts(node, keepExtension: false, placeholder: "").LastOrDefault() ?? "") + suffix);

    /// <summary>Removes an extension that makes no difference to what a parameter is.</summary>
    public static string WithoutExtension(string segment) => Extension.Replace(segment, "");

    private static List<string> Parts(UrlNode node, bool keepExtension, string placeholder)
    {
        string name = WithWords(node.EffectiveSegment).Replace("$value", "Content");
        name = name.Length == 0 ? placeholder : name;
        if (IsItem(node.EffectiveSegment))
        {
            name = WithoutId(name, node);
        }

        List<string> parts = name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(placeholder).ToList();
        return keepExtension || parts.Count <= 1 ? parts : parts.Where(static part => !Extensions.Contains(part)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    private static string WithoutId(string name, UrlNode node)
    {
        string shorter = IdSuffix.Replace(name, "");
        return shorter == With ? Casing.FirstUpper(node.Path.Count > 1 ? node.Path[node.Path.Count - 2] : "") : shorter;
    }

    private static string NamespaceSegment(string segment)
    {
        string name = IsItem(segment) ? "item" : string.Equals(segment, ReservedItem, StringComparison.OrdinalIgnoreCase) ? EscapedItem : segment;
        IEnumerable<string> parts = name.Split(['.', '-', '$'], StringSplitOptions.RemoveEmptyEntries).Select(WithWords);
        name = string.Concat(parts.Select(static (part, index) => index == 0 ? part : Casing.FirstUpper(part)));
        name = SymbolName.From(Extensions.Contains(name) ? name + "Escaped" : name);
        return string.Equals(name, "models", StringComparison.OrdinalIgnoreCase) ? name + RequestsSuffix : name;
    }

    private static string WithWords(string segment) => Parameters
        .Replace(AtParameters.Replace(segment, "={$1}"), ParameterInWords)
        .Replace("(", "")
        .Replace(")", "");

    private static string ParameterInWords(Match match)
    {
        string prefix = match.Groups["equals"].Length == 0 ? match.Groups["prefix"].Value : "";
        return prefix + With + Casing.FirstUpper(match.Groups["name"].Value);
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternTime.Limit);
}
