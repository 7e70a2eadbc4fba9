namespace Piggy.Generated.Actions;

/// <summary>How sure the spec is about an operation. Piggy publishes no OpenAPI document; each fact was collected from public sources.</summary>
public sealed record OperationEvidence
{
    /// <summary>Confidence in the request's shape.</summary>
    public required Confidence Request { get; init; }

    /// <summary>Confidence in the answer's shape.</summary>
    public required Confidence Response { get; init; }

    /// <summary>Confidence in the list of error codes.</summary>
    public required Confidence Errors { get; init; }

    /// <summary>Short names of the sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The day the sources were last read.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>What remains in doubt, if anything does.</summary>
    public string? Note { get; init; }
}

/// <summary>How well a fact is supported.</summary>
public enum Confidence
{
    /// <summary>Old code, a single sample or an assumption.</summary>
    Low,

    /// <summary>One official source, or sources that disagree.</summary>
    Medium,

    /// <summary>At least two independent sources agree.</summary>
    High,
}
