using System.Runtime.CompilerServices;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Schemas;

/// <summary>The schemas of an action, read once.</summary>
internal sealed class ActionSchemas
{
    private static readonly ConditionalWeakTable<ActionDescriptor, ActionSchemas> Known = new();

    private ActionSchemas(ActionDescriptor descriptor)
    {
        Input = SchemaNode.Parse(descriptor.InputSchema);
        Output = SchemaNode.Parse(descriptor.OutputSchema);
    }

    public SchemaNode Input { get; }

    /// <summary>The schema of the envelope.</summary>
    public SchemaNode Output { get; }

    public static ActionSchemas Of(ActionDescriptor descriptor) => Known.GetValue(descriptor, static descriptor => new ActionSchemas(descriptor));
}
