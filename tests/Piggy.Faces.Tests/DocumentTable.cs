using Piggy.Testing;

namespace Piggy.Faces.Tests;

/// <summary>A table of a document that a test writes: the one with the same first row.</summary>
internal static class DocumentTable
{
    /// <summary>Fails if the document shows anything else; with PIGGY_RENEW_DOCS=1, writes it.</summary>
    public static void Check(string document, IReadOnlyList<string> rows)
    {
        string path = Path.Combine(RepositoryPaths.Root, document);
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        int from = page.IndexOf(rows[0], StringComparison.Ordinal);
        Assert.True(from >= 0, $"{document} has no table that begins with {rows[0]}");
        int to = page.IndexOf("\n\n", from, StringComparison.Ordinal);
        string table = string.Join('\n', rows);
        if (Environment.GetEnvironmentVariable("PIGGY_RENEW_DOCS") == "1")
        {
            File.WriteAllText(path, page[..from] + table + page[to..]);
            return;
        }

        Assert.Equal(table, page[from..to]);
    }
}
