using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Paths;
using Xunit;

namespace Piggy.Generator.Tests.Client.Plan;

/// <summary>Which address requests go to, and what leads from one server to another above it.</summary>
public sealed class ServersTests
{
    [Theory]
    [InlineData("https://a.example/v1/", "https://a.example/v1")]
    [InlineData("http://a.example https://a.example", "https://a.example")]
    [InlineData("http://a.example https://b.example", "http://a.example")]
    [InlineData("https://a.example http://a.example", "https://a.example")]
    [InlineData("a.example https://a.example", "https://a.example")]
    [InlineData("/", null)]
    public void FirstServer_Counts_WithTlsWhereItIsGivenBothWays(string servers, string? url) => Assert.Equal(url, Servers.BaseUrl(servers.Split(' ').ToEquatableArray()));

    [Fact]
    public void NoServer_IsNoAddress() => Assert.Null(Servers.BaseUrl(default));

    [Theory]
    [InlineData("https://a.example/v1/x", "https://a.example/v1", "/..")]
    [InlineData("https://a.example/v1/x", "https://a.example/", "/../..")]
    [InlineData("https://a.example/v1/x", "https://A.EXAMPLE/v1/x/", "")]
    [InlineData("https://a.example/v1", "https://a.example/v1/x", null)]
    [InlineData("https://a.example/v1/x", "https://a.example/v2", null)]
    [InlineData("https://a.example/v1/x", "https://a.example/V1", null)]
    [InlineData("https://a.example/v1", "https://b.example/", null)]
    [InlineData("https://a.example/v1", "http://a.example/", null)]
    [InlineData("https://a.example/v1", "https://a.example:8443/", null)]
    [InlineData("https://a.example/v1", "https://a.example/?x=1", null)]
    [InlineData("https://a.example/v1", "https://a.example/#x", null)]
    [InlineData("https://a.example/{v}/x", "https://a.example/", null)]
    [InlineData("ftp://a.example/v1", "ftp://a.example/", null)]
    [InlineData("/v1", "https://a.example/", null)]
    [InlineData(null, "https://a.example/", null)]
    public void ServerAbove_IsReachedByClimbing(string? from, string to, string? climb) => Assert.Equal(climb, Servers.Climb(from, Of(to)));

    [Fact]
    public void OperationWithoutAServerOfItsOwn_StaysWhereItIs() => Assert.Equal("", Servers.Climb("https://a.example/v1", Of(null)));

    private static Operation Of(string? url) => new()
    {
        Pointer = "",
        Method = "get",
        OwnServers = url is null ? null : new OwnServers("", "", new[] { url }.ToEquatableArray()),
    };
}
