using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class AccountTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_account()
    {
        await using Peer one = await Peer.StartAsync(seed: 7);
        await using Peer two = await Peer.StartAsync(seed: 7);

        Assert.Equal(await FingerprintAsync(one), await FingerprintAsync(two));
    }

    [Fact]
    public async Task Another_seed_gives_another_account()
    {
        await using Peer one = await Peer.StartAsync(seed: 7);
        await using Peer two = await Peer.StartAsync(seed: 8);

        Assert.NotEqual(one.Seed.KnownContact, two.Seed.KnownContact);
        Assert.NotEqual(one.Seed.ActiveVoucherCode, two.Seed.ActiveVoucherCode);
        Assert.Empty(one.State.Contacts.Skip(4).Select(contact => contact.Email).Intersect(two.State.Contacts.Skip(4).Select(contact => contact.Email)));
    }

    [Fact]
    public async Task Two_sandboxes_share_nothing()
    {
        await using Peer one = await Peer.StartAsync();
        await using Peer two = await Peer.StartAsync();

        await AwardAsync(one);

        Assert.Equal(341, await one.BalanceAsync(one.Seed.KnownContact));
        Assert.Equal(340, await two.BalanceAsync(two.Seed.KnownContact));
    }

    [Fact]
    public async Task Reset_brings_the_seeded_account_back()
    {
        await using Peer peer = await Peer.StartAsync();
        string before = await FingerprintAsync(peer);
        await AwardAsync(peer);
        peer.State.Configure(account => account with { HasContactsPortal = false });
        peer.Sandbox.InjectFault(SandboxFault.Maintenance);

        peer.Sandbox.Reset();

        Assert.True(peer.State.Account.HasContactsPortal);
        Assert.Empty(peer.State.Calls);
        Assert.Equal(before, await FingerprintAsync(peer));
    }

    [Fact]
    public async Task Every_well_known_entity_is_what_it_is_said_to_be()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxSeed seed = peer.Seed;
        SandboxState state = peer.State;

        Assert.True(state.FindContact(seed.AnonymousContact)!.IsAnonymous);
        Assert.Equal(seed.KnownContactEmail, state.FindContact(seed.KnownContact)!.Email);
        Assert.Equal(state.FindContact(seed.OriginalContact)!.Values["lastname"].GetString(), state.FindContact(seed.DuplicateContact)!.Values["lastname"].GetString());
        Assert.NotEqual(state.FindContact(seed.OriginalContact)!.Email, state.FindContact(seed.DuplicateContact)!.Email);
        Assert.Contains(state.Shops, shop => shop.Uuid == seed.Shop);
        Assert.Null(state.Promotions.Single(promotion => promotion.Uuid == seed.Promotion).VoucherLimit);
        Assert.Equal(50, state.Promotions.Single(promotion => promotion.Uuid == seed.LimitedPromotion).VoucherLimit);
        Assert.Equal(5, state.Vouchers.Count(voucher => voucher.PromotionUuid == seed.LimitedPromotion));
        Assert.Equal("ACTIVE", state.Vouchers.Single(voucher => voucher.Code == seed.ActiveVoucherCode).StatusAt(Peer.Start));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 17, 30, 0, TimeSpan.Zero), state.Bookings.Single(booking => booking.Uuid == seed.Booking).StartsAt);
        Assert.True(state.ContactIdentifiers.Single(identifier => identifier.Value == seed.ContactIdentifier).Active);
        Assert.Contains(state.Products, product => product.ExternalIdentifier == seed.Product);
        Assert.Contains(state.ProductCategories, category => category.ExternalIdentifier == seed.ProductCategory);
        Assert.Null(state.PosTransactions.Single(transaction => transaction.Uuid == seed.OpenPosTransaction).CreditReceptionUuid);
        Assert.NotNull(state.PosTransactions.Single(transaction => transaction.Uuid == seed.RewardedPosTransaction).CreditReceptionUuid);
        Assert.Equal(state.Contacts.Count, state.Contacts.Select(contact => contact.Email).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task A_snapshot_does_not_change_afterwards()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxContact before = peer.State.FindContact(peer.Seed.KnownContact)!;

        await AwardAsync(peer);

        Assert.Equal(340, before.CreditBalance);
        Assert.DoesNotContain(before.Email, before.ToString(), StringComparison.Ordinal);
    }

    private static Task<Reply> AwardAsync(Peer peer) => peer.PostAsync("/credit-receptions", new JsonObject
    {
        ["shop_uuid"] = peer.Seed.Shop.ToString(), ["contact_uuid"] = peer.Seed.KnownContact.ToString(), ["credits"] = 1,
    });

    /// <summary>All that the state shows, and the ids that the first calls after the start bring.</summary>
    private static async Task<string> FingerprintAsync(Peer peer)
    {
        string state = (await peer.GetAsync("/__sandbox/state")).Data.GetRawText();
        string codes = string.Join(',', peer.State.Vouchers.Select(voucher => voucher.Code));
        string shops = string.Join(',', peer.State.Shops.Select(shop => shop.ToString()));
        string products = string.Join(',', peer.State.Products.Select(product => product.Name));
        return string.Join('\n', state, codes, shops, products, (await AwardAsync(peer)).Data.GetRawText());
    }
}
