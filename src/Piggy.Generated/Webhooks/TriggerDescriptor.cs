using Piggy.Generated.Actions;

namespace Piggy.Generated.Webhooks;

/// <summary>Everything that is known about a trigger before it fires. Docs, command line and tool servers are projections of it.</summary>
public sealed record TriggerDescriptor
{
    /// <summary>The trigger's stable name, such as <c>PIGGY_ON_VOUCHER_REDEEMED</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The trigger's name in C#, such as <c>VoucherRedeemed</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A short label for people.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>When the event happens and what to do with it, for people and models.</summary>
    public required string Description { get; init; }

    /// <summary>The event, as a subscription and the <c>type</c> of a body name it, such as <c>voucher_redeemed</c>.</summary>
    public required string Event { get; init; }

    /// <summary>How sure the spec is: its <see cref="OperationEvidence.Request"/> is about the payload.</summary>
    public required OperationEvidence Evidence { get; init; }

    /// <summary>JSON Schema (2020-12) of the body as Piggy sends it, as JSON text. Whatever it accepts can be read; reading is more tolerant than that.</summary>
    public required string PayloadSchema { get; init; }

    /// <summary>Shows the trigger by its slug.</summary>
    /// <returns>The slug.</returns>
    public override string ToString() => Slug;
}
