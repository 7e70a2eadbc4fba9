namespace Piggy.Generated.Intents;

/// <summary>That an action was about to be sent which must not be sent twice. Recorded before the first byte leaves, so that no award can be forgotten.</summary>
public sealed record ActionIntent
{
    /// <summary>Its own id, unique in every journal.</summary>
    public required string Id { get; init; }

    /// <summary>The action's slug.</summary>
    public required string Slug { get; init; }

    /// <summary>When it was recorded, by the client's clock.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>
    /// The inputs that the action's reconciliation plan needs, as text by their names: ids and amounts. An input that the spec calls personal is here as a
    /// hash only, secrets never are.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Inputs { get; init; }

    /// <summary>Shows slug and id, never inputs.</summary>
    /// <returns>Both in one line.</returns>
    public override string ToString() => $"{Slug} {Id}";
}
