using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Piggy.Hosting.Tests;

/// <summary>A program with a wrong connection does not start, and says which setting is wrong.</summary>
public sealed class ValidationTests
{
    [Theory]
    [InlineData("Piggy:ApiKey is missing", "Piggy:Timeout=00:00:10")]
    [InlineData("Piggy:ApiKey must be", "Piggy:ApiKey=canary key")]
    [InlineData("Piggy:ApiKey and Piggy:OAuth are both set", "Piggy:ApiKey=canary", "Piggy:OAuth:ClientId=1842")]
    [InlineData("Piggy:BaseAddress must be an absolute https address", "Piggy:ApiKey=canary", "Piggy:BaseAddress=http://api.piggy.eu")]
    [InlineData("Piggy:Timeout must be", "Piggy:ApiKey=canary", "Piggy:Timeout=00:00:00")]
    [InlineData("Piggy:Retry must have", "Piggy:ApiKey=canary", "Piggy:Retry:Attempts=0")]
    [InlineData("Piggy:Toolsets must have", "Piggy:ApiKey=canary", "Piggy:Toolsets:0=everything")]
    [InlineData("Piggy:RateLimit must allow", "Piggy:ApiKey=canary", "Piggy:RateLimit:QueueLimit=5")]
    [InlineData("Piggy:OAuth:ClientSecret must be", "Piggy:OAuth:ClientId=1842")]
    [InlineData("Piggy:OAuth:TokenAddress must be", "Piggy:OAuth:ClientId=1842", "Piggy:OAuth:ClientSecret=canary", "Piggy:OAuth:TokenAddress=http://api.piggy.eu/oauth/token")]
    public async Task The_message_names_the_key_of_the_configuration(string message, params string[] settings)
    {
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => Program.StartAsync(
            (services, configuration) => services.AddPiggy(configuration),
            [.. settings.Select(setting => (setting.Split('=')[0], (string?)setting.Split('=')[1]))]));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_of_code_are_named_as_in_code()
    {
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => Program.StartAsync(
            (services, _) => services.AddPiggy("shop-a", options => options.OAuth = new PiggyOAuthSettings())));

        Assert.StartsWith("PiggyConnectionOptions.OAuth.ClientId must be", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_HTTP_client_that_repeats_or_follows_redirects_keeps_the_program_from_starting(bool repeats)
    {
        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => Program.StartAsync((services, _) =>
        {
            services.AddPiggy("shop-a", options => options.ApiKey = "canary");
            IHttpClientBuilder http = services.AddHttpClient("Piggy:shop-a");
            if (repeats)
            {
                http.AddHttpMessageHandler(() => new Microsoft.Extensions.Http.Resilience.ResilienceHandler());
            }
            else
            {
                http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler());
            }
        }));

        Assert.StartsWith($"The HTTP client 'Piggy:shop-a' must not {(repeats ? "repeat calls" : "follow redirects")}", exception.Message, StringComparison.Ordinal);
    }
}
