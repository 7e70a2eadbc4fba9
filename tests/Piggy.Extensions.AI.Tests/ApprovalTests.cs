using Piggy.Agents.Approvals;
using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests;

/// <summary>Risky calls wait for a person, whoever asks them.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task The_host_is_asked_and_a_yes_lets_exactly_this_call_out()
    {
        await using Till till = await Till.OpenAsync(AIFunctionApproval.Host);
        int before = till.State.CreditReceptions.Count;
        Chat chat = till.Chat(Call.Of(Till.Award, till.AwardOf(501)));
        ToolApprovalRequestContent request = Chat.RequestIn(await chat.GoOnAsync());
        Assert.Equal(before, till.State.CreditReceptions.Count);

        CallPlan? plan = await till.Session.PlanAsync((FunctionCallContent)request.ToolCall);
        Assert.Contains("501 credits, more than 500", plan!.ToText(), StringComparison.Ordinal);
        Assert.Equal(before, till.State.CreditReceptions.Count);

        JsonElement envelope = Assert.Single(Chat.EnvelopesIn(await chat.GoOnAsync(request.CreateResponse(true))));
        Assert.True(envelope.IsSuccess(), envelope.GetRawText());
        Assert.Equal(501, till.State.CreditReceptions[^1].Credits);
        Assert.Equal(before + 1, till.State.CreditReceptions.Count);
        Assert.DoesNotContain("approve-", chat.Model.Context, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_lets_nothing_out()
    {
        await using Till till = await Till.OpenAsync(AIFunctionApproval.Host);
        int jobs = till.State.Jobs.Count;
        Chat chat = till.Chat(Call.Of(Till.Merge, new JsonObject { ["source_contact_uuid"] = till.Seed.DuplicateContact, ["destination_contact_uuid"] = till.Seed.OriginalContact }));
        ToolApprovalRequestContent request = Chat.RequestIn(await chat.GoOnAsync());
        ChatResponse response = await chat.GoOnAsync(request.CreateResponse(false));

        Assert.Equal("Goodbye.", response.Text);
        Assert.Equal(jobs, till.State.Jobs.Count);
    }

    [Fact]
    public async Task An_approved_call_whose_arguments_are_wrong_is_refused_all_the_same()
    {
        await using Till till = await Till.OpenAsync(AIFunctionApproval.Host);
        Chat chat = till.Chat(Call.Of(Till.Batch, new JsonObject { ["promotion_uuid"] = till.Seed.Promotion, ["quantity"] = 99999 }));
        ToolApprovalRequestContent request = Chat.RequestIn(await chat.GoOnAsync());
        Assert.Null(await till.Session.PlanAsync((FunctionCallContent)request.ToolCall));

        Assert.Equal(("/quantity", "maximum"), Assert.Single(Chat.EnvelopesIn(await chat.GoOnAsync(request.CreateResponse(true)))).OnlyField());
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_a_risky_call_is_refused_and_the_model_told_why()
    {
        await using Till till = await Till.OpenAsync();
        int before = till.State.CreditReceptions.Count;
        JsonElement envelope = Assert.Single(await till.Chat(Call.Of(Till.Award, till.AwardOf(501))).EnvelopesAsync());

        Assert.Equal("approval_required", envelope.KindOf());
        Assert.Equal(before, till.State.CreditReceptions.Count);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task The_approver_of_the_session_is_asked_about_risky_calls_only(bool verdict, int risky)
    {
        var approver = new Approver(verdict);
        await using Till till = await Till.OpenAsync(approver: approver);
        int before = till.State.CreditReceptions.Count;
        JsonElement[] envelopes = await till.Chat(Call.Of(Till.Award, till.AwardOf(25)), Call.Of(Till.Award, till.AwardOf(501))).EnvelopesAsync();

        Assert.Equal([true, verdict], envelopes.Select(envelope => envelope.IsSuccess()));
        Assert.Equal([Till.Award], approver.Asked);
        Assert.Equal(before + 1 + risky, till.State.CreditReceptions.Count);
    }

    private sealed class Approver(bool verdict) : IApprover
    {
        public List<string> Asked { get; } = [];

        public ValueTask<bool?> AskAsync(CallPlan plan, CancellationToken cancellationToken)
        {
            Asked.Add(plan.Action.Slug);
            return new(verdict);
        }
    }
}
