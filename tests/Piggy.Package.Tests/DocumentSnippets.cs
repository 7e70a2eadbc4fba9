using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Piggy.Testing;

namespace Piggy.Package.Tests;

/// <summary>A fenced code block of one of the repository's documents.</summary>
public sealed record DocumentSnippet(string File, int Line, string Language, string Code)
{
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>Finds the code blocks that readers will copy.</summary>
internal static partial class DocumentSnippets
{
    private static readonly string[] Unread = ["artifacts", "bin", "obj", "node_modules", ".git", "TestResults"];

    public static IReadOnlyList<DocumentSnippet> All { get; } = [.. Directory
        .EnumerateFiles(RepositoryPaths.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true })
        .Where(file => !Path.GetRelativePath(RepositoryPaths.Root, file).Split(Path.DirectorySeparatorChar).Any(Unread.Contains))
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)];

    private static IEnumerable<DocumentSnippet> Read(string file)
    {
        string text = File.ReadAllText(file);
        string name = Path.GetRelativePath(RepositoryPaths.Root, file);
        return Fence().Matches(text).Select(match => new DocumentSnippet(
            name, text.AsSpan(0, match.Index).Count('\n') + 1, match.Groups["language"].Value, match.Groups["code"].Value));
    }

    [GeneratedRegex("^```(?<language>[a-z0-9]*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
