using System;
using System.Text.Json.Nodes;
using Piggy.Docs.Examples;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>With which values calls are shown. Without it, the examples of the spec are taken; a caller that knows an account puts in what exists there.</summary>
public sealed record SiteExamples
{
    /// <summary>Makes the input with which an action is shown.</summary>
    public Func<PiggyAction, JsonObject> Action { get; init; } = ExampleInput.Of;

    /// <summary>
    /// Chooses what a field of a plain call holds, by the call's id and the field's name, to which the names of the objects around it are prefixed (<c>contact_uuid</c> for the
    /// <c>uuid</c> in <c>contact</c>); <see langword="null"/> keeps the example of the spec.
    /// </summary>
    public Func<string, string, JsonNode?> Value { get; init; } = (_, _) => null;
}
