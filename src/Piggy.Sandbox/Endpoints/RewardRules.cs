using System.Linq;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Whether a contact can claim a reward, and if not, why.</summary>
internal static class RewardRules
{
    public static Answer? WhyNot(Tables tables, SandboxReward reward, SandboxContact contact)
    {
        if (!reward.IsActive)
        {
            return Refusal.Because(1052);
        }

        if (reward.Stock == 0)
        {
            return Refusal.Because(1018);
        }

        int claimed = tables.RewardReceptions.Values.Count(row => row.RewardUuid == reward.Uuid && row.ContactUuid == contact.Uuid && !row.IsReversed);
        if (claimed >= reward.LimitPerContact)
        {
            return Refusal.Because(1019);
        }

        return contact.CreditBalance < reward.RequiredCredits ? Refusal.Because(1017) : null;
    }
}
