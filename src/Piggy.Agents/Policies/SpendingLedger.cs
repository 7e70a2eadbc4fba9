namespace Piggy.Agents.Policies;

/// <summary>Counts what calls gave away in moving windows of time. What a call may give is set aside before it is sent, and given back only when nothing was applied.</summary>
internal sealed class SpendingLedger(TimeProvider time)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    /// <summary>How many accounts are kept.</summary>
    public int Accounts => _accounts.Count;

    /// <summary>Sets an amount aside in all accounts, or in none.</summary>
    /// <returns>The first charge that does not fit; <see langword="null"/> when all were made.</returns>
    public Overdraft? TryReserve(IReadOnlyList<Charge> charges, out Reservation reservation)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            foreach (Charge charge in charges)
            {
                long spent = AccountOf(charge).SpentSince(now - charge.Window);
                if (charge.Amount > charge.Limit - spent)
                {
                    reservation = Reservation.None;
                    return new Overdraft(charge, spent);
                }
            }

            reservation = new Reservation([.. charges.Select(charge => (charge.Account, AccountOf(charge).Add(now, charge.Amount)))]);
            return null;
        }
    }

    /// <summary>Takes a reservation back: its call gave nothing.</summary>
    public void Release(Reservation reservation)
    {
        lock (_lock)
        {
            foreach ((string account, Entry entry) in reservation.Entries)
            {
                _accounts[account].Remove(entry);
            }
        }
    }

    private Account AccountOf(Charge charge)
    {
        if (!_accounts.TryGetValue(charge.Account, out Account? account))
        {
            Forget();
            account = new Account(charge.Window);
            _accounts.Add(charge.Account, account);
        }

        return account;
    }

    // Contacts are many: accounts in which nothing counts any more make room for new ones.
    private void Forget()
    {
        const int Many = 10_000;
        if (_accounts.Count < Many)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        foreach ((string name, Account account) in _accounts.ToArray())
        {
            if (account.IsEmptyAt(now))
            {
                _accounts.Remove(name);
            }
        }
    }

    /// <summary>One amount in one account.</summary>
    internal sealed record Entry(DateTimeOffset At, long Amount);

    private sealed class Account(TimeSpan window)
    {
        private readonly LinkedList<Entry> _entries = new();

        public long SpentSince(DateTimeOffset start)
        {
            while (_entries.First is { } oldest && oldest.Value.At <= start)
            {
                _entries.RemoveFirst();
            }

            return _entries.Sum(entry => entry.Amount);
        }

        public Entry Add(DateTimeOffset now, long amount)
        {
            var entry = new Entry(now, amount);
            _entries.AddLast(entry);
            return entry;
        }

        public void Remove(Entry entry) => _entries.Remove(entry);

        public bool IsEmptyAt(DateTimeOffset now)
        {
            SpentSince(now - window);
            return _entries.Count == 0;
        }
    }
}

/// <summary>An amount that a call would add to an account, and what the account may hold within a window.</summary>
internal sealed record Charge(string Account, string Limited, long Amount, long Limit, TimeSpan Window);

/// <summary>A charge that does not fit, with what the account holds already.</summary>
internal sealed record Overdraft(Charge Charge, long Spent);

/// <summary>What was set aside for one call.</summary>
internal sealed record Reservation(IReadOnlyList<(string Account, SpendingLedger.Entry Entry)> Entries)
{
    public static Reservation None { get; } = new([]);
}
