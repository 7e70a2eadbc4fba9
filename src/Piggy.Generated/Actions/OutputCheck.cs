namespace Piggy.Generated.Actions;

/// <summary>What happens when a successful answer is not quite what the spec describes, but can be understood: null for a text, a number for a text, a moment without offset.</summary>
public enum OutputCheck
{
    /// <summary>Nothing: what can be understood is data.</summary>
    Off,

    /// <summary>It is data, and <see cref="ActionResult.Deviations"/> says where it differs.</summary>
    Report,

    /// <summary>It is an error, <see cref="ActionErrorKind.UnexpectedResponse"/>; a write was applied all the same, and the error says so.</summary>
    Enforce,
}
