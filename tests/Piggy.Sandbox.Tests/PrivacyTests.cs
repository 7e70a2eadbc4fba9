using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Rows end up in test output and logs; what describes a person or opens something stays out of their texts.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task No_row_writes_a_person_or_a_credential()
    {
        await using Peer peer = await Peer.StartAsync();
        string email = peer.Seed.KnownContactEmail;
        await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = email });
        await peer.PostAsync("/contacts/batch", new JsonObject { ["contacts"] = new JsonArray(new JsonObject { ["email"] = email }) });
        await peer.PostAsync("/automations/runs", new JsonObject
        {
            ["automation_uuid"] = $"{peer.Seed.Automation}", ["contact_uuid"] = $"{peer.Seed.KnownContact}", ["data"] = new JsonObject { ["to"] = email },
        });

        IEnumerable<object> rows =
        [
            .. peer.State.Contacts, .. peer.State.ContactIdentifiers, .. peer.State.Outbox, .. peer.State.Jobs, .. peer.State.SessionTokens,
            .. peer.State.AutomationRuns, .. peer.State.RewardReceptions, .. peer.State.Referrals, .. peer.State.CreditReceptions, peer.Seed, peer.State.Account,
        ];
        string text = string.Join('\n', rows.Select(row => row.ToString()));

        string[] secrets =
        [
            email, "Mara", "de Vries", peer.Seed.ContactIdentifier, peer.Seed.ContactSessionToken, peer.State.Outbox[0].LoginCode,
            peer.State.Account.LoyaltyTokenSecret,
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, text));
    }
}
