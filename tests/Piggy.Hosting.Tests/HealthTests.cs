using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Piggy.Sandbox;

namespace Piggy.Hosting.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Piggy_is_healthy_when_it_answers_with_one_call_that_reads()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        HealthReportEntry entry = await CheckAsync("", services => services.AddPiggy(options => (options.BaseAddress, options.ApiKey) = (sandbox.BaseAddress, sandbox.ApiKey)));

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal("listShops", Assert.Single(sandbox.State.Calls).Operation);
    }

    [Theory]
    [InlineData(401, HealthStatus.Unhealthy, "Unauthorized")]
    [InlineData(429, HealthStatus.Degraded, "RateLimited")]
    [InlineData(500, HealthStatus.Unhealthy, "ServerFailure")]
    [InlineData(503, HealthStatus.Unhealthy, "Maintenance")]
    public async Task What_is_wrong_is_told_in_our_words(int status, HealthStatus expected, string kind)
    {
        HealthReportEntry entry = await CheckAsync("shop-a", services =>
        {
            services.AddPiggy("shop-a", options => options.ApiKey = "canary-key");
            services.AddHttpClient("Piggy:shop-a").ConfigurePrimaryHttpMessageHandler(() => new Answers(_ => Answers.Json(status, """{"message":"canary","code":1000,"status_code":500}""")));
        });

        Assert.Equal(expected, entry.Status);
        Assert.Equal((kind, (object)status), (entry.Data["kind"], entry.Data["http_status"]));
        Assert.DoesNotContain("canary", entry.Description + string.Join(' ', entry.Data), StringComparison.Ordinal);
        Assert.Null(entry.Exception);
    }

    [Fact]
    public async Task A_network_that_is_down_is_unhealthy_and_no_exception()
    {
        HealthReportEntry entry = await CheckAsync("", services =>
        {
            services.AddPiggy(options => options.ApiKey = "canary-key");
            services.AddHttpClient("Piggy").ConfigurePrimaryHttpMessageHandler(() => new Answers(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "canary")));
        });

        Assert.Equal((HealthStatus.Unhealthy, "Piggy cannot be reached."), (entry.Status, entry.Description));
        Assert.Null(entry.Exception);
    }

    private static async Task<HealthReportEntry> CheckAsync(string connection, Action<IServiceCollection> add)
    {
        await using Program program = await Program.StartAsync((services, _) =>
        {
            add(services);
            services.AddHealthChecks().AddPiggy(connection);
        });
        HealthReport report = await program.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return report.Entries[connection.Length == 0 ? "piggy" : "piggy:" + connection];
    }
}
