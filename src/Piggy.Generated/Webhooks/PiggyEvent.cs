using System.Diagnostics.CodeAnalysis;
using Piggy.Generated.Json;

namespace Piggy.Generated.Webhooks;

/// <summary>One event that Piggy told of. What it is about is found by its payload's type: <c>if (piggyEvent.Payload is VoucherRedeemedEvent redeemed)</c>.</summary>
public sealed class PiggyEvent
{
    private const int LongestShown = 64;

    internal PiggyEvent(string type, PiggyTrigger? trigger, object? payload, PiggyJson json)
    {
        Type = type;
        Trigger = trigger;
        Payload = payload;
        Json = json;
    }

    /// <summary>The event's name, as the body states it.</summary>
    public string Type { get; }

    /// <summary>Whether the spec knows the event. Piggy adds events without notice, so an unknown one is no error.</summary>
    [MemberNotNullWhen(true, nameof(Trigger), nameof(Payload))]
    public bool IsKnown => Trigger is not null;

    /// <summary>The trigger; <see langword="null"/> for an unknown event.</summary>
    public PiggyTrigger? Trigger { get; }

    /// <summary>The typed body, an object of the trigger's <see cref="PiggyTrigger.PayloadType"/>; <see langword="null"/> for an unknown event.</summary>
    public object? Payload { get; }

    /// <summary>The whole body as it came, also what the payload has no member for.</summary>
    public PiggyJson Json { get; }

    /// <summary>Shows the event by its name, and nothing of what it is about.</summary>
    /// <returns>The name; an unknown one only if it looks like a name.</returns>
    public override string ToString() => IsKnown || LooksLikeName(Type) ? Type : "an unknown event";

    // Whatever else stands there may be anything, a person's data too.
    private static bool LooksLikeName(string type) =>
        type.Length is > 0 and <= LongestShown && type.All(character => char.IsAsciiLetterLower(character) || character == '_');
}
