using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <content>What vouchers and prepaid money were used for.</content>
public sealed partial class SandboxState
{
    /// <summary>The uses of vouchers that were not given back, the oldest first.</summary>
    public IReadOnlyList<SandboxVoucherRedemption> VoucherRedemptions => Read(tables => tables.VoucherRedemptions.Values.ToArray());

    /// <summary>All prepaid transactions, the oldest first.</summary>
    public IReadOnlyList<SandboxPrepaidTransaction> PrepaidTransactions => Read(tables => tables.PrepaidTransactions.Values.ToArray());
}
