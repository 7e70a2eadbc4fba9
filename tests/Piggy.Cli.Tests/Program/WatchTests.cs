using System;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated.Webhooks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class WatchTests
{
    private const string Secret = "canary-webhook-secret";
    private const string Body = """{"type": "something_new", "data": {"id": 7}}""";

    [Theory]
    [InlineData("environment")]
    [InlineData("standard input")]
    public async Task A_signed_event_is_printed_and_a_forged_one_refused(string place)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var piggy = new PiggyProgram();
        using Process process = Start(piggy, place);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string address = (await process.StandardError.ReadLineAsync(limit.Token))!.Split(' ')[2].TrimEnd('.');
        using var client = new HttpClient();

        HttpStatusCode forged = await SendAsync(client, address, "another secret", limit.Token);
        HttpStatusCode signed = await SendAsync(client, address, Secret, limit.Token);
        string line = (await process.StandardOutput.ReadLineAsync(limit.Token))!;
        using Process interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(limit.Token);
        string told = await process.StandardError.ReadToEndAsync(limit.Token);

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK], [forged, signed]);
        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(line).RootElement;
        Assert.Equal("something_new", json.GetProperty("event").GetString());
        Assert.Equal(7, json.GetProperty("body").GetProperty("data").GetProperty("id").GetInt32());
        Assert.Contains("a signature that is missing or wrong", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line + told, StringComparison.Ordinal);
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_received()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("watch");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("PIGGY_WEBHOOK_SECRET", output.StandardError, StringComparison.Ordinal);
    }

    private static Process Start(PiggyProgram piggy, string place)
    {
        string[] launcher = ["env", "--default-signal=INT"];
        if (place == "environment")
        {
            return piggy.With("PIGGY_WEBHOOK_SECRET", Secret).Start(launcher, "watch", "--json");
        }

        Process process = piggy.Start(launcher, "watch", "--json", "--secret-stdin");
        process.StandardInput.WriteLine(Secret);
        process.StandardInput.Close();
        return process;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, string address, string secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Body, Encoding.UTF8, "application/json") };
        request.Headers.Add(WebhookSignature.HeaderName, WebhookSignature.Compute(Encoding.UTF8.GetBytes(Body), secret));
        using HttpResponseMessage answer = await client.SendAsync(request, cancellationToken);
        return answer.StatusCode;
    }
}
