using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <content>Snapshots of what the owner of the account has set up.</content>
public sealed partial class SandboxState
{
    /// <summary>All kinds of mailings.</summary>
    public IReadOnlyList<SandboxSubscriptionType> SubscriptionTypes => Read(tables => tables.SubscriptionTypes.Values.ToArray());

    /// <summary>The tokens with which contacts have come from the portal.</summary>
    public IReadOnlyList<SandboxSessionToken> SessionTokens => Read(tables => tables.SessionTokens.Values.ToArray());

    /// <summary>All automations.</summary>
    public IReadOnlyList<SandboxAutomation> Automations => Read(tables => tables.Automations.Values.ToArray());

    /// <summary>The starts of automations by calls, the oldest first.</summary>
    public IReadOnlyList<SandboxAutomationRun> AutomationRuns => Read(tables => tables.AutomationRuns.ToArray());

    /// <summary>All groups of custom attributes.</summary>
    public IReadOnlyList<SandboxAttributeGroup> AttributeGroups => Read(tables => tables.AttributeGroups.ToArray());

    /// <summary>The attributes that things of a kind have, such as <c>reward</c> or <c>loyalty_transaction</c>.</summary>
    public IReadOnlyList<SandboxAttributeDefinition> AttributesOf(string entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Read(tables => tables.AttributesOf(entity).Values.ToArray());
    }
}
