using Piggy.Generated.Webhooks;

namespace Piggy.AspNetCore;

/// <summary>An event as the log may name it.</summary>
internal readonly record struct PiggyEventName(PiggyEvent Event)
{
    public override string ToString() => Event.ToString();
}
