using System.Globalization;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Policies;

/// <summary>Turns a call's amounts into what they would add to each limit of a policy.</summary>
internal static class SpendingRules
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Why a call breaks a limit that has nothing to do with other calls; <see langword="null"/> if it breaks none.</summary>
    public static string? ProblemOf(CallAmounts amounts, AgentPolicy policy)
    {
        if (amounts.Credits is null && policy.Credits.Any)
        {
            return "The policy limits credits, and how many credits this call gives is up to the account's rules. "
                + "Give a number of credits, or have the policy say what a euro gives at most (credits.per_euro).";
        }

        if (policy.Credits.PerCall is { } credits && amounts.Credits > credits)
        {
            return string.Create(CultureInfo.InvariantCulture, $"One call may move at most {credits} credits; this one moves {amounts.Credits}.");
        }

        return policy.Vouchers.PerCall is { } vouchers && amounts.Vouchers > vouchers
            ? string.Create(CultureInfo.InvariantCulture, $"One call may make at most {vouchers} vouchers; this one makes {amounts.Vouchers}.")
            : null;
    }

    public static IReadOnlyList<Charge> ChargesOf(CallAmounts amounts, AgentPolicy policy)
    {
        var charges = new List<Charge>();
        if (amounts.Credits is > 0 and long credits)
        {
            Add(charges, "credits", "credits in any hour", credits, policy.Credits.PerHour, Hour);
            foreach (Guid contact in amounts.Contacts.Distinct())
            {
                Add(charges, $"credits of contact {contact:D}", "credits for one contact in any 24 hours", credits, policy.Credits.PerContactPerDay, Day);
            }

            foreach (Guid shop in amounts.Shops.Distinct())
            {
                Add(charges, $"credits of shop {shop:D}", "credits in one shop in any 24 hours", credits, policy.Credits.PerShopPerDay, Day);
            }
        }

        if (amounts.Vouchers > 0)
        {
            Add(charges, "vouchers", "vouchers in any 24 hours", amounts.Vouchers, policy.Vouchers.PerDay, Day);
        }

        return charges;
    }

    public static string Sentence(Overdraft overdraft) => string.Create(
        CultureInfo.InvariantCulture,
        $"The policy allows {overdraft.Charge.Limit} {overdraft.Charge.Limited}; {overdraft.Spent} are used, and this call needs {overdraft.Charge.Amount}.");

    private static void Add(List<Charge> charges, string account, string limited, long amount, long? limit, TimeSpan window)
    {
        if (limit is { } most)
        {
            charges.Add(new Charge(account, limited, amount, most, window));
        }
    }
}
