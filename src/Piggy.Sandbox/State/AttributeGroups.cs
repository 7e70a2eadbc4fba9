using System;

namespace Piggy.Sandbox.State;

/// <summary>A group of custom attributes.</summary>
/// <param name="Id">Internal number.</param>
/// <param name="Entity">The kind of thing whose attributes it groups.</param>
/// <param name="Name">Internal name.</param>
/// <param name="Label">Name for people, or null.</param>
/// <param name="Position">Place among the groups of the entity.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record SandboxAttributeGroup(long Id, string Entity, string Name, string? Label, int Position, DateTimeOffset CreatedAt);
