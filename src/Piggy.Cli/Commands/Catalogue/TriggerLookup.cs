using Piggy.Cli.Failures;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary>Finds the trigger a user has named, by its slug or by its event.</summary>
internal static class TriggerLookup
{
    public static PiggyTrigger Find(TriggerRegistry registry, string name)
    {
        string wanted = name.Trim().ToUpperInvariant().Replace('-', '_');
        if (registry.TryGetByEvent(name.Trim(), out PiggyTrigger? trigger)
            || registry.TryGet(wanted, out trigger)
            || registry.TryGet("PIGGY_" + wanted, out trigger)
            || registry.TryGet("PIGGY_ON_" + wanted, out trigger))
        {
            return trigger;
        }

        string? nearest = registry.NearestSlug(wanted) ?? registry.NearestSlug("PIGGY_" + wanted) ?? registry.NearestSlug("PIGGY_ON_" + wanted);
        throw new CliFailure(
            ExitCodes.WrongUsage,
            $"There is no trigger '{name}'.",
            nearest is null ? "See 'piggy triggers list' for all of them." : $"Did you mean {nearest}? See 'piggy triggers list' for all of them.");
    }
}
