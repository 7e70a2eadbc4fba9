using System;

namespace Piggy.Sandbox.State;

/// <summary>How far a job has come.</summary>
public enum SandboxJobStatus
{
    /// <summary>Waits for its time.</summary>
    Pending,

    /// <summary>Was carried out.</summary>
    Applied,

    /// <summary>Could not be carried out any more, because what it needs is gone.</summary>
    Skipped,
}

/// <summary>Work that Piggy accepts at once and carries out later.</summary>
/// <param name="Uuid">UUID of the job; it is on no answer.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
public abstract record SandboxJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status);

/// <summary>A merge of two contacts.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="SourceUuid">The contact that will be gone.</param>
/// <param name="DestinationUuid">The contact that stays.</param>
public sealed record SandboxMergeJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, Guid SourceUuid, Guid DestinationUuid)
    : SandboxJob(Uuid, DueAt, Status);

/// <summary>The making of the vouchers of a batch.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Batch">What was ordered.</param>
public sealed record SandboxVouchersJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, SandboxVouchersBatch Batch)
    : SandboxJob(Uuid, DueAt, Status);
