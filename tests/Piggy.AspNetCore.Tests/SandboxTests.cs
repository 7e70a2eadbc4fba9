using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.AspNetCore.Tests;

/// <summary>From the change in the account to the handler: the sandbox signs and sends by itself, and shares no code with what receives.</summary>
public sealed class SandboxTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_award_reaches_its_handler()
    {
        var handled = new TaskCompletionSource<CreditReceptionCreatedEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.On<CreditReceptionCreatedEvent>((awarded, _) => Do(() => handled.SetResult(awarded))));
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await SubscribeAsync(sandbox, server, "credit_reception_created", WebhookServer.Secret);

        ActionResult<CreditReception> award = await AwardAsync(sandbox);

        CreditReceptionCreatedEvent told = await handled.Task.WaitAsync(Patience);
        Assert.Equal((award.Data!.Uuid, 25L), (told.Data.CreditReception!.Uuid, told.Data.CreditReception.Credits));
    }

    [Fact]
    public async Task With_a_wrong_secret_no_handler_runs_and_the_sandbox_is_told()
    {
        int handled = 0;
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Do(() => handled++)));
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = new FakeTimeProvider() });
        await SubscribeAsync(sandbox, server, "credit_reception_created", "another secret");
        await AwardAsync(sandbox);

        SandboxDelivery refused = await UntilAsync(sandbox, delivery => delivery.Attempts == 1);
        Assert.Equal((401, SandboxDeliveryState.Pending, 0), (refused.LastStatus, refused.State, handled));
    }

    [Fact]
    public async Task A_handler_that_fails_gets_the_event_again_and_one_that_ended_well_does_not()
    {
        int calls = 0;
        var clock = new FakeTimeProvider();
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => ++calls == 1 ? throw new InvalidOperationException() : Task.CompletedTask));
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = clock });
        await SubscribeAsync(sandbox, server, "voucher_redeemed", WebhookServer.Secret);
        sandbox.SendEvent("voucher_redeemed");

        await UntilAsync(sandbox, delivery => delivery is { Attempts: 1, LastStatus: 500 });
        SandboxDelivery delivery = await UntilAsync(sandbox, delivery => delivery.State == SandboxDeliveryState.Received, () => clock.Advance(TimeSpan.FromSeconds(2)));
        Assert.Equal((2, 2), (delivery.Attempts, calls));

        // The same body once more: received, and passed over.
        sandbox.SendEvent("voucher_redeemed");
        await UntilAsync(sandbox, delivery => delivery.State == SandboxDeliveryState.Received, index: 1);
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData("contact_created")]
    [InlineData("contact_identifier_created")]
    [InlineData("credit_reception_created")]
    [InlineData("prepaid_transaction_created")]
    [InlineData("giftcard_transaction_created")]
    [InlineData("voucher_created")]
    [InlineData("voucher_updated")]
    [InlineData("voucher_redeemed")]
    [InlineData("promotion_updated")]
    [InlineData("reward_updated")]
    [InlineData("form_submission_completed")]
    [InlineData("referral_completed")]
    public async Task Every_event_is_understood(string type)
    {
        var handled = new TaskCompletionSource<(string, bool)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((happened, _) => Do(() => handled.SetResult((happened.Type, happened.IsKnown)))));
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await SubscribeAsync(sandbox, server, type, WebhookServer.Secret);
        sandbox.SendEvent(type);
        Assert.Equal((type, true), await handled.Task.WaitAsync(Patience));
    }

    private static async Task SubscribeAsync(PiggySandbox sandbox, WebhookServer server, string type, string secret)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.ApiKey);
        using HttpResponseMessage response = await http.PostAsJsonAsync(
            sandbox.BaseAddress + "/webhook-subscriptions", new { name = "A test", event_type = type, url = new Uri(server.Address, WebhookServer.Path), secret });
        response.EnsureSuccessStatusCode();
    }

    private static async Task<ActionResult<CreditReception>> AwardAsync(PiggySandbox sandbox)
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress });
        return await piggy.Actions.CreateCreditReceptionAsync(new()
        {
            ShopUuid = ShopUuid.Parse(sandbox.State.Seed.Shop.ToString()),
            ContactUuid = ContactUuid.Parse(sandbox.State.Seed.KnownContact.ToString()),
            Credits = 25,
        });
    }

    private static async Task<SandboxDelivery> UntilAsync(PiggySandbox sandbox, Func<SandboxDelivery, bool> isSo, Action? meanwhile = null, int index = 0)
    {
        DateTime until = DateTime.UtcNow + Patience;
        while (!isSo(sandbox.State.Deliveries[index]) && DateTime.UtcNow < until)
        {
            meanwhile?.Invoke();
            await Task.Yield();
        }

        SandboxDelivery delivery = sandbox.State.Deliveries[index];
        Assert.True(isSo(delivery), $"{delivery} after {delivery.Attempts} attempts, last status {delivery.LastStatus}");
        return delivery;
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
