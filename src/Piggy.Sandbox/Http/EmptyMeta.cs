namespace Piggy.Sandbox.Http;

/// <summary>What an answer without meta data carries as <c>meta</c>. Piggy is not consistent, so every operation names its own.</summary>
internal enum EmptyMeta
{
    /// <summary><c>[]</c>, the empty map of PHP.</summary>
    List,

    /// <summary><c>{}</c>.</summary>
    Map,

    /// <summary>No <c>meta</c> at all.</summary>
    Absent,
}
