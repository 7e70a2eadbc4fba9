using System.IO;
using Piggy.Agents.Vendors;
using Piggy.Testing;
using Piggy.Tokens;

namespace Piggy.Extensions.AI.Tests.Tokens;

/// <summary>docs/agents-tokens.md shows what is counted here, and the core stays within its budget.</summary>
public sealed class TokenPageTests
{
    private const string Renew = "PIGGY_RENEW_DOCS";
    private const string Command = $"{Renew}=1 dotnet test tests/Piggy.Extensions.AI.Tests --filter {nameof(TokenPageTests)}";
    private const string FirstLine = "## The core tools\n";

    [Fact]
    public async Task The_page_shows_what_is_counted()
    {
        string path = Path.Combine(RepositoryPaths.Root, "docs", "agents-tokens.md");
        string page = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        string counted = page[..page.IndexOf(FirstLine, StringComparison.Ordinal)] + TokenPage.Write() + "\n";
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(path, counted);
            return;
        }

        Assert.True(page == counted, $"docs/agents-tokens.md does not show what is counted. This renews it:\n{Command}");
        Assert.Contains(Command, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fourteen_core_tools_cost_a_model_less_than_4000_tokens()
    {
        ToolTokens[] core = TokenPage.Core();

        Assert.Equal(14, core.Length);
        Assert.InRange(core.Sum(tool => tool.Charged), 1, 3_550);
        Assert.InRange(core.Sum(tool => tool.All), 1, 6_650);
    }

    [Theory]
    [InlineData(ToolVendor.OpenAI)]
    [InlineData(ToolVendor.OpenAIChat)]
    [InlineData(ToolVendor.Anthropic)]
    [InlineData(ToolVendor.Gemini)]
    public void So_they_do_as_a_vendors_definitions(ToolVendor vendor) => Assert.InRange(TokenPage.Of(vendor), 1, 4_000);
}
