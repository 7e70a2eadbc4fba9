using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests;

/// <summary>What a model gets when it calls well, and when it does not.</summary>
public sealed class ChatTests
{
    [Fact]
    public async Task A_call_is_answered_with_the_envelope_of_the_session()
    {
        await using Till till = await Till.OpenAsync();
        JsonElement envelope = Assert.Single(await till.Chat(Call.Of("PIGGY_LIST_FORMS", """{"status":"PUBLISHED"}""")).EnvelopesAsync());
        byte[] direct = (await till.Session.CallAsync("PIGGY_LIST_FORMS", """{"status":"PUBLISHED"}"""u8.ToArray())).Utf8Json.ToArray();

        Assert.True(envelope.IsSuccess());
        Assert.NotEmpty(envelope.GetProperty("data").EnumerateArray());
        Assert.Equal(Encoding.UTF8.GetString(direct), envelope.GetRawText());
    }

    [Fact]
    public async Task A_small_award_is_made_once()
    {
        await using Till till = await Till.OpenAsync();
        int before = till.State.CreditReceptions.Count;
        JsonElement envelope = Assert.Single(await till.Chat(Call.Of(Till.Award, till.AwardOf(25))).EnvelopesAsync());

        Assert.Equal(25, envelope.GetProperty("data").GetProperty("credits").GetInt32());
        Assert.Equal(before + 1, till.State.CreditReceptions.Count);
    }

    [Fact]
    public async Task Wrong_types_and_invented_members_are_named_and_nothing_is_sent()
    {
        await using Till till = await Till.OpenAsync();
        JsonObject wrongType = till.AwardOf(0);
        wrongType["credits"] = "twenty-five";
        JsonObject invented = till.AwardOf(25);
        invented["colour"] = "red";
        int calls = till.State.Calls.Count;
        JsonElement[] envelopes = await till.Chat(Call.Of(Till.Award, wrongType), Call.Of(Till.Award, invented)).EnvelopesAsync();

        Assert.All(envelopes, envelope => Assert.Equal("invalid_input", envelope.KindOf()));
        Assert.Equal([("/credits", "type"), ("/colour", "additionalProperties")], envelopes.Select(envelope => envelope.OnlyField()));
        Assert.Equal(calls, till.State.Calls.Count);
    }

    [Fact]
    public async Task Nobody_gets_99999_vouchers()
    {
        await using Till till = await Till.OpenAsync();
        int jobs = till.State.Jobs.Count;
        JsonElement envelope = Assert.Single(
            await till.Chat(Call.Of(Till.Batch, new JsonObject { ["promotion_uuid"] = till.Seed.Promotion, ["quantity"] = 99999 })).EnvelopesAsync());

        Assert.Equal("invalid_input", envelope.KindOf());
        Assert.Equal(("/quantity", "maximum"), envelope.OnlyField());
        Assert.Equal(jobs, till.State.Jobs.Count);
    }

    [Fact]
    public async Task A_model_that_repeats_itself_is_stopped()
    {
        await using Till till = await Till.OpenAsync();
        FunctionCallContent[] calls = [.. Enumerable.Range(0, 4).Select(_ => Call.Of("PIGGY_LIST_FORMS", """{"status":"published"}"""))];
        JsonElement[] envelopes = await till.Chat(calls).EnvelopesAsync();

        Assert.Equal(["invalid_input", "invalid_input", "invalid_input", "repeated"], envelopes.Select(envelope => envelope.KindOf()));
    }

    [Fact]
    public async Task The_token_of_a_contact_never_reaches_the_model()
    {
        await using Till till = await Till.OpenAsync();
        Chat chat = till.Chat(Call.Of(Till.Token, new JsonObject { ["contact_uuid"] = till.Seed.KnownContact }));
        ChatResponse response = await chat.GoOnAsync();
        string token = till.State.AuthTokens[^1].Token;
        string handle = Assert.Single(Chat.EnvelopesIn(response)).GetProperty("data").GetProperty("auth_token").GetString()!;

        Assert.True(till.Session.Secrets.TryResolve(handle, out string? secret));
        Assert.Equal(token, secret);
        Assert.Contains(handle, chat.Model.Context, StringComparison.Ordinal);
        Assert.DoesNotContain(token, chat.Model.Context, StringComparison.Ordinal);
        Assert.DoesNotContain(token, JsonSerializer.Serialize(response, AIJsonUtilities.DefaultOptions), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_cancellation_is_thrown()
    {
        await using Till till = await Till.OpenAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => till.Function("PIGGY_LIST_FORMS").InvokeAsync([], gone.Token).AsTask());
    }
}
