using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <summary>The making of many products.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Products">What is to be made.</param>
public sealed record SandboxProductsJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, IReadOnlyList<SandboxProductImport> Products)
    : SandboxJob(Uuid, DueAt, Status);

/// <summary>One product of a batch.</summary>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Name">Name of the product.</param>
/// <param name="Description">What the product is, or null.</param>
/// <param name="Categories">The categories of the product.</param>
public sealed record SandboxProductImport(string ExternalIdentifier, string Name, string? Description, IReadOnlyList<SandboxCategoryReference> Categories);

/// <summary>Names a category, by one of two.</summary>
/// <param name="Uuid">UUID of the category, or null.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system, or null.</param>
public sealed record SandboxCategoryReference(Guid? Uuid, string? ExternalIdentifier);

/// <summary>The making of many product categories.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Categories">Identifier and name of what is to be made.</param>
public sealed record SandboxCategoriesJob(
    Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, IReadOnlyList<(string ExternalIdentifier, string Name)> Categories)
    : SandboxJob(Uuid, DueAt, Status);

/// <summary>The recording of many visits.</summary>
/// <param name="Uuid">UUID of the job.</param>
/// <param name="DueAt">When it will be carried out.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Visits">What is to be recorded.</param>
public sealed record SandboxVisitsJob(Guid Uuid, DateTimeOffset DueAt, SandboxJobStatus Status, IReadOnlyList<SandboxVisitImport> Visits)
    : SandboxJob(Uuid, DueAt, Status);

/// <summary>One visit of a batch.</summary>
/// <param name="ContactEmail">The address of the contact who was there.</param>
/// <param name="ShopUuid">The shop that was visited.</param>
/// <param name="ExternalId">Identifier in the caller's system, or null.</param>
public sealed record SandboxVisitImport(string ContactEmail, Guid ShopUuid, string? ExternalId)
{
    /// <summary>Only the type, as an address is among the members.</summary>
    public override string ToString() => nameof(SandboxVisitImport);
}
