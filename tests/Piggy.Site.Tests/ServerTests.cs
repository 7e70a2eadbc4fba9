using System.Net;
using System.Net.Http;
using System.Text;

namespace Piggy.Site.Tests;

/// <summary>What the server says to callers that are not its own pages.</summary>
[Collection(OneSite.Name)]
public sealed class ServerTests(SiteBrowser browser) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = browser.Address };

    private string Own => browser.Address.GetLeftPart(UriPartial.Authority);

    public void Dispose() => _client.Dispose();

    [Fact]
    public void It_listens_on_loopback_only() => Assert.Equal("127.0.0.1", browser.Address.Host);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    public async Task A_host_of_another_name_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using HttpResponseMessage answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData(null, "application/json")]
    [InlineData("own", "text/plain")]
    [InlineData("own", "application/x-www-form-urlencoded")]
    public async Task A_call_of_a_foreign_page_or_of_a_form_is_refused(string? origin, string type)
    {
        using HttpResponseMessage answer = await SendAsync("try/reset", "{}", origin, type);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_question_whether_a_foreign_page_may_call_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "try/reset");
        request.Headers.Add("Origin", "http://evil.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using HttpResponseMessage answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_call_of_its_own_page_is_welcome()
    {
        using HttpResponseMessage answer = await SendAsync("try/run/PIGGY_LIST_FORMS", "{}", "own", "application/json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Fact]
    public async Task Too_much_input_is_refused()
    {
        using HttpResponseMessage answer = await SendAsync("try/run/PIGGY_LIST_FORMS", new string(' ', 70_000), "own", "application/json");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("assets")]
    [InlineData("try/example/PIGGY_NOTHING")]
    [InlineData("try/run/PIGGY_LIST_FORMS")]
    public async Task What_there_is_not_is_not_found(string path)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("search-index.json", "application/json")]
    [InlineData("assets/site.js", "text/javascript")]
    [InlineData("assets/site.css", "text/css")]
    [InlineData("llms.txt", "text/plain")]
    [InlineData("errors.md", "text/markdown")]
    public async Task Files_have_their_types(string path, string type)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, string? origin, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? Own : origin);
        }

        return await _client.SendAsync(request);
    }
}
