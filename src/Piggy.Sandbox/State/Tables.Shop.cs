using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <content>What happens in the shops.</content>
internal sealed partial class Tables
{
    public OrderedDictionary<Guid, SandboxOrder> Orders { get; } = [];

    public OrderedDictionary<Guid, SandboxOrderReturn> OrderReturns { get; } = [];

    public OrderedDictionary<Guid, SandboxVisit> Visits { get; } = [];

    public OrderedDictionary<Guid, SandboxShiftTeam> ShiftTeams { get; } = [];

    public OrderedDictionary<Guid, SandboxShiftType> ShiftTypes { get; } = [];

    public OrderedDictionary<Guid, SandboxShift> Shifts { get; } = [];

    public OrderedDictionary<Guid, SandboxPortalSession> PortalSessions { get; } = [];
}
