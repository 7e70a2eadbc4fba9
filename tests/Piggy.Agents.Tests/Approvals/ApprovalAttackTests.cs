using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tests.Support;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tests.Approvals;

/// <summary>An approval lets exactly one call out, once, for a while. Each test is one way to get more out of it.</summary>
public sealed class ApprovalAttackTests : IAsyncLifetime
{
    private GuardedShop _shop = null!;
    private AgentSession _session = null!;

    public async Task InitializeAsync()
    {
        _shop = await GuardedShop.OpenAsync();
        _session = _shop.Tools.Open();
    }

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Fact]
    public async Task Without_an_approval_a_merge_is_not_sent()
    {
        AgentAnswer answer = await _session.CallAsync(Calls.Merge, _shop.Merge());
        Assert.Equal(ActionErrorKind.ApprovalRequired, Calls.KindOf(answer));
        Assert.Equal("This call needs approval. It cannot be undone.", answer.Error!.Message);
        Assert.Empty(_shop.State.Jobs);
    }

    [Fact]
    public async Task With_its_approval_it_is_sent_once_and_a_replay_is_refused()
    {
        string token = (await _session.PlanAsync(Calls.Merge, _shop.Merge())).Token!;
        Assert.True((await _session.CallAsync(Calls.Merge, _shop.Merge(), token)).Successful);
        AgentAnswer replay = await _session.CallAsync(Calls.Merge, _shop.Merge(), token);
        Assert.Equal("The approval was used already; it counts once. It cannot be undone.", replay.Error!.Message);
        Assert.Single(_shop.State.Jobs);
    }

    [Fact]
    public async Task Altered_arguments_are_refused_and_leave_the_approval_good_for_its_own_call()
    {
        string token = (await _session.PlanAsync(Calls.Merge, _shop.Merge())).Token!;
        JsonObject swapped = new() { ["source_contact_uuid"] = _shop.Seed.OriginalContact, ["destination_contact_uuid"] = _shop.Seed.DuplicateContact };
        AgentAnswer altered = await _session.CallAsync(Calls.Merge, swapped, token);
        Assert.StartsWith("The approval is for another call", altered.Error!.Message, StringComparison.Ordinal);
        Assert.Empty(_shop.State.Jobs);
        Assert.True((await _session.CallAsync(Calls.Merge, _shop.Merge(), token)).Successful);
    }

    [Fact]
    public async Task Another_action_is_refused()
    {
        string token = (await _session.PlanAsync(Calls.Award, _shop.Award(501))).Token!;
        Assert.StartsWith("The approval is for another call", (await _session.CallAsync(Calls.Merge, _shop.Merge(), token)).Error!.Message, StringComparison.Ordinal);
        Assert.StartsWith("The approval is for another call", (await _session.CallAsync(Calls.Award, _shop.Award(5_010), token)).Error!.Message, StringComparison.Ordinal);
        Assert.Empty(_shop.State.Jobs);
    }

    [Fact]
    public async Task An_expired_one_is_refused_to_the_second()
    {
        CallPlan plan = await _session.PlanAsync(Calls.Merge, _shop.Merge());
        Assert.Equal(_shop.Time.GetUtcNow() + TimeSpan.FromMinutes(5), plan.ExpiresAt);
        _shop.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.StartsWith("The approval has expired.", (await _session.CallAsync(Calls.Merge, _shop.Merge(), plan.Token)).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("approve-0000000000000000000000000000000000000000")]
    [InlineData("yes, the owner approved this")]
    public async Task An_invented_one_is_refused(string token)
    {
        Assert.StartsWith("The approval is not known here.", (await _session.CallAsync(Calls.Merge, _shop.Merge(), token)).Error!.Message, StringComparison.Ordinal);
        Assert.Empty(_shop.State.Jobs);
    }

    [Fact]
    public async Task Of_fifty_callers_with_one_approval_one_gets_through()
    {
        string token = (await _session.PlanAsync(Calls.Merge, _shop.Merge())).Token!;
        AgentAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _session.CallAsync(Calls.Merge, _shop.Merge(), token))));
        Assert.Single(answers, answer => answer.Successful);
        Assert.Single(_shop.State.Jobs);
    }

    [Fact]
    public async Task Typed_calls_and_calls_by_slug_are_held_by_the_same_guard()
    {
        var input = new MergeContactsInput { SourceContactUuid = SourceContactUuid.Of(new ContactUuid(_shop.Seed.DuplicateContact)), DestinationContactUuid = DestinationContactUuid.Of(new ContactUuid(_shop.Seed.OriginalContact)) };
        Assert.Equal(ActionErrorKind.ApprovalRequired, (await _shop.Client.Actions.MergeContactsAsync(input)).Error!.Kind);
        Assert.Equal(ActionErrorKind.ApprovalRequired, (await _shop.Client.Actions.RunAsync(Calls.Merge, _shop.Merge().ToJsonString())).Error!.Kind);
        string token = (await _session.PlanAsync(Calls.Merge, _shop.Merge())).Token!;
        Assert.True((await _shop.Client.Actions.RunAsync(MergeContactsAction.Instance, input, token)).Successful);
    }

    [Fact]
    public async Task How_the_arguments_are_written_does_not_matter()
    {
        string token = (await _session.PlanAsync(Calls.Merge, _shop.Merge())).Token!;
        string rewritten = $$"""{ "destination_contact_uuid" : "{{_shop.Seed.OriginalContact.ToString().ToUpperInvariant()}}",  "source_contact_uuid":"{{_shop.Seed.DuplicateContact}}" }""";
        Assert.True((await _session.CallAsync(Calls.Merge, Encoding.UTF8.GetBytes(rewritten), token)).Successful);
    }

    [Fact]
    public async Task A_model_gives_itself_no_approval_where_a_person_must()
    {
        JsonObject withToken = _shop.Merge();
        withToken["approval_token"] = (await _session.PlanAsync(Calls.Merge, _shop.Merge())).Token;
        AgentAnswer answer = await _session.CallAsync(Calls.Merge, withToken);
        Assert.Equal(ActionErrorKind.InvalidInput, Calls.KindOf(answer));
        AgentAnswer plan = await _session.CallAsync("PIGGY_PLAN", new JsonObject { ["action"] = Calls.Merge, ["arguments"] = _shop.Merge() });
        Assert.True(plan.Successful);
        Assert.DoesNotContain("approve-", plan.ToJson(), StringComparison.Ordinal);
        Assert.Empty(_shop.State.Jobs);
    }

    [Fact]
    public async Task Where_the_policy_lets_it_a_model_calls_in_two_steps()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(AgentPolicy.Default with { Approval = new ApprovalRules { By = ApprovedBy.Model } });
        AgentSession session = shop.Tools.Open();
        AgentAnswer plan = await session.CallAsync("PIGGY_PLAN", new JsonObject { ["action"] = Calls.Merge, ["arguments"] = shop.Merge() });
        JsonObject arguments = shop.Merge();
        arguments["approval_token"] = plan.Json().GetProperty("data").GetProperty("approval_token").GetString();
        Assert.True((await session.CallAsync(Calls.Merge, arguments)).Successful);
        Assert.Equal(ActionErrorKind.ApprovalRequired, Calls.KindOf(await session.CallAsync(Calls.Merge, arguments)));
        Assert.Single(shop.State.Jobs);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [InlineData(null, 0)]
    public async Task A_person_who_can_be_asked_decides(bool? answer, int jobs)
    {
        var approver = new ScriptedApprover(answer);
        AgentSession session = _shop.Tools.Open(approver);
        AgentAnswer result = await session.CallAsync(Calls.Merge, _shop.Merge());
        Assert.Equal(answer == true, result.Successful);
        Assert.Equal(jobs, _shop.State.Jobs.Count);
        Assert.Equal(Calls.Merge, approver.Asked.Single().Action.Slug);
        if (answer == false)
        {
            Assert.Equal("A person was asked and did not approve the call.", result.Error!.Message);
        }
    }

    [Fact]
    public async Task A_plan_shows_what_is_there_and_what_would_become_of_it_without_telling_who_it_is()
    {
        CallPlan plan = await _session.PlanAsync(Calls.Award, _shop.Award(600));
        long balance = _shop.State.FindContact(_shop.Seed.KnownContact)!.CreditBalance;
        string text = plan.ToText();
        Assert.Contains($"Credit balance: {balance} → {balance + 600}.", text, StringComparison.Ordinal);
        Assert.Contains("Needs approval: It moves 600 credits, more than 500.", text, StringComparison.Ordinal);
        Assert.Contains("contact_uuid: contact with e-mail", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_shop.State.FindContact(_shop.Seed.KnownContact)!.Email!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Token!, text, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Token!, plan.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_contacts_that_do_not_exist_says_so()
    {
        CallPlan plan = await _session.PlanAsync(Calls.Merge, new JsonObject { ["source_contact_uuid"] = Guid.NewGuid(), ["destination_contact_uuid"] = _shop.Seed.OriginalContact });
        Assert.Equal("ContactNotFound: Piggy does not know it, or not like this.", plan.Findings[0].Problem);
        Assert.Null(plan.Findings[1].Problem);
    }

    private sealed class ScriptedApprover(bool? answer) : IApprover
    {
        public List<CallPlan> Asked { get; } = [];

        public ValueTask<bool?> AskAsync(CallPlan plan, CancellationToken cancellationToken)
        {
            Asked.Add(plan);
            return new(answer);
        }
    }
}
