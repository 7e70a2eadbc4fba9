using System;

namespace Piggy.Sandbox.State;

/// <summary>Well-known entities of the seeded account, enough to tell a whole story with.</summary>
public sealed partial record SandboxSeed
{
    /// <summary>An anonymous contact with credits, an identifier and a voucher, ready to be claimed.</summary>
    public required Guid AnonymousContact { get; init; }

    /// <summary>A known contact with credits.</summary>
    public required Guid KnownContact { get; init; }

    /// <summary>The e-mail address of <see cref="KnownContact"/>.</summary>
    public required string KnownContactEmail { get; init; }

    /// <summary>The less used of two contacts that are the same person.</summary>
    public required Guid DuplicateContact { get; init; }

    /// <summary>The other contact of the same person, the one to keep.</summary>
    public required Guid OriginalContact { get; init; }

    /// <summary>A shop.</summary>
    public required Guid Shop { get; init; }

    /// <summary>A promotion without voucher limit.</summary>
    public required Guid Promotion { get; init; }

    /// <summary>A promotion with a limit of 50 vouchers, a few of which are given out.</summary>
    public required Guid LimitedPromotion { get; init; }

    /// <summary>The code of a voucher that can be used and belongs to <see cref="KnownContact"/>.</summary>
    public required string ActiveVoucherCode { get; init; }

    /// <summary>The code of a voucher that <see cref="KnownContact"/> has redeemed.</summary>
    public required string RedeemedVoucherCode { get; init; }

    /// <summary>A booking of <see cref="KnownContact"/> for the next day.</summary>
    public required Guid Booking { get; init; }

    /// <summary>The value of an active identifier of <see cref="KnownContact"/>.</summary>
    public required string ContactIdentifier { get; init; }

    /// <summary>The external identifier of a product that exists.</summary>
    public required string Product { get; init; }

    /// <summary>The external identifier of a product category that exists.</summary>
    public required string ProductCategory { get; init; }

    /// <summary>A POS transaction without credit reception.</summary>
    public required Guid OpenPosTransaction { get; init; }

    /// <summary>A POS transaction that has its credit reception already.</summary>
    public required Guid RewardedPosTransaction { get; init; }

    /// <summary>Only the type, as an address is among the members.</summary>
    public override string ToString() => nameof(SandboxSeed);
}
