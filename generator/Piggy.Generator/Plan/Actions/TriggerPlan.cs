using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>One trigger: a webhook that tells of an event.</summary>
internal sealed record TriggerPlan
{
    public required string Slug { get; init; }

    /// <summary>The name in C#, such as <c>VoucherRedeemed</c>: its member of the class with all triggers.</summary>
    public required string Name { get; init; }

    /// <summary>The sealed trigger class, such as <c>VoucherRedeemedTrigger</c>.</summary>
    public required string ClassName { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    /// <summary>The event, as a body names it.</summary>
    public required string Event { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>The record that the body becomes.</summary>
    public required RecordTypePlan Payload { get; init; }

    public required JsonPlan PayloadSchema { get; init; }
}
