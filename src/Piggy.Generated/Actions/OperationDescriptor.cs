namespace Piggy.Generated.Actions;

/// <summary>What the spec says about one operation of the API, whether or not there is an action for it.</summary>
public sealed record OperationDescriptor
{
    /// <summary>The operation's id in the spec, such as <c>createContact</c>.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method, in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path template below the base address, such as <c>/contacts/{contact_uuid}/credit-balance</c>.</summary>
    public required string Path { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What the call does.</summary>
    public required OperationEffect Effect { get; init; }

    /// <summary>Whether the spec says that it is called without a credential (<c>security: []</c>); none is sent then.</summary>
    public bool IsPublic { get; init; }

    /// <summary>How sure the spec is about the operation.</summary>
    public required OperationEvidence Evidence { get; init; }

    /// <summary>The error codes it is known to answer, by number.</summary>
    public required IReadOnlyList<PiggyErrorCode> Errors { get; init; }

    /// <summary>Shows the operation by its id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => OperationId;
}
