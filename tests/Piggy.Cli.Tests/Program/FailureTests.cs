using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class FailureTests
{
    private const string Read = "PIGGY_LIST_FORMS";
    private const string Write = "PIGGY_CREATE_CREDIT_RECEPTION";
    private const string WriteInput =
        """{"contact_uuid": "4f6c1b0e-8d27-4a53-9e61-b5a07c92d3f4", "shop_uuid": "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a", "credits": 5}""";

    private const string Quotation = "<html><body><h1>Sign in</h1><pre>{request}</pre></body></html>";

    [Theory]
    [InlineData("""{"credits": 5}""", "/contact_uuid")]
    [InlineData("""{"contact_uuid": "no uuid", "shop_uuid": "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a", "credits": 5}""", "/contact_uuid")]
    [InlineData("""{"contact_uid": "4f6c1b0e-8d27-4a53-9e61-b5a07c92d3f4"}""", "contact_uuid")]
    [InlineData("[]", "(the whole input)")]
    [InlineData("{", "is not JSON")]
    [InlineData("no-such-file.json", "no input file 'no-such-file.json'")]
    [InlineData("", "no input file")]
    public async Task Wrong_input_is_stopped_before_anything_is_sent(string input, string expected)
    {
        await using RawServer server = RawServer.Answering("200 OK", "application/json", "{}");
        using PiggyProgram piggy = Connected(server.Address);
        if (input == "[]")
        {
            input = piggy.Folder.Write("list.json", input);
        }

        CommandOutput output = await piggy.RunAsync("run", Write, "--input", input, "--json");

        AssertFailure(output, 2, expected);
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task A_required_input_that_is_missing_is_named()
    {
        using PiggyProgram piggy = Connected(RawServer.DeadAddress());

        AssertFailure(await piggy.RunAsync("run", Write, "--json"), 2, "contact_uuid");
    }

    [Theory]
    [InlineData("PIGGY_LIST_FORM", "Did you mean PIGGY_LIST_FORMS?")]
    [InlineData("SOMETHING_ELSE_ENTIRELY", "piggy actions list")]
    public async Task An_unknown_slug_leads_to_a_known_one(string slug, string expected)
    {
        using PiggyProgram piggy = Connected(RawServer.DeadAddress());

        AssertFailure(await piggy.RunAsync("run", slug, "--json"), 2, expected);
        AssertFailure(await piggy.RunAsync("actions", "show", slug, "--json"), 2, expected);
    }

    [Fact]
    public async Task A_missing_key_error_says_the_three_ways()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("run", Read, "--json");

        AssertFailure(output, 2, "--key");
        Assert.Contains("PIGGY_API_KEY", output.StandardError, StringComparison.Ordinal);
        Assert.Contains(piggy.Folder.File("piggy/config.json"), output.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"apiKey\": \"canary-key-7f3c9e51\", }}")]
    [InlineData("{ \"apiKey\": [\"canary-key-7f3c9e51\"] }")]
    [InlineData("\"canary-key-7f3c9e51\"")]
    public async Task A_broken_configuration_file_is_named_but_not_quoted(string text)
    {
        using var piggy = new PiggyProgram();
        string path = piggy.Folder.Write("piggy/config.json", text);

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 2, path);
    }

    [Theory]
    [InlineData("canary-key-7f3c9e51\ninjected: header")]
    [InlineData("canary-key-7f3c9e51 with blank")]
    [InlineData("canary-key-7f3c9e51-\u00E9")]
    public async Task A_key_that_cannot_be_sent_is_refused_without_being_quoted(string key)
    {
        using PiggyProgram piggy = new PiggyProgram().With("PIGGY_API_KEY", key);

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 2, "key");
    }

    [Theory]
    [InlineData("http://api.piggy.eu")]
    [InlineData("https://user:canary-key-7f3c9e51@api.piggy.eu")]
    [InlineData("ftp://api.piggy.eu")]
    [InlineData("nonsense")]
    public async Task An_address_that_would_give_the_key_away_is_refused(string address)
    {
        using PiggyProgram piggy = Connected(address);

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 2, "base address");
    }

    [Fact]
    public async Task A_key_that_Piggy_does_not_know_gives_3()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using PiggyProgram piggy = Connected(sandbox.BaseAddress.ToString());

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 3, "key", "unauthorized");
    }

    [Fact]
    public async Task A_refusal_gives_1_with_code_and_hint()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("run", "PIGGY_FIND_VOUCHER_BY_CODE", "--sandbox", "--json", "--input", """{"code": "NO-SUCH-CODE"}""");

        AssertFailure(output, 1, "80004", "rejected");
        Assert.Contains("VoucherNotFound", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_server_gives_4()
    {
        using PiggyProgram piggy = Connected(RawServer.DeadAddress());

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 4, "Nothing changed", "network");
    }

    [Theory]
    [InlineData(Read, 4, "not_applied")]
    [InlineData(Write, 5, "unknown")]
    public async Task A_server_that_never_answers_gives_4_for_a_read_and_5_for_a_write(string slug, int exitCode, string outcome)
    {
        await using RawServer server = RawServer.Silent();
        using PiggyProgram piggy = Connected(server.Address);

        CommandOutput output = await piggy.RunAsync("run", slug, "--input", slug == Write ? WriteInput : "{}", "--timeout", "0.5", "--json");

        AssertFailure(output, exitCode, slug, "timeout");
        Assert.Equal(outcome, output.Json().GetProperty("error").GetProperty("outcome").GetString());
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task An_HTML_answer_that_quotes_the_key_gives_1_for_a_read()
    {
        await using RawServer server = RawServer.Answering("200 OK", "text/html", Quotation, contentLength: 4096);
        using PiggyProgram piggy = Connected(server.Address);

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 1, Read, "unexpected_response");
    }

    [Fact]
    public async Task A_truncated_answer_to_a_write_says_not_to_repeat_it()
    {
        await using RawServer server = RawServer.Answering("200 OK", "application/json", """{"data": {"uuid": "4f6c1b0e""", contentLength: 900);
        using PiggyProgram piggy = Connected(server.Address);

        CommandOutput output = await piggy.RunAsync("run", Write, "--input", WriteInput, "--json");

        Assert.Contains(output.ExitCode, new[] { 5, 6 });
        Assert.NotEqual("not_applied", output.Json().GetProperty("error").GetProperty("outcome").GetString());
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task An_award_whose_answer_is_lost_gives_5_and_is_made_once()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey });
        using PiggyProgram piggy = Connected(sandbox.BaseAddress.ToString());
        Guid contact = sandbox.State.Seed.KnownContact;
        long before = sandbox.State.FindContact(contact)!.CreditBalance;
        sandbox.InjectFault(SandboxFault.CutAfter);

        CommandOutput output = await piggy.RunAsync(
            "run", Write, "--json", "--input", $$"""{"contact_uuid": "{{contact}}", "shop_uuid": "{{sandbox.State.Seed.Shop}}", "credits": 5}""");

        AssertFailure(output, 5, "Look before you send it again");
        Assert.Equal(before + 5, sandbox.State.FindContact(contact)!.CreditBalance);
    }

    [Theory]
    [InlineData("503 Service Unavailable", "maintenance")]
    [InlineData("429 Too Many Requests", "rate_limited")]
    public async Task A_server_that_asks_for_patience_gives_1(string status, string kind)
    {
        await using RawServer server = RawServer.Answering(status, "application/json", """{"message": "later"}""");
        using PiggyProgram piggy = Connected(server.Address);

        AssertFailure(await piggy.RunAsync("run", Read, "--json"), 1, Read, kind);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task Escape_sequences_of_a_server_do_not_reach_the_terminal()
    {
        await using RawServer server = RawServer.Answering("400 Bad Request", "application/json", """{"message": "\u001b[2Jgone\u202e", "code": 1003}""");
        using PiggyProgram piggy = Connected(server.Address);

        AssertFailure(await piggy.RunAsync("run", Read), 1, "1003");
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("actions", "frobnicate")]
    [InlineData("run")]
    [InlineData("run", Read, "--frobnicate")]
    [InlineData("run", Read, "--sandbox", "--timeout", "soon")]
    [InlineData("run", Read, "--sandbox", "--timeout", "-1")]
    [InlineData("sandbox", "--port", "70000")]
    [InlineData("docs", "serve", "--port", "70000")]
    [InlineData("demo", "--seed", "many")]
    public async Task Wrong_usage_gives_2_and_a_pointer_to_help(params string[] arguments)
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync(arguments);

        AssertFailure(output, 2, "--help");
        Assert.Empty(output.StandardOutput);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_an_error_and_not_a_crash()
    {
        using var piggy = new PiggyProgram();
        string file = piggy.Folder.Write("taken", "a file");

        AssertFailure(await piggy.RunAsync("docs", "build", "--output", file, "--json"), 1, "taken");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using PiggySandbox other = await PiggySandbox.StartAsync();
        using var piggy = new PiggyProgram();

        AssertFailure(await piggy.RunAsync("sandbox", "--port", $"{other.BaseAddress.Port}"), 1, $"{other.BaseAddress.Port}");
        AssertFailure(await piggy.RunAsync("docs", "serve", "--port", $"{other.BaseAddress.Port}"), 1, $"{other.BaseAddress.Port}");
    }

    private static PiggyProgram Connected(string address) =>
        new PiggyProgram().With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", address);

    private static void AssertFailure(CommandOutput output, int exitCode, string expected, string? kind = null)
    {
        Assert.True(output.ExitCode == exitCode, output.All);
        Assert.StartsWith("error: ", output.StandardError, StringComparison.Ordinal);
        Assert.Contains(expected, output.StandardError, StringComparison.Ordinal);
        if (output.StandardOutput.Length > 0)
        {
            JsonElement envelope = output.Json();
            Assert.False(envelope.GetProperty("successful").GetBoolean());
            Assert.False(string.IsNullOrEmpty(envelope.GetProperty("error").GetProperty("message").GetString()));
            Assert.True(kind is null || envelope.GetProperty("error").GetProperty("kind").GetString() == kind, output.All);
        }
    }
}
