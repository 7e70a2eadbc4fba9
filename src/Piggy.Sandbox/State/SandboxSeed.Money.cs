using System;

namespace Piggy.Sandbox.State;

/// <content>Well-known gift cards.</content>
public sealed partial record SandboxSeed
{
    /// <summary>A program whose cards hold between 5 and 150 euros.</summary>
    public Guid GiftcardProgram { get; internal set; }

    /// <summary>A program of which no new cards are made.</summary>
    public Guid InactiveGiftcardProgram { get; internal set; }

    /// <summary>A gift card with 25 euros, to which money can be added.</summary>
    public Guid Giftcard { get; internal set; }

    /// <summary>The hash of <see cref="Giftcard"/>.</summary>
    public string GiftcardHash { get; internal set; } = "";

    /// <summary>The transaction that has put the money on <see cref="Giftcard"/>.</summary>
    public Guid GiftcardTransaction { get; internal set; }

    /// <summary>A gift card with 10 euros, to which no money can be added.</summary>
    public Guid FixedGiftcard { get; internal set; }

    /// <summary>A gift card with 40 euros that has expired.</summary>
    public Guid ExpiredGiftcard { get; internal set; }

    /// <summary>A gift card with 20 euros that was switched off.</summary>
    public Guid InactiveGiftcard { get; internal set; }
}
