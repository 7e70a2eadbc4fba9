using Piggy.Generated.Models;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

/// <summary>The token call lies above the base address of all other calls, wherever that is.</summary>
public sealed class TokenAddressTests
{
    [Theory]
    [InlineData("https://api.piggy.eu/api/v3/oauth/clients", "https://api.piggy.eu/oauth/token")]
    [InlineData("https://api.leat.com/api/v3/oauth/clients/", "https://api.leat.com/oauth/token")]
    [InlineData("http://127.0.0.1:5001/api/v3/oauth/clients", "http://127.0.0.1:5001/oauth/token")]
    public async Task Token_IsAskedForAboveTheBaseAddress(string baseAddress, string expected)
    {
        using StubHandler handler = StubHandler.Json(200, """{"access_token":"t","token_type":"Bearer"}""");
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = new Uri(baseAddress), Handler = handler });

#pragma warning disable CS0618 // The vendor has deprecated the call, and it works still.
        AccessToken? token = await piggy.Oauth.Token.PostAsync(new GetAccessTokenRequest { ClientId = "id", ClientSecret = "secret" });
#pragma warning restore CS0618

        Assert.Equal("t", token?.AccessTokenProp ?? "");
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal(expected, sent.Uri.AbsoluteUri);
        Assert.False(sent.Headers.ContainsKey("Authorization"), "The spec gives the token call no security.");
    }
}
