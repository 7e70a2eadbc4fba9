using System;
using Piggy.Cli.Failures;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary>Finds the action a user has named.</summary>
internal static class ActionLookup
{
    public static PiggyAction Find(ActionRegistry registry, string slug)
    {
        string wanted = slug.Trim().ToUpperInvariant().Replace('-', '_');
        if (registry.TryGet(wanted, out PiggyAction? action) || registry.TryGet("PIGGY_" + wanted, out action))
        {
            return action;
        }

        string? nearest = registry.NearestSlug(wanted) ?? registry.NearestSlug("PIGGY_" + wanted);
        throw new CliFailure(
            ExitCodes.WrongUsage,
            $"There is no action '{slug}'.",
            nearest is null ? "See 'piggy actions list' for all of them." : $"Did you mean {nearest}? See 'piggy actions list' for all of them.");
    }
}
