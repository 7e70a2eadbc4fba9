using System.Linq;
using Piggy.Generated;
using Xunit;
using Xunit.Abstractions;

namespace Piggy.Generator.Tests.Documentation;

/// <summary>Everything public in the SDK, generated or written by hand, says what it is: in an IDE nothing is without words, or has words that say nothing.</summary>
public sealed class XmlDocumentationTests(ITestOutputHelper output)
{
    [Fact]
    public void EveryPublicMember_IsDocumented()
    {
        var assembly = new DocumentedAssembly(typeof(PiggyClient).Assembly.Location);
        var members = assembly.Members();
        string[] lacking = [.. members.SelectMany(member => DocumentedAssembly.Lacks(member).Select(what => $"{member.GetDocumentationCommentId()}: {what}"))];

        output.WriteLine($"{members.Count} members, {lacking.Length} texts missing or empty");
        Assert.True(members.Count > 5000, $"only {members.Count} members were found");
        Assert.True(lacking.Length == 0, $"{lacking.Length} of {members.Count}:\n" + string.Join('\n', lacking));
    }
}
