using System.Globalization;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Policies;

/// <summary>Says why a call needs approval: from the action's effect contract and the amounts of the call.</summary>
internal static class RiskRules
{
    /// <summary>Whether some call of an action could need approval.</summary>
    public static bool MayNeedApproval(OperationEffect effect, ApprovalRules rules) =>
        effect.Writes
        && (rules.AllWrites
            || (rules.Irreversible && effect.Irreversible)
            || (rules.SendsMail && effect.SendsMail)
            || (effect.GivesValue && (rules.CreditsOver is not null || rules.VouchersOver is not null)));

    /// <summary>The reasons, in words for a person; none if the call needs no approval.</summary>
    public static IReadOnlyList<string> ReasonsFor(OperationEffect effect, CallAmounts amounts, ApprovalRules rules) => effect.Writes ? [.. Reasons(effect, amounts, rules)] : [];

    private static IEnumerable<string> Reasons(OperationEffect effect, CallAmounts amounts, ApprovalRules rules)
    {
        if (rules.Irreversible && effect.Irreversible)
        {
            yield return "It cannot be undone.";
        }

        if (rules.CreditsOver is { } credits && (amounts.Credits ?? long.MaxValue) > credits)
        {
            yield return amounts.Credits is { } given
                ? string.Create(CultureInfo.InvariantCulture, $"It moves {given} credits, more than {credits}.")
                : "The account's rules decide how many credits it gives.";
        }

        if (rules.VouchersOver is { } vouchers && amounts.Vouchers > vouchers)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"It makes {amounts.Vouchers} vouchers, more than {vouchers}.");
        }

        if (rules.SendsMail && effect.SendsMail)
        {
            yield return "It makes Piggy send an e-mail.";
        }

        if (rules.AllWrites)
        {
            yield return "It writes.";
        }
    }
}
