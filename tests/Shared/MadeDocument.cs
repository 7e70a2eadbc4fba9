using System;
using System.Collections.Generic;
using System.IO;
using Xunit;

namespace Piggy.Testing;

/// <summary>A part of a document that a test makes: it is held to what the test has found, or written anew.</summary>
/// <remarks>A test that uses it carries <c>[Trait(MadeDocument.Trait, MadeDocument.Docs)]</c>, by which <c>build/Piggy.Build regenerate</c> finds it.</remarks>
internal static class MadeDocument
{
    public const string Trait = "Renews";

    public const string Docs = "docs";

    private const string Renew = "PIGGY_RENEW_DOCS";

    /// <summary>Holds the table that begins with the same row; where there is none, because a column is new, with the same first cell.</summary>
    public static void HoldTable(string document, IReadOnlyList<string> rows)
    {
        string page = Read(document);
        int from = page.Contains(rows[0], StringComparison.Ordinal) ? Find(document, page, rows[0]) : Find(document, page, rows[0][..(rows[0].IndexOf(" | ", StringComparison.Ordinal) + " | ".Length)]);
        int end = page.IndexOf("\n\n", from, StringComparison.Ordinal);
        Hold(document, page, page[..from] + string.Join('\n', rows) + (end < 0 ? "\n" : page[end..]));
    }

    /// <summary>Holds everything from a line to the end.</summary>
    public static void HoldEnd(string document, string firstLine, string end)
    {
        string page = Read(document);
        Hold(document, page, page[..Find(document, page, firstLine + "\n")] + end);
    }

    /// <summary>Holds a document against what is made of it, for parts that only their test can find.</summary>
    public static void Hold(string document, Func<string, string> make)
    {
        string page = Read(document);
        Hold(document, page, make(page));
    }

    private static void Hold(string document, string page, string made)
    {
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            File.WriteAllText(PathOf(document), made);
            return;
        }

        Assert.True(page == made, $"{document} does not show what was found. 'dotnet run --project build/Piggy.Build -- regenerate' renews it; it has to be\n\n{made}");
    }

    private static int Find(string document, string page, string line)
    {
        int from = page.IndexOf(line, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{document} has no line '{line.TrimEnd('\n')}' from which a test writes it.");
        return from;
    }

    private static string Read(string document) => File.ReadAllText(PathOf(document)).ReplaceLineEndings("\n");

    private static string PathOf(string document) => Path.Combine(RepositoryPaths.Root, document);
}
