namespace Piggy.Generated.Actions;

/// <summary>What is known about the effect of a failed call. In JSON the names are written in snake_case.</summary>
public enum ActionOutcome
{
    /// <summary>Nothing changed at Piggy.</summary>
    NotApplied,

    /// <summary>Piggy reported success, but its answer could not be read: do not send the call again.</summary>
    Applied,

    /// <summary>Nobody can tell whether Piggy applied the call: look before sending it again.</summary>
    Unknown,
}
