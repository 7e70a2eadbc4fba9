using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Piggy.Generated.Json;

namespace Piggy.Generated.Webhooks;

/// <summary>The triggers of one API, in the order of their slugs, and the reader of what its webhooks send.</summary>
public sealed class TriggerRegistry : IReadOnlyList<PiggyTrigger>
{
    private readonly PiggyTrigger[] _triggers;
    private readonly FrozenDictionary<string, PiggyTrigger> _bySlug;
    private readonly FrozenDictionary<string, PiggyTrigger> _byEvent;

    /// <summary>Makes a registry.</summary>
    /// <param name="triggers">The triggers; no two may have the same slug or the same event.</param>
    /// <exception cref="ArgumentException">A slug or an event occurs twice.</exception>
    public TriggerRegistry(IEnumerable<PiggyTrigger> triggers)
    {
        ArgumentNullException.ThrowIfNull(triggers);
        _triggers = [.. triggers.OrderBy(trigger => trigger.Descriptor.Slug, StringComparer.Ordinal)];
        _bySlug = _triggers.ToDictionary(trigger => trigger.Descriptor.Slug, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
        _byEvent = _triggers.ToDictionary(trigger => trigger.Descriptor.Event, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A registry without triggers.</summary>
    public static TriggerRegistry Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _triggers.Length;

    /// <inheritdoc/>
    public PiggyTrigger this[int index] => _triggers[index];

    /// <summary>Finds a trigger.</summary>
    /// <param name="slug">The trigger's stable name, such as <c>PIGGY_ON_VOUCHER_REDEEMED</c>, exactly as written.</param>
    /// <param name="trigger">The trigger.</param>
    /// <returns><see langword="false"/> if no trigger has that slug.</returns>
    public bool TryGet(string slug, [NotNullWhen(true)] out PiggyTrigger? trigger)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return _bySlug.TryGetValue(slug, out trigger);
    }

    /// <summary>Finds the trigger of an event.</summary>
    /// <param name="eventName">The event, such as <c>voucher_redeemed</c>, exactly as a body names it.</param>
    /// <param name="trigger">The trigger.</param>
    /// <returns><see langword="false"/> if no trigger is for that event.</returns>
    public bool TryGetByEvent(string eventName, [NotNullWhen(true)] out PiggyTrigger? trigger)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return _byEvent.TryGetValue(eventName, out trigger);
    }

    /// <summary>Finds the slug that a wrong one was probably meant to be.</summary>
    /// <param name="slug">The wrong slug.</param>
    /// <returns>A slug of this registry, or <see langword="null"/> if none is near.</returns>
    public string? NearestSlug(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return NearestName.Find(slug, _triggers.Select(trigger => trigger.Descriptor.Slug).ToArray());
    }

    /// <summary>Reads what a webhook sent. Check its signature first (<see cref="WebhookSignature"/>), over the very same bytes.</summary>
    /// <param name="utf8Body">The body of the request, as it came.</param>
    /// <returns>The event, or what is wrong with the body. Nothing that a body holds makes this throw.</returns>
    public WebhookResult Parse(ReadOnlySpan<byte> utf8Body) => WebhookReader.Read(this, utf8Body);

    /// <inheritdoc/>
    public IEnumerator<PiggyTrigger> GetEnumerator() => ((IEnumerable<PiggyTrigger>)_triggers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _triggers.GetEnumerator();
}
