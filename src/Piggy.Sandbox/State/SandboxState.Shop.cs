using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <content>What happens in the shops.</content>
public sealed partial class SandboxState
{
    /// <summary>All visits, the oldest first.</summary>
    public IReadOnlyList<SandboxVisit> Visits => Read(tables => tables.Visits.Values.ToArray());
}
