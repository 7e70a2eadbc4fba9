using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Everything that has changed credits, in one list: what was given and what was spent.</summary>
internal static class LoyaltyTransactionEndpoints
{
    private const string CreditReceptions = "credit_receptions";
    private const string RewardReceptions = "reward_receptions";

    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal, CreditReceptions, RewardReceptions);

    public static IReadOnlyList<Route> Routes { get; } = [new("listLoyaltyTransactions", "GET", "/loyalty-transactions", List)];

    /// <summary>An unknown shop or contact has no transactions; no code is listed with which it could be refused.</summary>
    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 10, largestSize: 100);
        string? type = call.Input.OptionalText("type", Types);
        Guid? shop = call.Input.OptionalUuid("shop_uuid");
        Guid? contact = call.Input.OptionalUuid("contact_uuid");
        CreatedFilter filter = CreatedFilter.Read(call.Input);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        IEnumerable<Transaction> found = All(call.Tables)
            .Where(row => type is null || row.Type == type)
            .Where(row => row.Shop == (shop ?? row.Shop) && row.Contact == (contact ?? row.Contact));
        Page<Transaction> page = asked.Of(filter.Apply(found, row => row.CreatedAt));
        return Answer.Page(new JsonArray([.. page.Items.Select(row => row.Write())]), PageMetas.PageMeta(page));
    }

    private static IEnumerable<Transaction> All(Tables tables) => Enumerable.Concat(
        tables.CreditReceptions.Values.Select(row => new Transaction(
            CreditReceptions,
            row.ShopUuid,
            row.ContactUuid,
            row.CreatedAt,
            () => CreditReceptionJson.Write(tables, row, tables.Contacts[row.ContactUuid]))),
        tables.RewardReceptions.Values.Select(row => new Transaction(
            RewardReceptions, row.ShopUuid, row.ContactUuid, row.CreatedAt, () => RewardReceptionJson.Write(tables, row))));

    private sealed record Transaction(string Type, Guid Shop, Guid Contact, DateTimeOffset CreatedAt, Func<JsonObject> Write);
}
