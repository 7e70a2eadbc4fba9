using System;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>Which address a request goes to.</summary>
public sealed class AddressTests
{
    private static readonly BehaviourClient Client = new("addresses");

    [Theory]
    [InlineData("""Text = "a b&c=d/ü€😀" """, "text=a%20b%26c%3Dd%2F%C3%BC%E2%82%AC%F0%9F%98%80")]
    [InlineData("""Text = "" """, "text=")]
    [InlineData("Text = null", "")]
    [InlineData("Top = 5", "%24top=5")]
    [InlineData("""Filtername = "x" """, "filter%5Bname%5D=x")]
    [InlineData("""SnakeCase = "x" """, "snake_case=x")]
    [InlineData("""DashNameXY = "x" """, "dash-name.x~y=x")]
    [InlineData("EndDate = new Date(2026, 1, 2)", "EndDate=2026-01-02")]
    [InlineData("At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))", "at=2026-01-02T03%3A04%3A05.0000000%2B02%3A00")]
    [InlineData("Hour = new Time(3, 4, 5)", "hour=03%3A04%3A05")]
    [InlineData("""Id = Guid.Parse("AAAAAAAA-0000-0000-0000-000000000001")""", "id=aaaaaaaa-0000-0000-0000-000000000001")]
    [InlineData("Flag = false", "flag=false")]
    [InlineData("Whole = -5000000000", "whole=-5000000000")]
    [InlineData("Real = 1.5", "real=1.5")]
    [InlineData("Money = 12.50m", "money=12.50")]
    [InlineData("Sort = Sort.DescEnding", "sort=desc%20ending")]
    [InlineData("Size = ApiSdk.Search.GetSizeQueryParameterType.ExtraLarge", "size=extra-large")]
    [InlineData("""Many = ["a b", "c,d"]""", "many=a%20b&many=c%2Cd")]
    [InlineData("""Joined = ["a b", "c,d"]""", "joined=a%20b,c%2Cd")]
    [InlineData("Many = []", "")]
    [InlineData("Ids = [Guid.Empty]", "ids=00000000-0000-0000-0000-000000000000")]
    [InlineData("Numbers = [1, -2]", "numbers=1,-2")]
    [InlineData("Sorts = [Sort.Asc, Sort.AB]", "sorts=asc,a%26b")]
    [InlineData("""Reserved = "a/b" """, "reserved=a%2Fb")]
    public async Task QueryParameter_IsWritten(string assignment, string query) => Assert.Equal(
        $"GET https://eu.example.test/v1/search{(query.Length > 0 ? "?" + query : "")}",
        await SendAsync($"await client.Search.GetAsync(request => request.QueryParameters.{assignment});"));

    [Theory]
    [InlineData("""Texts["a/b c?d#é%41"]""", "texts/a%2Fb%20c%3Fd%23%C3%A9%2541")]
    [InlineData("""Ids[Guid.Parse("AAAAAAAA-0000-0000-0000-000000000001")]""", "ids/aaaaaaaa-0000-0000-0000-000000000001")]
    [InlineData("Numbers[-5000000000]", "numbers/-5000000000")]
    [InlineData("Days[new Date(2026, 1, 2)]", "days/2026-01-02")]
    [InlineData("Moments[new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)]", "moments/2026-01-02T03%3A04%3A05.0000000%2B00%3A00")]
    [InlineData("Switches[true]", "switches/true")]
    [InlineData("""Sorts["desc ending"]""", "sorts/desc%20ending")]
    [InlineData("""Parts["p 1"].SubParts[2]""", "parts/p%201/sub.parts/2")]
    [InlineData("""ByNameWithName("O'Neil")""", "by-name(name='O%27Neil')")]
    [InlineData("Range.WithFromWithTo(1, 2)", "range/1...2")]
    [InlineData("""Files["a/b c"]""", "files/a/b%20c")]
    [InlineData("""Reports["7"]""", "reports/7.json")]
    public async Task PathParameter_IsWritten(string place, string path) => Assert.Equal(
        $"GET https://eu.example.test/v1/{path}", await SendAsync($"await client.{place}.GetAsync();"));

    [Theory]
    [InlineData("""client.ByNameWithName("")""", "name")]
    [InlineData("client.ByNameWithName(null!)", "name")]
    [InlineData("client.Range.WithFromWithTo(null, 2)", "from")]
    public async Task PathParameter_OfAMethod_MustBeGiven(string call, string argument) => Assert.Equal(
        argument, (await Assert.ThrowsAsync<ArgumentNullException>(() => SendAsync($"_ = {call};"))).ParamName);

    [Theory]
    [InlineData("""await client.Required.GetAsync(request => request.QueryParameters.Need = "a b");""", "GET", "?need=a%20b")]
    [InlineData("""await client.Required.GetAsync(request => { request.QueryParameters.Need = "a"; request.QueryParameters.Want = "b"; });""", "GET", "?need=a&want=b")]
    [InlineData("""await client.Required.DeleteAsync(request => request.QueryParameters.Want = "b");""", "DELETE", "?want=b")]
    [InlineData("await client.Required.DeleteAsync();", "DELETE", "")]
    public async Task RequiredQueryParameter_IsPartOfTheOperationsAddressOnly(string call, string method, string query) => Assert.Equal(
        $"{method} https://eu.example.test/v1/required{query}", await SendAsync(call));

    [Fact]
    public async Task EachVerb_IsSent()
    {
        foreach (string verb in new[] { "Get", "Put", "Post", "Delete", "Patch", "Head", "Options", "Trace" })
        {
            Assert.Equal($"{verb.ToUpperInvariant()} https://eu.example.test/v1/verbs", await SendAsync($"await client.Verbs.{verb}Async();"));
        }
    }

    [Fact]
    public async Task Root_HasItsOwnOperations() => Assert.Equal("GET https://eu.example.test/v1", (await SendAsync("await client.GetAsync();")).TrimEnd('/'));

    [Fact]
    public async Task FirstServer_IsTheAddress_WithItsVariablesAsTheyStand() => Assert.Equal(
        "https://{region}.example.test/v1", await Client.ReadAsync("", "return await Task.FromResult(adapter.BaseUrl);"));

    [Fact]
    public async Task AdaptersOwnAddress_ComesFirst() => Assert.Equal(
        "GET https://own.example.test/base/verbs",
        await Client.SendAsync("""adapter.BaseUrl = "https://own.example.test/base"; await new ApiSdk.ApiClient(adapter).Verbs.GetAsync();"""));

    [Fact]
    public async Task RawUrl_ReplacesAddressAndParameters() => Assert.Equal(
        "GET https://else.example.test/raw?x=1",
        await Client.SendAsync("""await client.Search.WithUrl("https://else.example.test/raw?x=1").GetAsync(request => request.QueryParameters.Text = "lost");"""));

    // The document's server has a variable, which stays as it is: callers set the address.
    private static Task<string> SendAsync(string statements) =>
        Client.SendAsync("adapter.BaseUrl = \"https://eu.example.test/v1\"; client = new ApiSdk.ApiClient(adapter); " + statements);
}
