namespace Piggy.Generated.Actions;

/// <summary>Everything that is known about an action before it runs. Docs, command line, sandbox and tool servers are projections of it.</summary>
public sealed record ActionDescriptor
{
    /// <summary>The action's stable name, such as <c>PIGGY_LIST_FORMS</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The action's name in C#, such as <c>ListForms</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A short label for people.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What the action does, when to use it and what to know before, for people and models.</summary>
    public required string Description { get; init; }

    /// <summary>The set the action belongs to: <c>core</c> or <c>companion</c>.</summary>
    public required string Toolset { get; init; }

    /// <summary>The operation behind the action.</summary>
    public required OperationDescriptor Operation { get; init; }

    /// <inheritdoc cref="OperationDescriptor.OperationId"/>
    public string OperationId => Operation.OperationId;

    /// <inheritdoc cref="OperationDescriptor.Method"/>
    public string Method => Operation.Method;

    /// <inheritdoc cref="OperationDescriptor.Path"/>
    public string Path => Operation.Path;

    /// <summary>The HTTP status of a successful answer.</summary>
    public required int SuccessStatus { get; init; }

    /// <inheritdoc cref="OperationDescriptor.Effect"/>
    public OperationEffect Effect => Operation.Effect;

    /// <inheritdoc cref="OperationDescriptor.Evidence"/>
    public OperationEvidence Evidence => Operation.Evidence;

    /// <inheritdoc cref="OperationDescriptor.Errors"/>
    public IReadOnlyList<PiggyErrorCode> Errors => Operation.Errors;

    /// <summary>Where each input travels: wire name to <c>path</c>, <c>query</c> or <c>body</c>, in the spec's order.</summary>
    public required IReadOnlyList<ActionInput> Inputs { get; init; }

    /// <summary>JSON Schema (2020-12) of the input, as JSON text.</summary>
    public required string InputSchema { get; init; }

    /// <summary>JSON Schema (2020-12) of the envelope the action answers with, as JSON text.</summary>
    public required string OutputSchema { get; init; }

    /// <summary>Shows the action by its slug.</summary>
    /// <returns>The slug.</returns>
    public override string ToString() => Slug;
}

/// <summary>One top-level input of an action.</summary>
/// <param name="Name">The name in the action's input, which is also its name on the wire.</param>
/// <param name="Location">Where it travels.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record ActionInput(string Name, ActionInputLocation Location, bool Required);

/// <summary>The part of the HTTP request that carries an input.</summary>
public enum ActionInputLocation
{
    /// <summary>A segment of the path.</summary>
    Path,

    /// <summary>The query string.</summary>
    Query,

    /// <summary>A member of the JSON body.</summary>
    Body,

    /// <summary>A map whose members are written flat into the JSON body.</summary>
    BodyMembers,
}
