using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;
using Piggy.Docs.Schemas;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs.Examples;

/// <summary>Makes an example of what a trigger's webhook sends, from the examples in its schema.</summary>
public static class ExamplePayload
{
    /// <summary>Makes the example.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <returns>A JSON object with all members that the schema has an example for.</returns>
    public static JsonObject Of(PiggyTrigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        using JsonDocument document = JsonDocument.Parse(trigger.Descriptor.PayloadSchema);
        JsonObject example = ExampleInput.OfProperties(SchemaNode.Of(document.RootElement), 0, _ => true);
        example["type"] = trigger.Descriptor.Event;
        return example;
    }
}
