using System.Diagnostics.Metrics;
using System.IO;
using Microsoft.Extensions.Logging;
using Piggy.Generated.Tests.Wire;
using Piggy.Testing;

namespace Piggy.Canary.Tests;

/// <summary>A key, a client secret, a token, a webhook secret and an e-mail address, looked for in everything that a program with Piggy tells, whether its calls go well or wrong.</summary>
[Collection(nameof(CanaryTests))]
public sealed class CanaryTests : IDisposable
{
    private readonly Capture _capture = new();

    public static TheoryData<string> Ways => [.. CarelessServer.Ways];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nothing_secret_or_personal_is_told(string way)
    {
        using var server = new CarelessServer();
        await new Story(_capture, server).RunAsync(way);

        Assert.True(server.Calls >= 2 * WireCases.All.Count(), $"Only {server.Calls} calls arrived.");
        Assert.All(_capture.Heard.Where(heard => heard.Key != "exceptions"), heard => Assert.NotEqual("", heard.Value));
        Assert.Empty(_capture.Found);
    }

    [Fact]
    public async Task Nothing_is_told_of_what_a_webhook_brings()
    {
        await WebhookStory.RunAsync(_capture);

        Assert.Contains("Piggy.AspNetCore", _capture.Logs.All, StringComparison.Ordinal);
        Assert.Empty(_capture.Found);
    }

    [Theory]
    [InlineData("success")]
    [InlineData("refusal")]
    [InlineData("page with success")]
    [InlineData("reset")]
    public async Task Nothing_is_told_by_the_command_line(string way)
    {
        using var server = new CarelessServer();
        WireCase wire = WireCases.All.Single(wire => wire.Slug == "PIGGY_SEND_CONTACT_VERIFICATION_EMAIL");
        server.Answer(way, wire);
        var environment = new Dictionary<string, string?>
        {
            ["PIGGY_API_KEY"] = Canaries.Key,
            ["PIGGY_BASE_ADDRESS"] = server.Address.AbsoluteUri,
            ["XDG_CONFIG_HOME"] = _capture.Folder.FullName,
        };
        CommandOutput output = await CommandLine.RunAsync(
            "dotnet", _capture.Folder.FullName, environment, $$"""{"email":"{{Canaries.Email}}"}""", Path.Combine(RepositoryPaths.Output("Piggy.Cli"), "piggy.dll"), "run", wire.Slug, "--input", "-");
        _capture.Tell(output.All);

        Assert.Equal(1, server.Calls);
        Assert.Equal(way == "success", output.ExitCode == 0);
        Assert.Empty(_capture.Found);
    }

    [Theory]
    [InlineData("logs")]
    [InlineData("telemetry")]
    [InlineData("exceptions")]
    [InlineData("texts")]
    [InlineData("files")]
    public void A_canary_that_is_told_is_found(string way)
    {
        Assert.Empty(_capture.Found);
        Plant(way, $"somebody wrote {Uri.EscapeDataString(Canaries.Email)}");
        Assert.StartsWith($"{way}: ", Assert.Single(_capture.Found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Canaries.Key)]
    [InlineData(Canaries.Token)]
    public void A_canary_in_disguise_is_found(string canary)
    {
        _capture.Tell(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(canary)));
        _capture.Tell(canary.ToUpperInvariant());
        Assert.Equal(2, _capture.Found.Count);
    }

    public void Dispose() => _capture.Dispose();

    private void Plant(string way, string text)
    {
        switch (way)
        {
            case "logs":
                _capture.Logs.CreateLogger("test").Log(LogLevel.Trace, default, text, null, (state, _) => state);
                break;
            case "telemetry":
                using (var meter = new Meter("test"))
                {
                    meter.CreateHistogram<double>("test").Record(1, new KeyValuePair<string, object?>("who", text));
                }

                break;
            case "exceptions":
                Assert.Throws<InvalidDataException>((Action)(() => throw new InvalidDataException(text)));
                break;
            case "texts":
                _capture.Tell(text);
                break;
            default:
                _capture.Folder.Write("note.txt", text);
                break;
        }
    }
}
