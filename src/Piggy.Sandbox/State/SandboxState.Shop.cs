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

    /// <summary>All shift teams.</summary>
    public IReadOnlyList<SandboxShiftTeam> ShiftTeams => Read(tables => tables.ShiftTeams.Values.ToArray());

    /// <summary>All kinds of shifts.</summary>
    public IReadOnlyList<SandboxShiftType> ShiftTypes => Read(tables => tables.ShiftTypes.Values.ToArray());

    /// <summary>All shifts.</summary>
    public IReadOnlyList<SandboxShift> Shifts => Read(tables => tables.Shifts.Values.ToArray());

    /// <summary>All portal sessions that were opened.</summary>
    public IReadOnlyList<SandboxPortalSession> PortalSessions => Read(tables => tables.PortalSessions.Values.ToArray());
}
