using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <content>What vouchers and prepaid money were used for.</content>
internal sealed partial class Tables
{
    public OrderedDictionary<Guid, SandboxVoucherRedemption> VoucherRedemptions { get; } = [];

    public OrderedDictionary<Guid, SandboxPrepaidTransaction> PrepaidTransactions { get; } = [];
}
