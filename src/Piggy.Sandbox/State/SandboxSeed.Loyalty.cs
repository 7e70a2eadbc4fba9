using System;

namespace Piggy.Sandbox.State;

/// <content>Well-known rewards and what belongs to them.</content>
public sealed partial record SandboxSeed
{
    /// <summary>A thing that costs 120 credits, without limits.</summary>
    public Guid Reward { get; internal set; }

    /// <summary>A digital reward that costs 60 credits.</summary>
    public Guid DigitalReward { get; internal set; }

    /// <summary>A reward of which one piece is left, and of which each contact gets one.</summary>
    public Guid ScarceReward { get; internal set; }

    /// <summary>A reward that is switched off.</summary>
    public Guid InactiveReward { get; internal set; }

    /// <summary>A reward reception of <see cref="KnownContact"/> that waits to be picked up.</summary>
    public Guid CollectableReward { get; internal set; }

    /// <summary>A credit reception of <see cref="KnownContact"/> that was not taken back.</summary>
    public Guid CreditReception { get; internal set; }

    /// <summary>The code with which <see cref="KnownContact"/> brings in others.</summary>
    public string ReferralCode { get; internal set; } = "";

    /// <summary>A session token of <see cref="KnownContact"/> that was not used.</summary>
    public string ContactSessionToken { get; internal set; } = "";

    /// <summary>A kind of mailing with a simple yes.</summary>
    public Guid SubscriptionType { get; internal set; }

    /// <summary>A kind of mailing that asks for a confirmation by mail.</summary>
    public Guid ConfirmedSubscriptionType { get; internal set; }

    /// <summary>A perk.</summary>
    public Guid Perk { get; internal set; }

    /// <summary>An automation that a call can start.</summary>
    public Guid Automation { get; internal set; }

    /// <summary>An identifier that points to nobody.</summary>
    public string FreeContactIdentifier { get; internal set; } = "";
}
