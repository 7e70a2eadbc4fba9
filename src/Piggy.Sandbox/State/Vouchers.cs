using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>A voucher campaign.</summary>
/// <param name="Uuid">UUID of the promotion.</param>
/// <param name="Name">Name of the promotion.</param>
/// <param name="Description">What it offers.</param>
/// <param name="VoucherLimit">How many vouchers there can be in all, or null.</param>
/// <param name="LimitPerContact">How many vouchers one contact can have, or null.</param>
/// <param name="ExpirationDuration">Lifetime of a voucher, or null.</param>
/// <param name="RedemptionsPerVoucher">How many times each voucher can be redeemed.</param>
public sealed record SandboxPromotion(
    Guid Uuid, string Name, string Description, int? VoucherLimit, int? LimitPerContact, TimeSpan? ExpirationDuration, int RedemptionsPerVoucher);

/// <summary>What was done to a voucher; dates are not part of it.</summary>
public enum SandboxVoucherState
{
    /// <summary>Nothing: whether the voucher can be used depends on its dates.</summary>
    Issued,

    /// <summary>Used up.</summary>
    Redeemed,

    /// <summary>Taken out of use.</summary>
    Deactivated,

    /// <summary>Held for one checkout.</summary>
    Locked,
}

/// <summary>One voucher.</summary>
/// <param name="Uuid">UUID of the voucher.</param>
/// <param name="Code">The code by which it is redeemed.</param>
/// <param name="PromotionUuid">The promotion of which it is part.</param>
/// <param name="ContactUuid">The contact to whom it belongs, or null.</param>
/// <param name="State">What was done to it.</param>
/// <param name="ActivationDate">From when it can be used, or null.</param>
/// <param name="ExpirationDate">Until when it can be used, or null.</param>
/// <param name="RedeemedAt">When it was redeemed, or null.</param>
/// <param name="Attributes">Values of custom attributes.</param>
public sealed record SandboxVoucher(
    Guid Uuid,
    string Code,
    Guid PromotionUuid,
    Guid? ContactUuid,
    SandboxVoucherState State,
    DateTimeOffset? ActivationDate,
    DateTimeOffset? ExpirationDate,
    DateTimeOffset? RedeemedAt,
    IReadOnlyDictionary<string, JsonElement> Attributes)
{
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);

    /// <summary>How often it was used.</summary>
    public int TimesRedeemed { get; init; }

    /// <summary>How often it can be used in all; null leaves it to the promotion.</summary>
    public int? TotalRedemptionsAllowed { get; init; }

    /// <summary>When the lock began that holds it, if its time is known.</summary>
    public DateTimeOffset? LockedAt { get; init; }

    /// <summary>The key that opens the lock.</summary>
    internal string? ReleaseKey { get; init; }

    /// <summary>How often it can still be used.</summary>
    internal int UsesLeft(SandboxPromotion promotion) => (TotalRedemptionsAllowed ?? promotion.RedemptionsPerVoucher) - TimesRedeemed;

    /// <summary>Whether it is held for one checkout; Piggy lets it go by itself after an hour.</summary>
    internal bool IsLockedAt(DateTimeOffset moment) => State == SandboxVoucherState.Locked && !(LockedAt + LongestLock <= moment);

    /// <summary>Piggy's status at a moment, such as <c>ACTIVE</c> or <c>EXPIRED</c>.</summary>
    public string StatusAt(DateTimeOffset moment) => State switch
    {
        SandboxVoucherState.Redeemed => "REDEEMED",
        SandboxVoucherState.Deactivated => "DEACTIVATED",
        SandboxVoucherState.Locked when IsLockedAt(moment) => "LOCKED",
        _ when ExpirationDate < moment => "EXPIRED",
        _ when ActivationDate > moment => "INACTIVE",
        _ => "ACTIVE",
    };

    /// <summary>Only the UUID, as the code is worth money.</summary>
    public override string ToString() => $"{nameof(SandboxVoucher)} {Uuid}";
}

/// <summary>One use of a voucher.</summary>
/// <param name="Uuid">UUID of the redemption, by which it is given back.</param>
/// <param name="Code">The code of the voucher.</param>
/// <param name="CreatedAt">When it was used.</param>
public sealed record SandboxVoucherRedemption(Guid Uuid, string Code, DateTimeOffset CreatedAt)
{
    /// <summary>Only the UUID, as the code is worth money.</summary>
    public override string ToString() => $"{nameof(SandboxVoucherRedemption)} {Uuid}";
}

/// <summary>An order of vouchers.</summary>
/// <param name="Uuid">UUID of the batch.</param>
/// <param name="PromotionUuid">The promotion of the vouchers.</param>
/// <param name="ContactUuid">The contact to whom they will belong, or null.</param>
/// <param name="Quantity">How many were ordered.</param>
/// <param name="ActivationDate">From when they can be used, or null.</param>
/// <param name="ExpirationDate">Until when they can be used; null leaves it to the promotion.</param>
/// <param name="Attributes">Values of custom attributes for every voucher.</param>
/// <param name="CreatedAt">When the batch was ordered.</param>
public sealed record SandboxVouchersBatch(
    Guid Uuid,
    Guid PromotionUuid,
    Guid? ContactUuid,
    int Quantity,
    DateTimeOffset? ActivationDate,
    DateTimeOffset? ExpirationDate,
    IReadOnlyDictionary<string, JsonElement> Attributes,
    DateTimeOffset CreatedAt);
