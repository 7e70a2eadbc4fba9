using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsCheck;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Whatever is called in whatever order: a balance is the sum of its transactions, is never below zero, and nothing is taken back twice.</summary>
public sealed class BalancePropertyTests
{
    private static readonly Gen<(int Action, int Contact, int Amount)[]> Stories =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 5], Gen.Int[-400, 400]).Array[1, 25];

    [Fact]
    public async Task A_balance_is_the_sum_of_its_transactions()
    {
        await using Peer peer = await Peer.StartAsync();

        await Stories.SampleAsync(
            async story =>
            {
                peer.Sandbox.Reset();
                foreach ((int action, int contact, int amount) in story)
                {
                    await ActAsync(peer, action, contact, amount);
                    CheckBalances(peer.State);
                }
            },
            iter: 200,
            threads: 1);
    }

    private static void CheckBalances(SandboxState state)
    {
        foreach (SandboxContact contact in state.Contacts)
        {
            long sum = state.CreditReceptions.Where(row => row.ContactUuid == contact.Uuid).Sum(row => row.Credits)
                + state.RewardReceptions.Where(row => row.ContactUuid == contact.Uuid).Sum(row => row.Credits);
            Assert.Equal(sum, contact.CreditBalance);
            Assert.True(contact.CreditBalance >= 0);
        }

        Guid[] reversed = [.. state.CreditReceptions.Where(row => row.Reverses is not null).Select(row => row.Reverses!.Value)];
        Assert.Equal(reversed.Distinct(), reversed);
    }

    private static Task<Reply> ActAsync(Peer peer, int action, int contact, int amount)
    {
        Guid uuid = At(peer.State.Contacts, contact).Uuid;
        JsonObject body = new() { ["shop_uuid"] = $"{peer.Seed.Shop}", ["contact_uuid"] = $"{uuid}" };
        switch (action)
        {
            case 0 or 1:
                body["credits"] = amount;
                return peer.PostAsync("/credit-receptions", body);
            case 2:
                return peer.PostAsync($"/credit-receptions/{At(peer.State.CreditReceptions, amount > 0 ? contact : peer.State.CreditReceptions.Count - 1).Uuid}/reverse", []);
            case 3:
                body["reward_uuid"] = $"{At(peer.State.Rewards, Math.Abs(amount)).Uuid}";
                return peer.PostAsync("/reward-receptions", body);
            case 4:
                return peer.PostAsync($"/reward-receptions/{(peer.State.RewardReceptions.Count > 0 ? At(peer.State.RewardReceptions, contact).Uuid : uuid)}/reverse", []);
            case 5:
                return peer.PostAsync("/contacts/merge", new JsonObject
                {
                    ["source_contact_uuid"] = $"{uuid}", ["destination_contact_uuid"] = $"{At(peer.State.Contacts, Math.Abs(amount)).Uuid}",
                });
            case 6:
                peer.Sandbox.RunPendingJobs();
                return peer.PostAsync("/contacts", new JsonObject { ["email"] = $"friend{amount}@example.com", ["referral_code"] = peer.Seed.ReferralCode });
            case 7:
                return amount > 300
                    ? peer.PostAsync($"/contacts/{uuid}/delete", new JsonObject { ["type"] = "GDPR" })
                    : peer.PutAsync($"/contacts/{uuid}/claim", new JsonObject { ["email"] = At(peer.State.Contacts, Math.Abs(amount)).Email });
            case 8:
                JsonObject order = Orders.OfLines(peer, $"WEB-{amount}", (Math.Abs(amount) * 25) + 1, 999);
                order["contact"]!["uuid"] = uuid;
                return peer.PostAsync(amount > 0 ? "/orders/create-and-process" : "/orders", order);
            default:
                return peer.State.Orders.Count == 0
                    ? peer.GetAsync("/orders")
                    : peer.PostAsync("/order-returns/create-and-process", Orders.Return(At(peer.State.Orders, contact).ExternalIdentifier, $"RET-{amount}", ($"L{contact % 2}", 1)));
        }
    }

    private static T At<T>(IReadOnlyList<T> rows, int index) => rows[index % rows.Count];
}
