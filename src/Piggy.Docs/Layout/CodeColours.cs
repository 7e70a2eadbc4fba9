using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Piggy.Docs.Text;

namespace Piggy.Docs.Layout;

/// <summary>Marks strings, numbers, keywords and comments of code, so that the style sheet can colour them.</summary>
internal static partial class CodeColours
{
    // Every mark costs the page some thirty bytes; a long schema would become too heavy for what colours give.
    private const int LongestText = 4000;

    public static Html? Find(string language, string text) => text.Length > LongestText ? null : language switch
    {
        "csharp" => Mark(CSharp(), text),
        "json" => Mark(Json(), text),
        "sh" or "bash" => Mark(Shell(), text),
        "yaml" => Mark(Yaml(), text),
        _ => null,
    };

    private static Html Mark(Regex tokens, string text)
    {
        Html marked = Html.Empty;
        int done = 0;
        foreach (Match token in tokens.Matches(text))
        {
            marked.AppendFormatted(Html.Lines(text[done..token.Index]));
            marked.AppendFormatted((Html)$"<b class=\"{ClassOf(token.Groups)}\">{Html.Lines(token.Value)}</b>");
            done = token.Index + token.Length;
        }

        marked.AppendFormatted(Html.Lines(text[done..]));
        return marked;
    }

    private static string ClassOf(GroupCollection groups)
    {
        foreach (string name in (IReadOnlyList<string>)["c", "s", "n", "k"])
        {
            if (groups[name].Success)
            {
                return name;
            }
        }

        throw new InvalidOperationException("Every alternative of a token has a name.");
    }

    // A raw string holds quotes, and so does what stands in the braces of an interpolated one.
    [GeneratedRegex(""""(?<c>//[^\n]*)|(?<s>\$*"{3}[\s\S]*?"{3}|\$"(?:[^"{\\\n]|\\.|\{(?:[^{}"\n]|"[^"\n]*")*\})*"|"(?:[^"\\\n]|\\.)*")|(?<n>\b[0-9]+(?:\.[0-9]+)?m?\b)|(?<k>\b(?:using|var|new|await|foreach|in|if|else|return|async|null|true|false|string|int|static|public)\b)"""")]
    private static partial Regex CSharp();

    [GeneratedRegex("""(?<k>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<s>"(?:[^"\\\n]|\\.)*")|(?<n>-?\b[0-9]+(?:\.[0-9]+)?\b|\b(?:true|false|null)\b)""")]
    private static partial Regex Json();

    [GeneratedRegex("""(?<c>(?<=^|\s)\#[^\n]*)|(?<s>'[^']*')|(?<n>\$[A-Za-z_]+)|(?<k>(?<=^|\n)(?:piggy|curl|dotnet|export)\b|(?<=\s)--[a-z-]+)""")]
    private static partial Regex Shell();

    [GeneratedRegex("""(?<c>(?<=^|\s)\#[^\n]*)|(?<k>(?<=^|\n)\s*(?:-\s)?[A-Za-z$_/{][^:\n]*(?=:))|(?<s>'[^'\n]*')""")]
    private static partial Regex Yaml();
}
