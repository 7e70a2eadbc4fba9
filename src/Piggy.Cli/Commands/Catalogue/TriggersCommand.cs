using System.CommandLine;
using Piggy.Cli.Output;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary><c>piggy triggers</c>: the events that the registry knows.</summary>
internal static class TriggersCommand
{
    public static Command Create(TriggerRegistry registry, Terminal terminal) => new("triggers", "Lists and explains the events that webhooks tell of.")
    {
        TriggersListCommand.Create(registry, terminal),
        TriggersShowCommand.Create(registry, terminal),
        TriggersSchemaCommand.Create(registry, terminal),
    };

    public static Argument<string> Slug() => new("SLUG") { Description = "The trigger, such as PIGGY_ON_VOUCHER_REDEEMED, or its event." };
}
