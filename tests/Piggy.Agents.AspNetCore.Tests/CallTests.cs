using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Agents.Tests.Support;
using Piggy.Agents.Tools;
using Piggy.Package.Tests;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Agents.AspNetCore.Tests;

/// <summary>What a call over HTTP answers.</summary>
public sealed class CallTests
{
    private static readonly AgentPolicy Unasked = AgentPolicy.Default with { Approval = new ApprovalRules { Irreversible = false, CreditsOver = null, VouchersOver = null } };

    [Fact]
    public async Task Every_core_action_answers_with_its_envelope()
    {
        await using ToolServer server = await ToolServer.StartAsync(Unasked);
        int called = 0;
        foreach ((string action, JsonObject input) in AllActionsInput.Calls(server.Shop.Seed))
        {
            JsonElement envelope = await server.CallAsync(action, input);

            Assert.True(envelope.GetProperty("successful").GetBoolean(), $"{action}: {envelope}");
            called++;
        }

        Assert.Equal(14, called);
    }

    [Fact]
    public async Task What_went_wrong_is_in_the_envelope()
    {
        await using ToolServer server = await ToolServer.StartAsync();

        JsonElement error = (await server.CallAsync("PIGGY_LIST_FORMS", new JsonObject { ["status"] = "LOST" })).GetProperty("error");

        Assert.Equal("invalid_input", error.GetProperty("kind").GetString());
        Assert.Equal("/status", error.GetProperty("fields")[0].GetProperty("pointer").GetString());
    }

    [Theory]
    [InlineData("PIGGY_LIST_FORM", "Did you mean PIGGY_LIST_FORMS?")]
    [InlineData("rm%20-rf", "Call one of the tools that are listed, by its exact name.")]
    public async Task A_tool_that_does_not_exist_is_not_found(string tool, string hint)
    {
        await using ToolServer server = await ToolServer.StartAsync();

        using HttpResponseMessage response = await server.SendAsync(ToolServer.Post(tool, "{}"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(hint, (await ToolServer.JsonOf(response)).GetProperty("error").GetProperty("hint").GetString());
        Assert.Equal(["Debug: an unknown tool was called.", "Information: an unknown tool failed (UnknownAction)."], LogOf(server));
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData(null, 415)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("application/vnd.x+json", 200)]
    public async Task Only_what_is_said_to_be_JSON_is_read(string? type, int status)
    {
        await using ToolServer server = await ToolServer.StartAsync();
        HttpRequestMessage request = ToolServer.Post("PIGGY_LIST_FORMS", "{}");
        request.Content!.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        using HttpResponseMessage response = await server.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(50, false, 200)]
    [InlineData(51, false, 413)]
    [InlineData(50, true, 200)]
    [InlineData(51, true, 413)]
    public async Task A_body_has_a_longest_length(int length, bool chunked, int status)
    {
        await using ToolServer server = await ToolServer.StartAsync(
            _ => { },
            (app, shop) => app.MapPiggyTools("/tools", shop.Tools, new PiggyToolEndpointOptions { Token = ToolServer.Token, LongestBody = 50 }));
        HttpRequestMessage request = ToolServer.Post("PIGGY_LIST_FORMS", "{}".PadRight(length));
        request.Headers.TransferEncodingChunked = chunked;

        using HttpResponseMessage response = await server.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\u0000")]
    public async Task What_is_no_object_is_a_wrong_input_and_changes_nothing(string body)
    {
        await using ToolServer server = await ToolServer.StartAsync();
        int before = server.Shop.Awards;

        using HttpResponseMessage response = await server.SendAsync(ToolServer.Post(Calls.Award, body));

        Assert.Equal("invalid_input", (await ToolServer.JsonOf(response)).GetProperty("error").GetProperty("kind").GetString());
        Assert.Equal(before, server.Shop.Awards);
    }

    [Fact]
    public async Task The_policy_holds_here_too()
    {
        await using ToolServer server = await ToolServer.StartAsync(AgentPolicy.Default with { Credits = new() { PerCall = 10 } });
        int before = server.Shop.Awards;

        Assert.Equal("policy", KindOf(await server.CallAsync(Calls.Award, server.Shop.Award(11))));
        Assert.Equal("approval_required", KindOf(await server.CallAsync(Calls.Merge, server.Shop.Merge())));
        Assert.Equal(before, server.Shop.Awards);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "approval_required")]
    public async Task A_person_may_be_asked(bool answer, string? kind)
    {
        var person = new Person(answer);
        await using ToolServer server = await ToolServer.StartAsync(
            _ => { },
            (app, shop) => app.MapPiggyTools("/tools", shop.Tools, new PiggyToolEndpointOptions { Token = ToolServer.Token, Approver = person }));

        JsonElement envelope = await server.CallAsync(Calls.Merge, server.Shop.Merge());

        Assert.Equal(kind, envelope.GetProperty("successful").GetBoolean() ? null : KindOf(envelope));
        Assert.Equal([Calls.Merge], person.Asked);
    }

    [Fact]
    public async Task The_log_names_the_tool_and_its_end_and_nothing_else()
    {
        await using ToolServer server = await ToolServer.StartAsync(Unasked);
        const string Tool = "PIGGY_CLAIM_ANONYMOUS_CONTACT";
        const string Email = "canary.person@example.com";

        foreach (string email in new[] { Email, Email + " " })
        {
            await server.CallAsync(Tool, new JsonObject { ["anonymous_contact_uuid"] = server.Shop.Seed.AnonymousContact, ["email"] = email });
        }

        Assert.Equal(
            [$"Debug: {Tool} was called.", $"Information: {Tool} succeeded.", $"Debug: {Tool} was called.", $"Information: {Tool} failed (InvalidInput)."], LogOf(server));
        Assert.DoesNotContain("canary", server.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain(ToolServer.Token, server.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_goes_is_noted()
    {
        await using ToolServer server = await ToolServer.StartAsync();
        server.Shop.Fail(SandboxFault.HangBefore, "listForms");
        using var gone = new CancellationTokenSource();
        Task<HttpResponseMessage> call = server.SendAsync(ToolServer.Post("PIGGY_LIST_FORMS", "{}"), gone.Token);
        await server.Logs.LoggedAsync("Debug: PIGGY_LIST_FORMS was called.");

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await server.Logs.LoggedAsync("Information: PIGGY_LIST_FORMS: the caller has gone before the answer.");
    }

    private static IReadOnlyList<string> LogOf(ToolServer server) => server.Logs.Of("Piggy.Agents.AspNetCore");

    private static string KindOf(JsonElement envelope) => envelope.GetProperty("error").GetProperty("kind").GetString()!;

    private sealed class Person(bool answer) : IApprover
    {
        public List<string> Asked { get; } = [];

        public ValueTask<bool?> AskAsync(CallPlan plan, CancellationToken cancellationToken)
        {
            Asked.Add(plan.Action.Slug);
            return new(answer);
        }
    }
}
