using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>Everything an account holds. Rows are immutable, and only <see cref="SandboxState"/> hands the tables out, to one caller at a time.</summary>
internal sealed partial class Tables
{
    public required RandomSource Random { get; init; }

    public required SandboxSeed Seed { get; init; }

    public SandboxAccount Account { get; set; } = new();

    public OrderedDictionary<Guid, SandboxContact> Contacts { get; } = [];

    /// <summary>Where contacts that were merged away have gone.</summary>
    public Dictionary<Guid, Guid> MergedInto { get; } = [];

    public OrderedDictionary<string, SandboxContactIdentifier> ContactIdentifiers { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, SandboxAttributeDefinition> ContactAttributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public OrderedDictionary<Guid, SandboxTier> Tiers { get; } = [];

    public OrderedDictionary<Guid, SandboxSubscriptionType> SubscriptionTypes { get; } = [];

    public OrderedDictionary<Guid, SandboxShop> Shops { get; } = [];

    public OrderedDictionary<string, SandboxUnit> Units { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<Guid, SandboxCreditReception> CreditReceptions { get; } = [];

    public OrderedDictionary<Guid, SandboxPosTransaction> PosTransactions { get; } = [];

    public OrderedDictionary<Guid, SandboxPromotion> Promotions { get; } = [];

    public OrderedDictionary<string, SandboxVoucher> Vouchers { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<string, SandboxProduct> Products { get; } = new(StringComparer.Ordinal);

    public OrderedDictionary<Guid, SandboxProductCategory> ProductCategories { get; } = [];

    public OrderedDictionary<Guid, SandboxBooking> Bookings { get; } = [];

    public List<SandboxForm> Forms { get; } = [];

    public List<SandboxPerk> Perks { get; } = [];

    public List<SandboxMail> Outbox { get; } = [];

    public List<SandboxAuthToken> AuthTokens { get; } = [];

    public List<SandboxJob> Jobs { get; } = [];

    public SandboxContact? ContactByEmail(string email) =>
        Contacts.Values.FirstOrDefault(contact => string.Equals(contact.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>A hash that no gift card has yet.</summary>
    public string NewGiftcardHash()
    {
        string hash;
        do
        {
            hash = Random.Code("GIFT", 12);
        }
        while (Giftcards.Values.Any(card => card.Hash == hash));

        return hash;
    }

    /// <summary>A code that no voucher has yet.</summary>
    public string NewVoucherCode()
    {
        string code;
        do
        {
            code = Random.Code("SBX", 8);
        }
        while (Vouchers.ContainsKey(code));

        return code;
    }
}
