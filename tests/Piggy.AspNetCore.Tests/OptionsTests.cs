using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Piggy.Generated.Actions;

namespace Piggy.AspNetCore.Tests;

public sealed class OptionsTests
{
    [Fact]
    public async Task Secrets_change_without_a_restart()
    {
        var source = new ChangingSource(WebhookServer.Secret);
        IConfigurationRoot configuration = new ConfigurationBuilder().Add(source).Build();
        int handled = 0;
        await using WebhookServer server = await WebhookServer.StartAsync(
            services => services.AddPiggyWebhooks().Bind(configuration.GetSection("Piggy:Webhooks")),
            app => app.MapPiggyWebhooks(WebhookServer.Path, (_, _) =>
            {
                handled++;
                return Task.CompletedTask;
            }));

        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.Unauthorized, await server.SendAsync(Bodies.OtherRedeemed, WebhookServer.OtherSecret));

        source.Change(WebhookServer.Secret, WebhookServer.OtherSecret);
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.OtherRedeemed, WebhookServer.OtherSecret));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.ContactCreated));

        source.Change(WebhookServer.OtherSecret);
        Assert.Equal(HttpStatusCode.Unauthorized, await server.SendAsync(Bodies.Unknown));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Unknown, WebhookServer.OtherSecret));
        Assert.Equal(4, handled);

        source.Change();
        Assert.Equal(HttpStatusCode.InternalServerError, await server.SendAsync(Bodies.Unknown, WebhookServer.OtherSecret));
    }

    [Fact]
    public async Task Secrets_that_change_into_nothing_refuse_everything()
    {
        var options = new PiggyWebhookOptions { Secrets = { WebhookServer.Secret } };
        await using WebhookServer server = await WebhookServer.StartAsync(_ => { }, app => app.MapPiggyWebhooks(WebhookServer.Path, options, (_, _) => Task.CompletedTask));

        options.Secrets.Clear();
        Assert.Equal(HttpStatusCode.InternalServerError, await server.SendAsync(Bodies.Redeemed));
        options.Secrets.Add(" ");
        Assert.Equal(HttpStatusCode.InternalServerError, await server.SendAsync(Bodies.Redeemed, " "));
        Assert.All(server.Logs.OfWebhooks, line => Assert.StartsWith("Critical: Webhooks cannot be received. PiggyWebhookOptions.Secrets ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_without_secrets_does_not_start()
    {
        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(() => WebhookServer.StartAsync(
            services => services.AddPiggyWebhooks(), app => app.MapPiggyWebhooks(WebhookServer.Path, (_, _) => Task.CompletedTask)));

        Assert.Contains("Secrets is empty", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_without_options_says_where_they_come_from()
    {
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => WebhookServer.StartAsync(
            _ => { }, app => app.MapPiggyWebhooks(WebhookServer.Path, (_, _) => Task.CompletedTask)));

        Assert.Contains("AddPiggyWebhooks", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Secrets is empty", 0, 1, 1)]
    [InlineData("empty secret", 2, 1, 1)]
    [InlineData("MaxBodyBytes must be 1 or more", 1, 0, 1)]
    [InlineData("DuplicateWindow must not be negative", 1, 1, -1)]
    public async Task Wrong_options_are_refused_where_the_endpoint_is_mapped(string problem, int secrets, int size, int window)
    {
        var options = new PiggyWebhookOptions { MaxBodyBytes = size, DuplicateWindow = TimeSpan.FromTicks(window) };
        foreach (string secret in new[] { WebhookServer.Secret, "" }.Take(secrets))
        {
            options.Secrets.Add(secret);
        }

        ArgumentException failure = await Assert.ThrowsAsync<ArgumentException>(() => WebhookServer.StartAsync(_ => { }, app => app.MapPiggyWebhooks(WebhookServer.Path, options, (_, _) => Task.CompletedTask)));

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(WebhookServer.Secret, failure.Message + options, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_gets_the_services_of_the_request()
    {
        List<object> seen = [];
        await using WebhookServer server = await WebhookServer.StartAsync(
            webhooks => webhooks.On<VoucherRedeemedEvent>((_, services, _) =>
            {
                seen.Add(services.GetRequiredService<Scoped>());
                seen.Add(services.GetRequiredService<Scoped>());
                return Task.CompletedTask;
            }),
            services: services => services.AddScoped<Scoped>());

        await server.SendAsync(Bodies.Redeemed);
        await server.SendAsync(Bodies.OtherRedeemed);

        Assert.Equal(4, seen.Count);
        Assert.Same(seen[0], seen[1]);
        Assert.NotSame(seen[1], seen[2]);
    }

    private sealed class Scoped;

    /// <summary>A configuration that changes as a file does.</summary>
    private sealed class ChangingSource : ConfigurationProvider, IConfigurationSource
    {
        public ChangingSource(params string[] secrets) => Data = DataOf(secrets);

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Change(params string[] secrets)
        {
            Data = DataOf(secrets);
            OnReload();
        }

        private static Dictionary<string, string?> DataOf(string[] secrets) =>
            secrets.Select((secret, index) => (Key: $"Piggy:Webhooks:Secrets:{index}", secret)).ToDictionary(pair => pair.Key, string? (pair) => pair.secret, StringComparer.OrdinalIgnoreCase);
    }
}
