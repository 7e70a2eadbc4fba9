using System.Collections.Generic;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Schemas;

/// <summary>One field of a JSON Schema, told for people.</summary>
public sealed record SchemaField
{
    /// <summary>The field's path from the root: <c>options[].label</c> for a member of list items, <c>attributes.*</c> for the values of a map.</summary>
    public required string Path { get; init; }

    /// <summary>The type in words, such as <c>string (uuid)</c> or <c>list of objects</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Whether the object that holds the field must have it.</summary>
    public required bool Required { get; init; }

    /// <summary>Each limit in words, such as <c>1 to 500</c>; empty if there is none.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>What the field means; empty where the schema does not say.</summary>
    public required string Description { get; init; }

    /// <summary>The unit of a number: <c>cents</c>, <c>credits</c> or <c>euros</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The kind of thing an id names, such as <c>contact</c>.</summary>
    public string? Entity { get; init; }

    /// <summary>Whether the value is a credential.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether the value identifies or describes a person.</summary>
    public bool Personal { get; init; }

    /// <summary>Whether the field should no longer be used.</summary>
    public bool Deprecated { get; init; }

    /// <summary>How sure the spec is about this one field, <c>high</c>, <c>medium</c> or <c>low</c>; <see langword="null"/> if as sure as about the whole action.</summary>
    public string? Confidence { get; init; }

    /// <summary>Why it is not surer.</summary>
    public string? Doubt { get; init; }

    /// <summary>The part of the HTTP request that carries the field; <see langword="null"/> for a nested field and for output.</summary>
    public ActionInputLocation? Location { get; init; }
}
