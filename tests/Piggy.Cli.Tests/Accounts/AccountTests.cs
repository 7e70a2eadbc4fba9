using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly string[] Check = ["run", "PIGGY_LIST_FORMS", "--json"];

    [Fact]
    public async Task A_key_is_tried_stored_for_its_owner_only_and_used()
    {
        await using PiggySandbox sandbox = await StartAsync();
        using var piggy = new PiggyProgram();

        CommandOutput connected = await ConnectAsync(piggy, sandbox, "shop");
        CommandOutput run = await piggy.RunAsync(Check);

        Assert.True(connected.ExitCode == 0, connected.All);
        Assert.True(run.ExitCode == 0, run.All);
        string file = piggy.Folder.File("piggy/accounts.json");
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));
        }
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_is_not_stored()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using var piggy = new PiggyProgram();

        CommandOutput output = await ConnectAsync(piggy, sandbox, "shop");

        Assert.Equal(3, output.ExitCode);
        Assert.Contains("Nothing was stored", output.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(piggy.Folder.File("piggy")));
    }

    [Theory]
    [InlineData("", "no API key")]
    [InlineData("canary-key-7f3c9e51 and more\n", "blank")]
    public async Task What_is_no_key_is_refused(string input, string expected)
    {
        using PiggyProgram piggy = new PiggyProgram().With("PIGGY_BASE_ADDRESS", RawServer.DeadAddress());

        CommandOutput output = await piggy.RunWithInputAsync(input, "connect", "--key-stdin");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains(expected, output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("connect");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("--key-stdin", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_typed_is_not_shown()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using PiggySandbox sandbox = await StartAsync();
        using var piggy = new PiggyProgram();
        using var terminal = PseudoTerminal.Start(piggy, "connect", "--base-url", sandbox.BaseAddress.ToString());

        await terminal.SeeAsync("it is not shown");
        await terminal.TypeAsync(PiggyProgram.CanaryKey + "x\u007F\r");
        int exitCode = await terminal.EndAsync();

        Assert.True(exitCode == 0, terminal.Seen);
        Assert.DoesNotContain("canary", terminal.Seen, StringComparison.Ordinal);
        Assert.Equal(0, (await piggy.RunAsync(Check)).ExitCode);
    }

    [Fact]
    public async Task Status_tells_the_accounts_but_never_a_key()
    {
        await using PiggySandbox sandbox = await StartAsync();
        using var piggy = new PiggyProgram();
        await ConnectAsync(piggy, sandbox, "first");
        await ConnectAsync(piggy, sandbox, "second");

        CommandOutput both = await piggy.RunAsync("status", "--json");
        CommandOutput people = await piggy.RunAsync("status");
        CommandOutput used = await piggy.RunAsync("use", "first");
        await piggy.RunAsync("logout");
        CommandOutput left = await piggy.RunAsync("status", "--json");

        Assert.Equal("second", both.Json().GetProperty("active").GetString());
        Assert.Equal(["first accepted", "second accepted"], both.Json().GetProperty("accounts").EnumerateArray().Select(account => $"{account.GetProperty("account").GetString()} {account.GetProperty("state").GetString()}"));
        Assert.Contains("…9e51", people.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(0, used.ExitCode);
        Assert.Equal("second", Assert.Single(left.Json().GetProperty("accounts").EnumerateArray()).GetProperty("account").GetString());
        Assert.Equal(JsonValueKind.Null, left.Json().GetProperty("active").ValueKind);
    }

    [Fact]
    public async Task Status_tells_a_key_that_is_not_accepted_and_an_address_that_does_not_answer()
    {
        using var piggy = new PiggyProgram();
        await using PiggySandbox other = await PiggySandbox.StartAsync();
        Write(piggy, "refused", ("refused", other.BaseAddress.ToString()), ("away", RawServer.DeadAddress()));

        CommandOutput output = await piggy.RunAsync("status", "--json");

        Assert.Equal(3, output.ExitCode);
        Assert.Equal(["not reachable", "not accepted"], output.Json().GetProperty("accounts").EnumerateArray().OrderBy(account => account.GetProperty("account").GetString(), StringComparer.Ordinal).Select(account => account.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("use")]
    [InlineData("logout", "--account")]
    [InlineData("run", "PIGGY_LIST_FORMS", "--account")]
    public async Task An_account_that_is_not_there_is_answered_with_those_that_are(params string[] command)
    {
        using var piggy = new PiggyProgram();
        Write(piggy, "shop", ("shop", "https://piggy.example"));

        CommandOutput output = await piggy.RunAsync([.. command, "shpo"]);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("There are: shop.", output.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("option")]
    [InlineData("environment")]
    [InlineData("named")]
    [InlineData("active")]
    [InlineData("file")]
    public async Task What_counts_first(string place)
    {
        await using PiggySandbox sandbox = await StartAsync();
        using var piggy = new PiggyProgram();
        string here = sandbox.BaseAddress.ToString();
        string[] options = [];
        switch (place)
        {
            case "option":
                options = ["--key", PiggyProgram.CanaryKey, "--base-url", here];
                piggy.With("PIGGY_API_KEY", "another-key");
                Write(piggy, "shop", ("shop", RawServer.DeadAddress()));
                break;
            case "environment":
                piggy.With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", here);
                Write(piggy, "shop", ("shop", RawServer.DeadAddress()));
                break;
            case "named":
                options = ["--account", "shop"];
                piggy.With("PIGGY_API_KEY", "another-key");
                Write(piggy, "other", ("shop", here), ("other", RawServer.DeadAddress()));
                break;
            case "active":
                Write(piggy, "shop", ("shop", here));
                piggy.Folder.Write("piggy/config.json", """{"apiKey": "another-key"}""");
                break;
            default:
                Write(piggy, null, ("shop", RawServer.DeadAddress()));
                piggy.Folder.Write("piggy/config.json", $$"""{"apiKey": "{{PiggyProgram.CanaryKey}}", "baseAddress": "{{here}}"}""");
                break;
        }

        CommandOutput output = await piggy.RunAsync([.. Check, .. options]);

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Single(sandbox.State.Calls);
    }

    [Fact]
    public async Task The_key_of_an_account_goes_to_no_other_address_by_an_environment()
    {
        await using PiggySandbox sandbox = await StartAsync();
        using PiggyProgram piggy = new PiggyProgram().With("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString());
        Write(piggy, "shop", ("shop", "https://piggy.example"));

        CommandOutput output = await piggy.RunAsync(Check);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("another address than the account 'shop' is for", output.StandardError, StringComparison.Ordinal);
        Assert.Empty(sandbox.State.Calls);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"active\": null, \"accounts\": {\"a\": {\"apiKey\": \"canary-key-7f3c9e51\"}}}")]
    public async Task A_broken_file_of_accounts_is_named_but_not_quoted(string text)
    {
        using var piggy = new PiggyProgram();
        string path = piggy.Folder.Write("piggy/accounts.json", text);

        CommandOutput output = await piggy.RunAsync("status");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains(path, output.StandardError, StringComparison.Ordinal);
    }

    private static Task<PiggySandbox> StartAsync() => PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey });

    private static Task<CommandOutput> ConnectAsync(PiggyProgram piggy, PiggySandbox sandbox, string account) =>
        piggy.RunWithInputAsync(PiggyProgram.CanaryKey + "\n", "connect", "--key-stdin", "--account", account, "--base-url", sandbox.BaseAddress.ToString());

    private static void Write(PiggyProgram piggy, string? active, params (string Name, string Address)[] accounts) => piggy.Folder.Write("piggy/accounts.json", JsonSerializer.Serialize(new
    {
        active,
        accounts = accounts.ToDictionary(account => account.Name, account => new { apiKey = PiggyProgram.CanaryKey, baseAddress = account.Address }),
    }));
}
