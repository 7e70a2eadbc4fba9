namespace Piggy.Impact;

/// <summary>One thing that changed, for whom, and how much it matters.</summary>
/// <param name="Area">Whom it concerns.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">What kind of change it is, a stable name such as <c>maximum-lowered</c>.</param>
/// <param name="Location">Where: an operation and a place in it, an action and a JSON pointer, or a C# member.</param>
/// <param name="Message">What changed, in one sentence.</param>
public sealed record Finding(ImpactArea Area, ImpactSeverity Severity, string Rule, string Location, string Message)
{
    /// <summary>An input that was valid and no longer is, as JSON text; checked against both schemas. <see langword="null"/> where the change narrows nothing.</summary>
    public string? Counterexample { get; init; }
}

/// <summary>Whom a change concerns.</summary>
public enum ImpactArea
{
    /// <summary>What travels over HTTP.</summary>
    Wire,

    /// <summary>C# that uses the SDK and is compiled anew.</summary>
    Source,

    /// <summary>C# that uses the SDK and is not compiled anew.</summary>
    Binary,

    /// <summary>The schemas of actions: agents, workflows and whoever checks data between steps.</summary>
    AgentSchema,

    /// <summary>Pages and their addresses.</summary>
    Docs,
}

/// <summary>How much a change matters.</summary>
public enum ImpactSeverity
{
    /// <summary>Nothing that worked stops working, and nothing new can be done.</summary>
    Note,

    /// <summary>Something new can be done.</summary>
    Addition,

    /// <summary>What worked goes on working by the letter, but may mean something else.</summary>
    Warning,

    /// <summary>Something that worked stops working.</summary>
    Breaking,
}
