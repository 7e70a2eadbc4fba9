using System.IO;
using Piggy.Testing;

namespace Piggy.Generated.Tests.Faults;

/// <summary>docs/faults.md shows what is measured here.</summary>
public sealed class FaultPageTests
{
    private const string Renew = "PIGGY_RENEW_DOCS";
    private const string Command = $"{Renew}=1 dotnet test tests/Piggy.Generated.Tests --filter {nameof(FaultPageTests)}";
    private const string FirstLine = "## The actions\n";

    [Fact]
    public async Task The_page_shows_what_was_measured()
    {
        string path = Path.Combine(RepositoryPaths.Root, "docs", "faults.md");
        string page = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        string measured = page[..page.IndexOf(FirstLine, StringComparison.Ordinal)] + await FaultPage.WriteAsync();
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(path, measured);
            return;
        }

        Assert.True(page == measured, $"docs/faults.md does not show what was measured. This renews it:\n{Command}");
        Assert.Contains(Command, page, StringComparison.Ordinal);
    }
}
