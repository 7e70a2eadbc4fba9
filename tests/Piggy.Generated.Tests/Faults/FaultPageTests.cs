using Piggy.Testing;

namespace Piggy.Generated.Tests.Faults;

/// <summary>docs/faults.md shows what is measured here.</summary>
[Trait(MadeDocument.Trait, MadeDocument.Docs)]
public sealed class FaultPageTests
{
    [Fact]
    public async Task The_page_shows_what_was_measured() => MadeDocument.HoldEnd("docs/faults.md", "## The actions", await FaultPage.WriteAsync());
}
