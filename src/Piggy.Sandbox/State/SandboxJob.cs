using System;
using System.Collections.Generic;
using System.Text.Json;

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

/// <summary>The deletion of a contact.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="ContactUuid">The contact that will be gone.</param>
/// <param name="ForgetsPerson">True if mails to the person go as well, as the type GDPR asks.</param>
public sealed record SandboxDeletionJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, Guid ContactUuid, bool ForgetsPerson)
    : SandboxJob(Uuid, DueAt, Status);

/// <summary>An import of contacts.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Contacts">Who is to be imported.</param>
public sealed record SandboxImportJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, IReadOnlyList<SandboxContactImport> Contacts)
    : SandboxJob(Uuid, DueAt, Status);

/// <summary>One contact of an import.</summary>
/// <param name="Email">The e-mail address under which it is found or created.</param>
/// <param name="Values">Values of contact attributes by name.</param>
/// <param name="Subscriptions">True to subscribe, false to unsubscribe, by subscription type.</param>
public sealed record SandboxContactImport(
    string Email, IReadOnlyDictionary<string, JsonElement> Values, IReadOnlyDictionary<Guid, bool> Subscriptions)
{
    /// <summary>Only the type, as everything in it describes a person.</summary>
    public override string ToString() => nameof(SandboxContactImport);
}
