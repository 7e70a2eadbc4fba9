using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <content>What happens in the shops.</content>
public sealed partial class SandboxState
{
    /// <summary>All orders, the oldest first.</summary>
    public IReadOnlyList<SandboxOrder> Orders => Read(tables => tables.Orders.Values.ToArray());

    /// <summary>All order returns, the oldest first.</summary>
    public IReadOnlyList<SandboxOrderReturn> OrderReturns => Read(tables => tables.OrderReturns.Values.ToArray());

    /// <summary>All visits, the oldest first.</summary>
    public IReadOnlyList<SandboxVisit> Visits => Read(tables => tables.Visits.Values.ToArray());
}
