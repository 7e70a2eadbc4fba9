using System;
using Piggy.Generated.Json;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Tests.Docs;

/// <summary>A trigger that only has a descriptor, so that tests choose every text of it.</summary>
internal sealed class SampleTrigger(TriggerDescriptor descriptor) : PiggyTrigger<SampleInput>
{
    public override TriggerDescriptor Descriptor { get; } = descriptor;

    protected override SampleInput ReadPayload(ref ShapeReader json) => throw new NotSupportedException();

    /// <summary>What the trigger of a test starts from.</summary>
    public static TriggerDescriptor Sample { get; } = new()
    {
        Slug = "SAMPLE_ON_AWARDED",
        Name = "Awarded",
        Title = "Credits awarded",
        Summary = "Credits were awarded.",
        Description = "Tells that credits were awarded.",
        Event = "awarded",
        Evidence = Samples.Descriptor.Evidence,
        PayloadSchema = """{ "type": "object", "properties": { "type": { "type": "string" } } }""",
    };
}
