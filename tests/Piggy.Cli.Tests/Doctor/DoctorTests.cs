using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Doctor;

public sealed class DoctorTests
{
    private const string Shops = """{"data":[],"meta":{}}""";

    [Fact]
    public async Task A_healthy_setup_has_no_fault()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey });
        using PiggyProgram piggy = Connected(sandbox.BaseAddress.ToString());

        CommandOutput output = await piggy.RunAsync("doctor", "--json");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.True(output.Json().GetProperty("healthy").GetBoolean());
        Assert.Equal(
            ["runtime good", "seal good", "key_files good", "settings good", "encryption warning", "address good", "clock good", "key good", "sandbox good"],
            output.Json().GetProperty("checks").EnumerateArray().Select(check => $"{check.GetProperty("check").GetString()} {check.GetProperty("state").GetString()}"));
    }

    [Fact]
    public async Task A_key_that_is_missing_is_found()
    {
        using var piggy = new PiggyProgram();

        JsonElement found = await FindAsync(piggy, "settings");

        Assert.Contains("piggy connect", found.GetProperty("fix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_found()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using PiggyProgram piggy = Connected(sandbox.BaseAddress.ToString());

        JsonElement found = await FindAsync(piggy, "key");

        Assert.Contains("does not accept", found.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_cannot_be_used_is_found()
    {
        using PiggyProgram piggy = Connected("http://api.piggy.eu");

        Assert.Contains("https", (await FindAsync(piggy, "settings")).GetProperty("fix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_at_which_nobody_answers_is_found()
    {
        using PiggyProgram piggy = Connected(RawServer.DeadAddress());

        Assert.Contains("does not answer", (await FindAsync(piggy, "address")).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_Piggys_is_found()
    {
        await using RawServer server = RawServer.Answering("200 OK", "text/html", "<html>Welcome</html>");
        using PiggyProgram piggy = Connected(server.Address);

        Assert.NotEqual(JsonValueKind.Null, (await FindAsync(piggy, "key")).GetProperty("fix").ValueKind);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_found()
    {
        await using RawServer server = RawServer.Answering("200 OK\r\nDate: Thu, 01 Jan 2026 10:00:00 GMT", "application/json", Shops);
        using PiggyProgram piggy = Connected(server.Address);

        Assert.Contains("NTP", (await FindAsync(piggy, "clock")).GetProperty("fix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_speak_TLS_is_found()
    {
        await using RawServer server = RawServer.Answering("200 OK", "application/json", Shops);
        using PiggyProgram piggy = Connected(server.Address.Replace("http://", "https://", StringComparison.Ordinal));

        CommandOutput output = await piggy.RunAsync("doctor", "--json");

        Assert.Equal(1, output.ExitCode);
        Assert.Contains(output.Json().GetProperty("checks").EnumerateArray(), check => check.GetProperty("state").GetString() == "bad" && check.GetProperty("check").GetString() is "encryption" or "address");
    }

    [Theory]
    [InlineData("accounts.json", """{"active": null, "accounts": {}}""")]
    [InlineData("config.json", "{}")]
    public async Task A_file_with_keys_that_others_can_read_is_found(string file, string text)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using PiggyProgram piggy = Connected(RawServer.DeadAddress());
        string path = piggy.Folder.Write($"piggy/{file}", text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Contains($"chmod 600 {path}", (await FindAsync(piggy, "key_files")).GetProperty("fix").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_people_each_fault_has_what_to_do_below_it()
    {
        using PiggyProgram piggy = Connected(RawServer.DeadAddress());

        string[] lines = (await piggy.RunAsync("doctor")).Lines();

        int place = Array.FindIndex(lines, line => line.StartsWith("WRONG address", StringComparison.Ordinal));
        Assert.True(place >= 0, string.Join('\n', lines));
        Assert.Contains("Check the address", lines[place + 1], StringComparison.Ordinal);
    }

    private static PiggyProgram Connected(string address) => new PiggyProgram().With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", address);

    private static async Task<JsonElement> FindAsync(PiggyProgram piggy, string check)
    {
        CommandOutput output = await piggy.RunAsync("doctor", "--json");
        JsonElement found = output.Json().GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("check").GetString() == check);
        Assert.True(output.ExitCode == 1 && found.GetProperty("state").GetString() == "bad", output.All);
        return found;
    }
}
