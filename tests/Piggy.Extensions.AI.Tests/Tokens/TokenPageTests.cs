using Piggy.Agents.Vendors;
using Piggy.Testing;
using Piggy.Tokens;

namespace Piggy.Extensions.AI.Tests.Tokens;

/// <summary>docs/agents-tokens.md shows what is counted here, and the core stays within its budget.</summary>
public sealed class TokenPageTests
{
    [Fact]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    public void The_page_shows_what_is_counted() => MadeDocument.HoldEnd("docs/agents-tokens.md", "## The core tools", TokenPage.Write() + "\n");

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
