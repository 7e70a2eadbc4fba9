using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <content>Rewards, and what carries credits.</content>
internal sealed partial class Tables
{
    public OrderedDictionary<Guid, SandboxReward> Rewards { get; } = [];

    public OrderedDictionary<Guid, SandboxRewardReception> RewardReceptions { get; } = [];

    public OrderedDictionary<Guid, SandboxRewardRedemption> RewardRedemptions { get; } = [];

    public OrderedDictionary<(Guid Shop, string UniqueId), SandboxLoyaltyToken> LoyaltyTokens { get; } = [];

    public OrderedDictionary<Guid, SandboxReferral> Referrals { get; } = [];

    /// <summary>Whose code it is, by code.</summary>
    public OrderedDictionary<string, Guid> ReferralCodes { get; } = new(StringComparer.Ordinal);
}
