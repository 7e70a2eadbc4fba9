using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Prepaid money of contacts: the balance is what it began with and the sum of the transactions, and never below zero.</summary>
internal static class PrepaidTransactionEndpoints
{
    private const int MostCentsInOneCall = 1_000_000_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listPrepaidTransactions", "GET", "/prepaid-transactions", List),
        new("createPrepaidTransaction", "POST", "/prepaid-transactions", Create),
        new("reversePrepaidTransaction", "POST", "/prepaid-transactions/{prepaid_transaction_uuid}/reverse", Reverse),
    ];

    private static Answer List(Call call)
    {
        Guid? contact = call.Input.OptionalUuid("contact_uuid");
        Guid? shop = call.Input.OptionalUuid("shop_uuid");
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 10, largestSize: 30);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (contact is { } person && !call.Tables.Contacts.ContainsKey(person))
        {
            return Refusal.ContactNotFound;
        }

        if (shop is { } place && !call.Tables.Shops.ContainsKey(place))
        {
            return Refusal.ShopNotFound;
        }

        Page<SandboxPrepaidTransaction> page = asked.Of<SandboxPrepaidTransaction>(
        [
            .. call.Tables.PrepaidTransactions.Values.Where(row => row.ContactUuid == (contact ?? row.ContactUuid) && row.ShopUuid == (shop ?? row.ShopUuid)),
        ]);
        return Answer.Page(new JsonArray([.. page.Items.Select(row => WriteInList(call.Tables, row))]), PageMetas.CurrentPageFromMeta(page));
    }

    private static Answer Create(Call call)
    {
        Input input = call.Input;
        Guid? asked = input.OptionalUuid("contact_uuid");
        string? identifierValue = input.OptionalText("contact_identifier_value");
        long amount = input.RequiredInteger("amount_in_cents", -MostCentsInOneCall, MostCentsInOneCall);
        Guid shop = input.RequiredUuid("shop_uuid");
        if (asked is null && identifierValue is null)
        {
            input.Refuse("contact_uuid", "This field is required when contact_identifier_value is missing.");
        }

        if (input.Invalid is null && amount == 0)
        {
            input.Refuse("amount_in_cents", "This field must not be zero.");
        }

        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Shops.ContainsKey(shop))
        {
            return Refusal.ShopNotFound;
        }

        if (FindIdentifier(call.Tables, identifierValue, out SandboxContactIdentifier? identifier) is { } refused)
        {
            return refused;
        }

        if ((asked ?? identifier?.ContactUuid) is not { } contactUuid || !call.Tables.Contacts.TryGetValue(contactUuid, out SandboxContact? contact))
        {
            return Refusal.ContactNotFound;
        }

        return contact.PrepaidBalanceInCents + amount < 0
            ? Refusal.InvalidField("amount_in_cents", "The contact has less prepaid money than is to be taken.")
            : Answer.Ok(Write(call.Tables, Book(call, contact, shop, amount, identifierValue, reverses: null)));
    }

    private static Answer Reverse(Call call)
    {
        const string field = "prepaid_transaction_uuid";
        Guid uuid = call.Input.RequiredUuid(field);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Tables tables = call.Tables;
        if (!tables.PrepaidTransactions.TryGetValue(uuid, out SandboxPrepaidTransaction? transaction))
        {
            return Refusal.InvalidField(field, "There is no prepaid transaction with this UUID.");
        }

        if (transaction.Reverses is not null || tables.PrepaidTransactions.Values.Any(row => row.Reverses == uuid))
        {
            return Refusal.InvalidField(field, "The transaction is a reversal, or was reversed before.");
        }

        if (!tables.Contacts.TryGetValue(transaction.ContactUuid, out SandboxContact? contact))
        {
            return Refusal.ContactNotFound;
        }

        return contact.PrepaidBalanceInCents - transaction.AmountInCents < 0
            ? Refusal.InvalidField(field, "The contact has spent the money already.")
            : Answer.Ok(Write(tables, Book(call, contact, transaction.ShopUuid, -transaction.AmountInCents, transaction.ContactIdentifierValue, uuid)));
    }

    private static Answer? FindIdentifier(Tables tables, string? value, out SandboxContactIdentifier? identifier)
    {
        identifier = null;
        return value is null ? null
            : !tables.ContactIdentifiers.TryGetValue(value, out identifier) ? Refusal.ContactIdentifierNotFound
            : !identifier.Active ? Refusal.Because(60004)
            : null;
    }

    private static SandboxPrepaidTransaction Book(Call call, SandboxContact contact, Guid shop, long amount, string? identifier, Guid? reverses)
    {
        Tables tables = call.Tables;
        contact = contact with { PrepaidBalanceInCents = contact.PrepaidBalanceInCents + amount, UpdatedAt = call.Now };
        SandboxPrepaidTransaction transaction = new(tables.Random.Uuid(), contact.Uuid, shop, amount, contact.PrepaidBalanceInCents, identifier, call.Now, reverses);
        tables.Contacts[contact.Uuid] = contact;
        tables.PrepaidTransactions[transaction.Uuid] = transaction;
        return transaction;
    }

    public static JsonObject Write(Tables tables, SandboxPrepaidTransaction transaction) => new()
    {
        ["uuid"] = transaction.Uuid.ToString(),
        ["amount_in_cents"] = transaction.AmountInCents,
        ["prepaid_balance"] = new JsonObject
        {
            ["balance_in_cents"] = transaction.BalanceInCents,
            ["balance"] = string.Create(CultureInfo.InvariantCulture, $"€{transaction.BalanceInCents / 100m:0.00}"),
        },
        ["shop"] = new JsonObject { ["uuid"] = transaction.ShopUuid.ToString(), ["name"] = tables.Shops[transaction.ShopUuid].Name },
        ["contact_identifier"] = CreditReceptionJson.WriteIdentifier(tables, transaction.ContactIdentifierValue),
        ["created_at"] = Formats.DateTime(transaction.CreatedAt),
    };

    private static JsonObject WriteInList(Tables tables, SandboxPrepaidTransaction transaction)
    {
        JsonObject json = Write(tables, transaction);
        json["contact"] = ContactJson.WriteReference(tables, transaction.ContactUuid);
        return json;
    }
}
