using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <content>What vouchers and prepaid money were used for, and gift cards.</content>
public sealed partial class SandboxState
{
    /// <summary>The uses of vouchers that were not given back, the oldest first.</summary>
    public IReadOnlyList<SandboxVoucherRedemption> VoucherRedemptions => Read(tables => tables.VoucherRedemptions.Values.ToArray());

    /// <summary>All prepaid transactions, the oldest first.</summary>
    public IReadOnlyList<SandboxPrepaidTransaction> PrepaidTransactions => Read(tables => tables.PrepaidTransactions.Values.ToArray());

    /// <summary>The families of gift cards.</summary>
    public IReadOnlyList<SandboxGiftcardProgram> GiftcardPrograms => Read(tables => tables.GiftcardPrograms.Values.ToArray());

    /// <summary>All gift cards, the oldest first.</summary>
    public IReadOnlyList<SandboxGiftcard> Giftcards => Read(tables => tables.Giftcards.Values.ToArray());

    /// <summary>All gift card transactions, the oldest first.</summary>
    public IReadOnlyList<SandboxGiftcardTransaction> GiftcardTransactions => Read(tables => tables.GiftcardTransactions.Values.ToArray());
}
