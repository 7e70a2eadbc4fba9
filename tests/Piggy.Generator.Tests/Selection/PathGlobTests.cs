using System.Linq;
using Piggy.Generator.Selection;
using Xunit;

namespace Piggy.Generator.Tests.Selection;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("/pets", "/pets")]
    [InlineData("/pets/*", "/pets/search")]
    [InlineData("/pets/*", "/pets/")]
    [InlineData("/pets*", "/pets")]
    [InlineData("/p*s/{id}", "/pets/{petId}")]
    [InlineData("/{a}/{b}", "/{tenant}/{user-id}")]
    [InlineData("/{a}.json", "/{file}.json")]
    [InlineData("**", "/pets/{id}")]
    [InlineData("**/toys", "/pets/{id}/toys")]
    [InlineData("/**/toys", "/toys")]
    [InlineData("/pets/**", "/pets/{id}/toys")]
    [InlineData("/pets/**/toys", "/pets/toys")]
    [InlineData("/pets/**/toys/*", "/pets/{id}/a/b/toys/{toy}")]
    [InlineData("/v?/pets", "/v1/pets")]
    [InlineData("/v[12]/pets", "/v2/pets")]
    [InlineData("/v[1-3]/pets", "/v3/pets")]
    [InlineData("/v[!1-3]/pets", "/v4/pets")]
    [InlineData("/{a,b}", "/{a,b}")]
    public void Pattern_FitsPath(string pattern, string path) => Assert.True(new PathGlob(pattern).IsMatch(path));

    [Theory]
    [InlineData("/pets", "/Pets")]
    [InlineData("/pets", "/pets/{id}")]
    [InlineData("/pets/*", "/pets/{id}/toys")]
    [InlineData("/pets/{id}", "/pets/search")]
    [InlineData("/pets/**", "/pets")]
    [InlineData("/**/toys", "/mytoys")]
    [InlineData("**/toys", "/pets/toys/new")]
    [InlineData("/v?/pets", "/v/pets")]
    [InlineData("/a?b", "/a/b")]
    [InlineData("/v[12]/pets", "/v3/pets")]
    [InlineData("/v[!12]/pets", "/v1/pets")]
    [InlineData("/{a,b}", "/a")]
    [InlineData("", "/pets")]
    public void Pattern_DoesNotFitPath(string pattern, string path) => Assert.False(new PathGlob(pattern).IsMatch(path));

    [Fact]
    public void ManyWildcards_AreNoReasonToTryEverything()
    {
        string pattern = string.Concat(Enumerable.Repeat("*a", 200));

        Assert.False(new PathGlob(pattern).IsMatch(new string('a', 2_000) + "b"));
    }
}
