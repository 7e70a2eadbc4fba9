using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Piggy.Sandbox.Seeding;
using Piggy.Sandbox.Webhooks;

namespace Piggy.Sandbox.State;

/// <summary>
/// What the account of a sandbox holds. Every property is a snapshot of the moment it is read, with all due jobs carried out; rows never change. Safe to use
/// from many threads.
/// </summary>
public sealed partial class SandboxState
{
    private const int RememberedCalls = 10_000;

    private readonly Lock _gate = new();
    private readonly SandboxOptions _options;
    private readonly Queue<SandboxCall> _calls = new();
    private readonly List<QueuedFault> _faults = [];
    private readonly EventWatch _watch = new();
    private readonly WebhookSender _sender;
    private Tables _tables;

    internal SandboxState(SandboxOptions options, WebhookSender sender)
    {
        _options = options;
        _sender = sender;
        _tables = Seeder.Seed(options.Seed, options.TimeProvider.GetUtcNow());
    }

    /// <summary>The well-known entities with which the account starts.</summary>
    public SandboxSeed Seed => Read(tables => tables.Seed);

    /// <summary>The settings of the account.</summary>
    public SandboxAccount Account => Read(tables => tables.Account);

    /// <summary>All contacts that exist.</summary>
    public IReadOnlyList<SandboxContact> Contacts => Read(tables => tables.Contacts.Values.ToArray());

    /// <summary>All contact identifiers.</summary>
    public IReadOnlyList<SandboxContactIdentifier> ContactIdentifiers => Read(tables => tables.ContactIdentifiers.Values.ToArray());

    /// <summary>All contact attributes, those of the system first.</summary>
    public IReadOnlyList<SandboxAttributeDefinition> ContactAttributes => Read(tables => tables.ContactAttributes.Values.ToArray());

    /// <summary>All shops.</summary>
    public IReadOnlyList<SandboxShop> Shops => Read(tables => tables.Shops.Values.ToArray());

    /// <summary>All units.</summary>
    public IReadOnlyList<SandboxUnit> Units => Read(tables => tables.Units.Values.ToArray());

    /// <summary>All credit receptions, the oldest first.</summary>
    public IReadOnlyList<SandboxCreditReception> CreditReceptions => Read(tables => tables.CreditReceptions.Values.ToArray());

    /// <summary>All POS transactions.</summary>
    public IReadOnlyList<SandboxPosTransaction> PosTransactions => Read(tables => tables.PosTransactions.Values.ToArray());

    /// <summary>All promotions.</summary>
    public IReadOnlyList<SandboxPromotion> Promotions => Read(tables => tables.Promotions.Values.ToArray());

    /// <summary>All vouchers, the oldest first.</summary>
    public IReadOnlyList<SandboxVoucher> Vouchers => Read(tables => tables.Vouchers.Values.ToArray());

    /// <summary>All products.</summary>
    public IReadOnlyList<SandboxProduct> Products => Read(tables => tables.Products.Values.ToArray());

    /// <summary>All product categories.</summary>
    public IReadOnlyList<SandboxProductCategory> ProductCategories => Read(tables => tables.ProductCategories.Values.ToArray());

    /// <summary>All bookings.</summary>
    public IReadOnlyList<SandboxBooking> Bookings => Read(tables => tables.Bookings.Values.ToArray());

    /// <summary>All forms.</summary>
    public IReadOnlyList<SandboxForm> Forms => Read(tables => tables.Forms.ToArray());

    /// <summary>All perks.</summary>
    public IReadOnlyList<SandboxPerk> Perks => Read(tables => tables.Perks.ToArray());

    /// <summary>The mails that Piggy would have sent, the oldest first.</summary>
    public IReadOnlyList<SandboxMail> Outbox => Read(tables => tables.Outbox.ToArray());

    /// <summary>The auth tokens that were given out.</summary>
    public IReadOnlyList<SandboxAuthToken> AuthTokens => Read(tables => tables.AuthTokens.ToArray());

    /// <summary>The jobs that were queued, in every status.</summary>
    public IReadOnlyList<SandboxJob> Jobs => Read(tables => tables.Jobs.ToArray());

    /// <summary>The last 10,000 calls that reached an operation, the oldest first.</summary>
    public IReadOnlyList<SandboxCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return _calls.ToArray();
            }
        }
    }

    /// <summary>The contact with this UUID, or null if it never existed or is gone.</summary>
    public SandboxContact? FindContact(Guid uuid) => Read(tables => tables.Contacts.GetValueOrDefault(uuid));

    /// <summary>Changes the settings of the account.</summary>
    public void Configure(Func<SandboxAccount, SandboxAccount> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Read(tables => tables.Account = change(tables.Account));
    }

    internal T Read<T>(Func<Tables, T> read) => Change((tables, _) => read(tables));

    /// <summary>Runs a change alone, after the jobs that are due by now.</summary>
    internal T Change<T>(Func<Tables, DateTimeOffset, T> change)
    {
        lock (_gate)
        {
            DateTimeOffset now = _options.TimeProvider.GetUtcNow();
            JobQueue.Apply(_tables, dueUntil: now, now);
            T result = change(_tables, now);
            TellOfEvents(now);
            return result;
        }
    }

    internal int RunPendingJobs()
    {
        lock (_gate)
        {
            DateTimeOffset now = _options.TimeProvider.GetUtcNow();
            int applied = JobQueue.Apply(_tables, dueUntil: DateTimeOffset.MaxValue, now);
            TellOfEvents(now);
            return applied;
        }
    }

    internal void Reset()
    {
        lock (_gate)
        {
            _tables = Seeder.Seed(_options.Seed, _options.TimeProvider.GetUtcNow());
            _calls.Clear();
            _faults.Clear();
            _watch.Forget();
            _sender.Forget();
        }
    }

    internal void Remember(SandboxCall call)
    {
        lock (_gate)
        {
            if (_calls.Count == RememberedCalls)
            {
                _calls.Dequeue();
            }

            _calls.Enqueue(call);
        }
    }

    internal void Inject(SandboxFault fault, string? operation)
    {
        lock (_gate)
        {
            _faults.Add(new QueuedFault(operation, fault));
        }
    }

    /// <summary>Takes the oldest fault that is meant for this operation.</summary>
    internal SandboxFault? TakeFault(string operation)
    {
        lock (_gate)
        {
            int index = _faults.FindIndex(entry => entry.Operation is null || entry.Operation == operation);
            if (index < 0)
            {
                return null;
            }

            SandboxFault fault = _faults[index].Fault;
            _faults.RemoveAt(index);
            return fault;
        }
    }

    private sealed record QueuedFault(string? Operation, SandboxFault Fault);
}
