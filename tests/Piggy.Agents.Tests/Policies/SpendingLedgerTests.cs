using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Piggy.Agents.Policies;

namespace Piggy.Agents.Tests.Policies;

/// <summary>The ledger against a model that keeps every amount and adds them up anew.</summary>
public sealed class SpendingLedgerTests
{
    private const long Limit = 100;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    [Fact]
    public void It_agrees_with_adding_everything_up() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 40], Gen.Bool).Array[1, 60].Sample(steps =>
    {
        var time = new FakeTimeProvider();
        var ledger = new SpendingLedger(time);
        var kept = new List<(DateTimeOffset At, long Amount)>();
        foreach ((int amount, int minutes, bool release) in steps)
        {
            time.Advance(TimeSpan.FromMinutes(minutes));
            DateTimeOffset now = time.GetUtcNow();
            long spent = kept.Where(entry => entry.At > now - Window).Sum(entry => entry.Amount);
            Overdraft? overdraft = ledger.TryReserve([new Charge("a", "things", amount, Limit, Window)], out Reservation reservation);
            Assert.Equal(amount + spent > Limit, overdraft is not null);
            Assert.Equal(overdraft is null ? null : spent, overdraft?.Spent);
            if (overdraft is null && release)
            {
                ledger.Release(reservation);
            }
            else if (overdraft is null)
            {
                kept.Add((now, amount));
            }
        }
    });

    [Fact]
    public void A_charge_that_does_not_fit_leaves_the_others_alone()
    {
        var ledger = new SpendingLedger(new FakeTimeProvider());
        Assert.NotNull(ledger.TryReserve([new Charge("a", "things", 60, Limit, Window), new Charge("b", "things", 101, Limit, Window)], out _));
        Assert.Null(ledger.TryReserve([new Charge("a", "things", 100, Limit, Window)], out _));
    }

    [Fact]
    public void Accounts_in_which_nothing_counts_any_more_make_room()
    {
        var time = new FakeTimeProvider();
        var ledger = new SpendingLedger(time);
        for (int account = 0; account < 10_000; account++)
        {
            ledger.TryReserve([new Charge($"{account}", "things", 1, Limit, Window)], out _);
        }

        Assert.Equal(10_000, ledger.Accounts);
        time.Advance(Window);
        ledger.TryReserve([new Charge("new", "things", 1, Limit, Window)], out _);
        Assert.Equal(1, ledger.Accounts);
    }
}
