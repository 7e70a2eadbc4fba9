using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Money that is put on gift cards and taken off: an amount is the sum of its transactions, and never below zero.</summary>
internal static class GiftcardTransactionEndpoints
{
    private const int MostCentsInOneCall = 1_000_000_000;
    private const int Expired = 5002;
    private const int BalanceTooLow = 5003;
    private const int NotReloadable = 5006;
    private const int MaximumExceeded = 5008;
    private const int TransactionNotFound = 5010;
    private const int NotTheNewest = 55025;
    private const string Card = "giftcard_uuid";
    private const string InPath = "giftcard_transaction_uuid";

    /// <summary>The older name of the reverse call knows only these codes.</summary>
    private static readonly FrozenSet<int> CodesOfCorrect = FrozenSet.Create(TransactionNotFound, NotTheNewest);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listGiftcardTransactions", "GET", "/giftcard-transactions", List),
        new("createGiftcardTransaction", "POST", "/giftcard-transactions", Create),
        new("getGiftcardTransaction", "GET", "/giftcard-transactions/{giftcard_transaction_uuid}", Get),
        new("reverseGiftcardTransaction", "POST", "/giftcard-transactions/{giftcard_transaction_uuid}/reverse", call => Reverse(call, Refusal.Because)),
        new("correctGiftcardTransaction", "POST", "/giftcard-transactions/{giftcard_transaction_uuid}/correct", call => Reverse(call, ForCorrect)),
    ];

    /// <summary>What is unknown has no transactions: no code is listed with which it could be refused.</summary>
    private static Answer List(Call call)
    {
        Tables tables = call.Tables;
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 10, largestSize: 100, sizeField: "perPage");
        string? hash = call.Input.OptionalText("giftcard_hash");
        Guid? program = call.Input.OptionalUuid("giftcard_program_uuid");
        Guid? shop = call.Input.OptionalUuid("shop_uuid");
        CreatedFilter filter = CreatedFilter.Read(call.Input);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        IEnumerable<SandboxGiftcardTransaction> found = tables.GiftcardTransactions.Values
            .Where(row => row.ShopUuid == (shop ?? row.ShopUuid))
            .Where(row => Fits(tables.Giftcards[row.GiftcardUuid], hash, program));
        Page<SandboxGiftcardTransaction> page = asked.Of(filter.Apply(found, row => row.CreatedAt));
        return Answer.Page(new JsonArray([.. page.Items.Select(row => GiftcardJson.WriteTransaction(tables, row))]), PageMetas.PageMeta(page));
    }

    private static bool Fits(SandboxGiftcard card, string? hash, Guid? program) =>
        card.Hash == (hash ?? card.Hash) && card.ProgramUuid == (program ?? card.ProgramUuid);

    /// <summary>Neither an unknown card nor an unknown shop has a code of its own here, so both are invalid input.</summary>
    private static Answer Create(Call call)
    {
        Tables tables = call.Tables;
        Guid uuid = call.Input.RequiredUuid(Card);
        long cents = call.Input.RequiredInteger("amount_in_cents", -MostCentsInOneCall, MostCentsInOneCall);
        Guid shop = call.Input.RequiredUuid("shop_uuid");
        IReadOnlyDictionary<string, JsonElement> attributes = call.Input.OptionalMap("custom_attributes") ?? new Dictionary<string, JsonElement>();
        SandboxGiftcard? card = tables.Giftcards.GetValueOrDefault(uuid);
        if (call.Input.Invalid is null)
        {
            RefuseUnusable(call, card, shop, cents);
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (WhyNot(call, card!, cents) is { } code)
        {
            return Refusal.Because(code);
        }

        return IsBelowMinimum(tables, card!, cents)
            ? Refusal.InvalidField("amount_in_cents", "The gift card would hold less than its program asks for.")
            : Answer.Ok(GiftcardJson.WriteTransaction(tables, GiftcardLedger.Book(tables, card!, shop, cents, attributes, call.Now)));
    }

    private static void RefuseUnusable(Call call, SandboxGiftcard? card, Guid shop, long cents)
    {
        if (card?.IsActive != true)
        {
            call.Input.Refuse(Card, card is null ? "There is no gift card with this UUID." : "The gift card is not active.");
        }

        if (!call.Tables.Shops.ContainsKey(shop))
        {
            call.Input.Refuse("shop_uuid", "There is no shop with this UUID.");
        }

        if (cents == 0)
        {
            call.Input.Refuse("amount_in_cents", "This field must not be zero.");
        }
    }

    private static Answer Get(Call call) =>
        Find(call) is { } transaction ? Answer.Ok(GiftcardJson.WriteTransaction(call.Tables, transaction)) : Refusal.Because(TransactionNotFound);

    /// <summary>Takes the newest transaction back by one with the opposite amount, which is answered; the limits of the card count here, too.</summary>
    private static Answer Reverse(Call call, Func<int, Answer> refuse)
    {
        Tables tables = call.Tables;
        if (Find(call) is not { } transaction)
        {
            return refuse(TransactionNotFound);
        }

        if (GiftcardLedger.Newest(tables, transaction.GiftcardUuid)?.Uuid != transaction.Uuid)
        {
            return refuse(NotTheNewest);
        }

        SandboxGiftcard card = tables.Giftcards[transaction.GiftcardUuid];
        if (!card.IsActive)
        {
            return Refusal.InvalidField(InPath, "The gift card is not active.");
        }

        return WhyNot(call, card, -transaction.AmountInCents) is { } code
            ? refuse(code)
            : Answer.Ok(GiftcardJson.WriteTransaction(
                tables, GiftcardLedger.Book(tables, card, transaction.ShopUuid, -transaction.AmountInCents, transaction.Attributes, call.Now, transaction.Uuid)));
    }

    private static Answer ForCorrect(int code) =>
        CodesOfCorrect.Contains(code) ? Refusal.Because(code) : Refusal.InvalidField(InPath, "The limits of the gift card do not allow it.");

    /// <summary>1003 is not among the codes of these calls: what is no UUID is an unknown transaction.</summary>
    private static SandboxGiftcardTransaction? Find(Call call) =>
        Formats.TryReadUuid(call.Input.Outside(InPath) ?? "", out Guid uuid) ? call.Tables.GiftcardTransactions.GetValueOrDefault(uuid) : null;

    /// <summary>The code with which a card refuses an amount, or null. A card that cannot be loaded again can be loaded once.</summary>
    private static int? WhyNot(Call call, SandboxGiftcard card, long cents) =>
        card.ExpirationDate < call.Now ? Expired
        : card.AmountInCents + cents < 0 ? BalanceTooLow
        : cents > 0 && !card.IsUpgradeable && call.Tables.GiftcardTransactions.Values.Any(row => row.GiftcardUuid == card.Uuid) ? NotReloadable
        : cents > 0 && card.AmountInCents + cents > call.Tables.GiftcardPrograms[card.ProgramUuid].MaxAmountInCents ? MaximumExceeded
        : null;

    private static bool IsBelowMinimum(Tables tables, SandboxGiftcard card, long cents) =>
        cents > 0 && card.AmountInCents + cents < tables.GiftcardPrograms[card.ProgramUuid].MinAmountInCents;
}
