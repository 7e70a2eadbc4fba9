namespace Piggy.Agents.Policies;

/// <summary>Hours of the day in which nothing that writes may be called, by the clock of a place.</summary>
/// <param name="From">Their beginning.</param>
/// <param name="To">Their end; an end before the beginning is on the next day.</param>
/// <param name="TimeZone">The place; its summer time counts.</param>
public sealed record ReadOnlyHours(TimeOnly From, TimeOnly To, TimeZoneInfo TimeZone)
{
    /// <summary>Whether a moment is in these hours.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns><see langword="true"/> from the beginning, which is included, to the end, which is not.</returns>
    public bool Contain(DateTimeOffset moment) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZone).DateTime).IsBetween(From, To);
}
