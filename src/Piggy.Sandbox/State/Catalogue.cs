using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <summary>A product in the product library.</summary>
/// <param name="Uuid">UUID of the product.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Name">Name of the product.</param>
/// <param name="Description">What the product is, or null.</param>
/// <param name="CategoryUuids">The categories of the product.</param>
public sealed record SandboxProduct(Guid Uuid, string ExternalIdentifier, string Name, string? Description, IReadOnlyList<Guid> CategoryUuids);

/// <summary>A group of products.</summary>
/// <param name="Uuid">UUID of the category.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Name">Name of the category.</param>
public sealed record SandboxProductCategory(Guid Uuid, string ExternalIdentifier, string Name);

/// <summary>A form that customers can fill in.</summary>
/// <param name="Uuid">UUID of the form.</param>
/// <param name="Name">Name of the form.</param>
/// <param name="Status">PUBLISHED, DRAFT or BIN.</param>
/// <param name="Type">PUBLIC or PRIVATE.</param>
/// <param name="Url">Address under which the form is found.</param>
public sealed record SandboxForm(Guid Uuid, string Name, string Status, string Type, Uri Url);

/// <summary>A benefit that a loyalty level can carry.</summary>
/// <param name="Uuid">UUID of the perk.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Name">Internal name.</param>
/// <param name="DataType">single_select or boolean.</param>
/// <param name="Options">The values the perk can have.</param>
public sealed record SandboxPerk(Guid Uuid, string Label, string Name, string DataType, IReadOnlyList<SandboxPerkOption> Options);

/// <summary>A value a perk can have.</summary>
/// <param name="Label">The value as people see it.</param>
/// <param name="Value">The value itself.</param>
/// <param name="IsDefault">True if it holds where nothing else is chosen.</param>
public sealed record SandboxPerkOption(string Label, string Value, bool IsDefault);
