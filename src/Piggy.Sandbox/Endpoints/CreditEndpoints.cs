using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Transactions that give or take credits.</summary>
internal static class CreditEndpoints
{
    private const long MostCreditsInOneCall = 1_000_000_000;

    /// <summary>Members of the request or the answer: an attribute cannot have one of these names.</summary>
    private static readonly FrozenSet<string> NamedMembers = FrozenSet.Create(
        StringComparer.Ordinal,
        "shop_uuid", "contact_uuid", "credits", "unit_value", "unit_name", "contact_identifier_value", "pos_transaction_uuid",
        "type", "uuid", "unit", "channel", "contact", "shop", "contact_identifier", "created_at");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createCreditReception", "POST", "/credit-receptions", Create),
        new("reverseCreditReception", "POST", "/credit-receptions/{credit_reception_uuid}/reverse", CreditReversal.Reverse),
        new("calculateCredits", "GET", "/credit-receptions/calculate", CreditCalculation.Calculate),
    ];

    private static Answer Create(Call call)
    {
        Request request = Read(call.Input);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Tables tables = call.Tables;
        if (Unknown(tables, request) is { } unknown)
        {
            return unknown;
        }

        SandboxContact contact = tables.Contacts[request.ContactUuid];
        decimal credits = request.Credits ?? CreditRules.Calculate(request.UnitValue.GetValueOrDefault());
        if (CreditRules.PassesCeiling(tables, contact, credits))
        {
            return Refusal.CreditCeilingExceeded;
        }

        if (contact.CreditBalance + credits < 0)
        {
            return Refusal.InvalidField("credits", "The contact has fewer credits than are to be taken away.");
        }

        return Answer.Ok(Book(call, request, contact, (long)credits), EmptyMeta.Map);
    }

    private static Request Read(Input input)
    {
        Request request = new(
            input.RequiredUuid("shop_uuid"),
            input.RequiredUuid("contact_uuid"),
            input.OptionalInteger("credits", -MostCreditsInOneCall, MostCreditsInOneCall),
            input.OptionalNumber("unit_value"),
            input.OptionalText("unit_name"),
            input.OptionalText("contact_identifier_value"),
            input.OptionalUuid("pos_transaction_uuid"),
            input.Others(NamedMembers));
        if (!input.Has("credits") && !input.Has("unit_value"))
        {
            input.Refuse("credits", "This field is required when unit_value is absent.");
            input.Refuse("unit_value", "This field is required when credits is absent.");
        }

        CreditRules.CheckUnitValue(input, request.UnitValue);
        return request;
    }

    /// <summary>Refuses a request that names something the account does not have, or cannot use.</summary>
    private static Answer? Unknown(Tables tables, Request request)
    {
        if (!tables.Shops.ContainsKey(request.ShopUuid))
        {
            return Refusal.ShopNotFound;
        }

        if (!tables.Contacts.ContainsKey(request.ContactUuid))
        {
            return Refusal.ContactNotFound;
        }

        return UnknownUnit(tables, request) ?? UnusableIdentifier(tables, request) ?? UnusablePosTransaction(tables, request);
    }

    private static Answer? UnknownUnit(Tables tables, Request request)
    {
        if (request.UnitName is not null)
        {
            return tables.Units.ContainsKey(request.UnitName) ? null : Refusal.UnitNotFound;
        }

        return request.Credits is null && tables.Account.DefaultUnitName is null ? Refusal.DefaultUnitMissing : null;
    }

    private static Answer? UnusableIdentifier(Tables tables, Request request)
    {
        if (request.ContactIdentifierValue is not { } value)
        {
            return null;
        }

        if (!tables.ContactIdentifiers.TryGetValue(value, out SandboxContactIdentifier? identifier))
        {
            return Refusal.ContactIdentifierNotFound;
        }

        if (!identifier.Active)
        {
            return Refusal.InvalidField("contact_identifier_value", "The contact identifier is not active.");
        }

        return identifier.ContactUuid is { } owner && owner != request.ContactUuid
            ? Refusal.InvalidField("contact_identifier_value", "The contact identifier belongs to another contact.")
            : null;
    }

    private static Answer? UnusablePosTransaction(Tables tables, Request request)
    {
        if (request.PosTransactionUuid is not { } uuid)
        {
            return null;
        }

        if (!tables.PosTransactions.TryGetValue(uuid, out SandboxPosTransaction? transaction))
        {
            return Refusal.PosTransactionNotFound;
        }

        return transaction.CreditReceptionUuid is null ? null : Refusal.PosTransactionAlreadyLinked;
    }

    private static JsonObject Book(Call call, Request request, SandboxContact contact, long credits)
    {
        Tables tables = call.Tables;
        SandboxCreditReception reception = new(
            tables.Random.Uuid(),
            contact.Uuid,
            request.ShopUuid,
            credits,
            request.UnitValue,
            request.UnitName ?? tables.Account.DefaultUnitName,
            request.ContactIdentifierValue,
            request.Attributes,
            call.Now);
        CreditLedger.Book(tables, contact, reception);
        ReferralProgram.CreditsReceived(tables, contact.Uuid, call.Now);
        if (request.PosTransactionUuid is { } pos)
        {
            tables.PosTransactions[pos] = new SandboxPosTransaction(pos, reception.Uuid);
        }

        return CreditReceptionJson.Write(tables, reception, tables.Contacts[contact.Uuid]);
    }

    private sealed record Request(
        Guid ShopUuid,
        Guid ContactUuid,
        long? Credits,
        decimal? UnitValue,
        string? UnitName,
        string? ContactIdentifierValue,
        Guid? PosTransactionUuid,
        IReadOnlyDictionary<string, JsonElement> Attributes);
}
