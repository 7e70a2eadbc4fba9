using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Commands;
using Piggy.Cli.Serving;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What "Try it" tells about a run.</summary>
public sealed class TryItTests : IAsyncLifetime, IDisposable
{
    private PiggySandbox _sandbox = null!;
    private DocsTryIt _tryIt = null!;

    public static TheoryData<string> Slugs { get; } =
        [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug).Where(slug => slug != "PIGGY_VERIFY_LOGIN_CODE")];

    public async Task InitializeAsync()
    {
        _sandbox = await PiggySandbox.StartAsync(new SandboxOptions { JobDelay = TimeSpan.FromDays(1) });
        _tryIt = new DocsTryIt(_sandbox, PiggyActions.Registry);
    }

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    public void Dispose() => _tryIt.Dispose();

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task The_example_of_every_action_works(string slug)
    {
        JsonObject result = await RunAsync(slug, _tryIt.Example(slug)!);

        Assert.True(result["envelope"]!["successful"]!.GetValue<bool>(), result.ToJsonString());
        JsonNode call = Assert.Single(result["calls"]!.AsArray())!;
        Assert.InRange(call["status"]!.GetValue<int>(), 200, 299);
        Assert.StartsWith("/api/v3/", call["path"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(_sandbox.ApiKey, result.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_award_shows_the_balance_before_and_after()
    {
        JsonObject result = await RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", _tryIt.Example("PIGGY_CREATE_CREDIT_RECEPTION")!);

        JsonNode balance = Change(result, $"contacts/{_sandbox.State.Seed.KnownContact:D}/credits");
        Assert.Equal(25, balance["after"]!.GetValue<long>() - balance["before"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_merge_shows_its_job_and_then_that_the_source_is_gone()
    {
        JsonObject ordered = await RunAsync("PIGGY_MERGE_CONTACTS", _tryIt.Example("PIGGY_MERGE_CONTACTS")!);
        JsonObject done = await _tryIt.RunJobsAsync(CancellationToken.None);

        Assert.Equal("MergeJob: Pending", Change(ordered, "jobs/1")["after"]!.GetValue<string>());
        Assert.Equal(1, done["jobs"]!.GetValue<int>());
        Assert.Null(Change(done, $"contacts/{_sandbox.State.Seed.DuplicateContact:D}/credits")["after"]);
        JsonObject reset = await _tryIt.ResetAsync(CancellationToken.None);
        Assert.Null(Change(reset, $"contacts/{_sandbox.State.Seed.DuplicateContact:D}/credits")["before"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "quantity": 501 }""")]
    public async Task A_wrong_input_sends_and_changes_nothing(string input)
    {
        JsonObject result = await _tryIt.RunAsync("PIGGY_CREATE_VOUCHERS_BATCH", Encoding.UTF8.GetBytes(input), CancellationToken.None);

        Assert.Equal("invalid_input", result["envelope"]!["error"]!["kind"]!.GetValue<string>());
        Assert.Empty(result["calls"]!.AsArray());
        Assert.Empty(result["changes"]!.AsArray());
    }

    [Fact]
    public async Task An_unknown_slug_is_told_in_the_envelope()
    {
        Assert.Null(_tryIt.Example("PIGGY_NOTHING"));
        Assert.Equal("unknown_action", (await RunAsync("PIGGY_NOTHING", []))["envelope"]!["error"]!["kind"]!.GetValue<string>());
    }

    private Task<JsonObject> RunAsync(string slug, JsonObject input) => _tryIt.RunAsync(slug, Encoding.UTF8.GetBytes(input.ToJsonString()), CancellationToken.None);

    private static JsonNode Change(JsonObject result, string path) => result["changes"]!.AsArray().Single(change => change!["path"]!.GetValue<string>() == path)!;
}
