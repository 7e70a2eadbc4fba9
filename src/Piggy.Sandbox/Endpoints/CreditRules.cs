using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>How an amount becomes credits, and where the sandbox draws the line.</summary>
internal static class CreditRules
{
    /// <summary>One for every whole euro, or whatever the unit counts.</summary>
    public static decimal Calculate(decimal unitValue) => decimal.Floor(unitValue);

    public static bool PassesCeiling(Tables tables, SandboxContact contact, decimal credits) =>
        credits > 0 && credits > tables.Account.CreditCeiling - contact.CreditBalance;

    /// <summary>An amount takes nothing away, and is refused before anything else is looked at.</summary>
    public static void CheckUnitValue(Input input, decimal? unitValue)
    {
        if (unitValue < 0)
        {
            input.Refuse("unit_value", "This field must not be negative; take credits away with credits.");
        }
    }
}
