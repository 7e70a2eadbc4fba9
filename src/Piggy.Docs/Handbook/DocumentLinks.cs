using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace Piggy.Docs.Handbook;

/// <summary>Leads the links of a repository document to the pages of the site; what has no page there stays as words.</summary>
internal static partial class DocumentLinks
{
    public static string Rewrite(string markdown, HandbookEntry entry, Dictionary<string, HandbookEntry> published)
    {
        var rewritten = new StringBuilder(markdown.Length);
        bool code = false;
        foreach (string line in markdown.Split('\n'))
        {
            code ^= line.StartsWith("```", StringComparison.Ordinal);
            rewritten.Append(code ? line : Link().Replace(line, link => Replace(link, entry, published))).Append('\n');
        }

        return rewritten.ToString().TrimEnd('\n');
    }

    /// <summary>The words of a line of Markdown, without links, emphasis and code marks.</summary>
    public static string TextOnly(string line) => Link().Replace(line, link => link.Groups["words"].Value).Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    private static string Replace(Match link, HandbookEntry entry, Dictionary<string, HandbookEntry> published)
    {
        string words = link.Groups["words"].Value;
        string target = link.Groups["target"].Value;
        if (target.StartsWith("http", StringComparison.Ordinal) || target.StartsWith('#'))
        {
            return link.Value;
        }

        string[] parts = target.Split('#');
        string source = new Uri(new Uri("repository:/" + entry.Source), parts[0]).AbsolutePath.TrimStart('/');
        HandbookEntry? page = published.GetValueOrDefault(source);
        string anchor = parts.Length > 1 ? "#" + parts[1] : "";
        string root = entry.Path.Contains('/', StringComparison.Ordinal) ? "../" : "";

        // In the repository a document is called by its file; here it is called as in the navigation.
        string name = page?.Label is { } label && FileName().IsMatch(words) ? label : words;
        return page is null ? words : $"[{name}]({root}{page.Path}.md{anchor})";
    }

    [GeneratedRegex(@"\[(?<words>(?:`[^`]*`|[^\[\]])*)\]\((?<target>[^()\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^`?[A-Za-z0-9_./-]+\.md`?$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
