using Piggy.Generator.Plan.Client;
using Xunit;

namespace Piggy.Generator.Tests.Client.Plan;

/// <summary>Which media types a client reads and writes, and which it would rather have.</summary>
public sealed class MediaTypesTests
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("APPLICATION/JSON", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/problem+json", true)]
    [InlineData("application/vnd.example.v2+json; charset=utf-8", true)]
    [InlineData("text/plain", true)]
    [InlineData("application/x-www-form-urlencoded", true)]
    [InlineData("multipart/form-data", true)]
    [InlineData("image/png", false)]
    [InlineData("application/xml", false)]
    [InlineData("application/atom+xml", false)]
    [InlineData("a+application/json", false)]
    [InlineData("json", false)]
    [InlineData("x+json", false)]
    [InlineData("", false)]
    [InlineData(";", false)]
    public void OnlyFourFamilies_AreUnderstood(string name, bool isStructured) => Assert.Equal(isStructured, MediaTypes.IsStructured(name));

    [Theory]
    [InlineData("text/plain application/json", "application/json")]
    [InlineData("multipart/form-data application/x-www-form-urlencoded", "application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded text/plain", "text/plain")]
    [InlineData("image/png multipart/form-data", "multipart/form-data")]
    [InlineData("application/json application/problem+json", "application/problem+json")]
    [InlineData("application/json;q=0.1 text/plain;q=1", "application/json")]
    [InlineData("image/png", null)]
    [InlineData("", null)]
    public void Body_IsWrittenInTheBestOfThem(string names, string? preferred) => Assert.Equal(preferred, MediaTypes.Preferred(names.Split(' ')));

    [Fact]
    public void Accept_NamesEachOnce_Sorted_WithItsWeight() => Assert.Equal(
        [
            "application/json", "application/problem+json", "application/x-www-form-urlencoded;q=0.2", "multipart/form-data;q=0.1", "text/html+plain;q=0.9", "text/plain;charset=utf-8;q=0.9",
        ],
        MediaTypes.Accepted(
            ["text/plain; charset=utf-8", "multipart/form-data", "image/png", "application/problem+json", "application/json", "APPLICATION/json; q=0.5", "text/html+plain", "application/x-www-form-urlencoded"]));

    [Theory]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData(" text/plain ", "text/plain")]
    [InlineData("", "")]
    [InlineData(";;", "")]
    public void Parameters_AreNoPartOfTheType(string name, string plain) => Assert.Equal(plain, MediaTypes.WithoutParameters(name));
}
