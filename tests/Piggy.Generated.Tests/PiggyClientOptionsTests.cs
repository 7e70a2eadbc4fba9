using System.Net.Http;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests;

public sealed class PiggyClientOptionsTests
{
    [Theory]
    [InlineData("https://api.piggy.eu/v3")]
    [InlineData("https://10.0.0.7:8443")]
    [InlineData("http://localhost:5000/api")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    public void An_address_may_be_https_or_loopback(string address) => new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = new Uri(address) }.Validate();

    [Theory]
    [InlineData("http://api.piggy.eu/v3")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("https://user:secret@api.piggy.eu/")]
    [InlineData("https://api.piggy.eu/?key=1")]
    [InlineData("https://api.piggy.eu/#a")]
    public void Another_address_is_refused_by_name(string address) =>
        AssertRefused("BaseAddress", new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) });

    [Fact]
    public void A_handler_that_follows_redirects_is_refused_also_behind_another()
    {
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpClientHandler();
        using var outer = new Outer(sockets);
        Assert.All<HttpMessageHandler>([sockets, client, outer], handler => AssertRefused("Handler", new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler }));
        sockets.AllowAutoRedirect = false;
        new PiggyClientOptions { ApiKey = Calls.Key, Handler = outer }.Validate();
    }

    [Fact]
    public void A_handler_of_Kiota_that_repeats_or_follows_redirects_is_refused()
    {
        using var retry = new RetryHandler();
        using var redirect = new RedirectHandler();
        Assert.All<HttpMessageHandler>([retry, redirect], handler => AssertRefused("Handler", new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" pk-canary")]
    [InlineData("pk-canary\n")]
    [InlineData("pk canary")]
    [InlineData("pk-canary\u0000")]
    [InlineData("pk-canary\u007f")]
    [InlineData("pk-canäry")]
    public void A_key_with_anything_invisible_is_refused_without_showing_it(string key)
    {
        ArgumentException exception = AssertRefused("ApiKey", new PiggyClientOptions { ApiKey = key });
        Assert.DoesNotContain("pk", exception.ToString().Split("   at")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bakery) (evil")]
    [InlineData("Bakery\r\nX-Evil: 1")]
    [InlineData("Bäckerei")]
    [InlineData("back\\slash")]
    public void An_application_name_that_would_break_the_header_is_refused(string name) =>
        AssertRefused("ApplicationName", new PiggyClientOptions { ApiKey = Calls.Key, ApplicationName = name });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_600_001)]
    public void A_timeout_out_of_range_is_refused(double milliseconds) =>
        AssertRefused("Timeout", new PiggyClientOptions { ApiKey = Calls.Key, Timeout = TimeSpan.FromMilliseconds(milliseconds) });

    [Fact]
    public void A_clock_that_is_none_is_refused() =>
        AssertRefused("TimeProvider", new PiggyClientOptions { ApiKey = Calls.Key, TimeProvider = null! });

    [Fact]
    public void A_toolset_that_does_not_exist_is_refused() =>
        Assert.Contains("core and companion", AssertRefused("Toolsets", new PiggyClientOptions { ApiKey = Calls.Key, Toolsets = ["core", "everything"] }).Message, StringComparison.Ordinal);

    private static ArgumentException AssertRefused(string option, PiggyClientOptions options)
    {
        var exception = Assert.Throws<ArgumentException>(options.Validate);
        Assert.Equal(option, exception.ParamName);
        Assert.StartsWith($"PiggyClientOptions.{option} must ", exception.Message, StringComparison.Ordinal);
        return exception;
    }

    private sealed class Outer(HttpMessageHandler inner) : DelegatingHandler(inner);
}
