using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <content>Snapshots of rewards, and of what carries credits.</content>
public sealed partial class SandboxState
{
    /// <summary>All loyalty levels, the lowest first.</summary>
    public IReadOnlyList<SandboxTier> Tiers => Read(tables => tables.Tiers.Values.ToArray());

    /// <summary>All rewards.</summary>
    public IReadOnlyList<SandboxReward> Rewards => Read(tables => tables.Rewards.Values.ToArray());

    /// <summary>All reward receptions, the oldest first.</summary>
    public IReadOnlyList<SandboxRewardReception> RewardReceptions => Read(tables => tables.RewardReceptions.Values.ToArray());

    /// <summary>Every handing out of a reward, the oldest first.</summary>
    public IReadOnlyList<SandboxRewardRedemption> RewardRedemptions => Read(tables => tables.RewardRedemptions.Values.ToArray());

    /// <summary>All loyalty tokens that were made or claimed.</summary>
    public IReadOnlyList<SandboxLoyaltyToken> LoyaltyTokens => Read(tables => tables.LoyaltyTokens.Values.ToArray());

    /// <summary>All referrals.</summary>
    public IReadOnlyList<SandboxReferral> Referrals => Read(tables => tables.Referrals.Values.ToArray());
}
