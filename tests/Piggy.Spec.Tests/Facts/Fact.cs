using System.Collections.Generic;

namespace Piggy.Spec.Tests.Facts;

/// <summary>How sure the collected facts are.</summary>
internal enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>A field of an input or an answer, or a parameter.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Required">Of an input: it must be there.</param>
/// <param name="Nullable">Of an answer: it can be null.</param>
/// <param name="Sometimes">Of an answer: it is not always there.</param>
/// <param name="Values">The values that are known of a set.</param>
/// <param name="Fields">The fields inside it.</param>
internal sealed record FactField(string Name, bool Required, bool Nullable, bool Sometimes, IReadOnlyList<string> Values, IReadOnlyList<FactField> Fields);

/// <summary>What is known of an operation.</summary>
internal sealed record FactOperation(
    string Id,
    string Call,
    Confidence Request,
    Confidence Response,
    IReadOnlyList<FactField> Path,
    IReadOnlyList<FactField> Query,
    IReadOnlyList<FactField>? Body,
    string Status,
    IReadOnlyList<FactField> Answer,
    IReadOnlyList<string> Errors)
{
    /// <summary>The operation is as sure as its less sure half.</summary>
    public Confidence Confidence => Request < Response ? Request : Response;
}

/// <summary>A place where the spec deliberately says something else.</summary>
internal sealed record Difference(string Operation, string Fact, string Spec, IReadOnlyDictionary<string, string> Renames, string Reason);
