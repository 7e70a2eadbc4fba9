using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <content>What the owner of the account has set up beside shops and units.</content>
internal sealed partial class Tables
{
    public OrderedDictionary<string, SandboxSessionToken> SessionTokens { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<Guid, SandboxAutomation> Automations { get; } = [];

    public List<SandboxAutomationRun> AutomationRuns { get; } = [];

    public List<SandboxAttributeGroup> AttributeGroups { get; } = [];

    /// <summary>Attributes of everything but contacts, by what has them.</summary>
    private Dictionary<string, OrderedDictionary<string, SandboxAttributeDefinition>> OtherAttributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The attributes that things of a kind have, by name; names differ in more than case.</summary>
    public OrderedDictionary<string, SandboxAttributeDefinition> AttributesOf(string entity)
    {
        if (entity == AttributeEntity.Contact)
        {
            return ContactAttributes;
        }

        if (!OtherAttributes.TryGetValue(entity, out OrderedDictionary<string, SandboxAttributeDefinition>? attributes))
        {
            OtherAttributes[entity] = attributes = new OrderedDictionary<string, SandboxAttributeDefinition>(StringComparer.OrdinalIgnoreCase);
        }

        return attributes;
    }
}
