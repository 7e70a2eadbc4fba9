using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <content>What vouchers and prepaid money were used for, and gift cards.</content>
internal sealed partial class Tables
{
    public OrderedDictionary<Guid, SandboxVoucherRedemption> VoucherRedemptions { get; } = [];

    public OrderedDictionary<Guid, SandboxPrepaidTransaction> PrepaidTransactions { get; } = [];

    public OrderedDictionary<Guid, SandboxGiftcardProgram> GiftcardPrograms { get; } = [];

    public OrderedDictionary<Guid, SandboxGiftcard> Giftcards { get; } = [];

    public OrderedDictionary<Guid, SandboxGiftcardTransaction> GiftcardTransactions { get; } = [];
}
