using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Piggy.Agents.AspNetCore.Tests;

/// <summary>Who may call, and who may read the description.</summary>
public sealed class AccessTests
{
    private const string Signed = "ada";

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer 0123456789abcdef-toke", 401)]
    [InlineData("Bearer 0123456789ABCDEF-TOKEN", 401)]
    [InlineData("Basic 0123456789abcdef-token", 401)]
    [InlineData("Bearer 0123456789abcdef-token", 200)]
    public async Task The_token_is_asked_for(string? authorization, int status)
    {
        await using ToolServer server = await ToolServer.StartAsync();

        foreach (HttpRequestMessage request in new[] { ToolServer.Post("PIGGY_LIST_FORMS", "{}"), Description() })
        {
            request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
            using HttpResponseMessage response = await server.SendAsync(request);

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(status == 401 ? ["Bearer"] : [], response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        }
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData(Signed, 200)]
    public async Task Without_a_token_the_program_decides(string? user, int status)
    {
        await using ToolServer server = await ToolServer.StartForPeopleAsync();

        using HttpResponseMessage call = await server.SendAsync(ToolServer.Post("PIGGY_LIST_FORMS", "{}", user));
        using HttpResponseMessage description = await server.SendAsync(Description(user));

        Assert.Equal((status, status), ((int)call.StatusCode, (int)description.StatusCode));
    }

    [Fact]
    public async Task A_program_without_authorization_lets_nobody_in()
    {
        await using ToolServer server = await ToolServer.StartAsync(_ => { }, (app, shop) => app.MapPiggyTools("/tools", shop.Tools));

        using HttpResponseMessage response = await server.SendAsync(ToolServer.Post("PIGGY_LIST_FORMS", "{}"));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.DoesNotContain("PIGGY_LIST_FORMS was called", server.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_may_open_them_to_everybody()
    {
        await using ToolServer server = await ToolServer.StartForPeopleAsync((app, shop) => app.MapPiggyTools("/tools", shop.Tools).AllowAnonymous());

        using HttpResponseMessage response = await server.SendAsync(ToolServer.Post("PIGGY_LIST_FORMS", "{}"));

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(ToolServer.Token)]
    [InlineData(null)]
    public async Task Only_the_description_may_be_public(string? token)
    {
        await using ToolServer server = await ToolServer.StartForPeopleAsync(
            (app, shop) => app.MapPiggyTools("/tools", shop.Tools, new PiggyToolEndpointOptions { Token = token, DescriptionIsPublic = true }));
        HttpRequestMessage call = ToolServer.Post("PIGGY_LIST_FORMS", "{}");
        call.Headers.Authorization = null;

        using HttpResponseMessage called = await server.SendAsync(call);
        using HttpResponseMessage described = await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/tools/openapi.json"));

        Assert.Equal((401, 200), ((int)called.StatusCode, (int)described.StatusCode));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789 abcdef-token")]
    public async Task A_poor_token_is_refused_at_the_start_and_not_quoted(string token)
    {
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(() => ToolServer.StartAsync(
            _ => { }, (app, shop) => app.MapPiggyTools("/tools", shop.Tools, new PiggyToolEndpointOptions { Token = token })));

        Assert.DoesNotContain(token, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, new PiggyToolEndpointOptions { Token = token }.ToString(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Description(string? user = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/tools/openapi.json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ToolServer.Token);
        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        return request;
    }
}
