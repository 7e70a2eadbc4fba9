using System;
using System.Collections.Generic;
using System.Text.Json;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>
/// Takes a credit reception back: a second one with the opposite credits. Only once, never a reversal itself, and never more than the contact has left. Giving
/// credits back is not stopped by the ceiling.
/// </summary>
internal static class CreditReversal
{
    private const string Field = "credit_reception_uuid";

    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    /// <summary>1003 is the only code of this call, so it stands for whatever is wrong.</summary>
    public static Answer Reverse(Call call)
    {
        Guid uuid = call.Input.RequiredUuid(Field);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Tables tables = call.Tables;
        if (!tables.CreditReceptions.TryGetValue(uuid, out SandboxCreditReception? reception))
        {
            return Refusal.InvalidField(Field, "There is no credit reception with this UUID.");
        }

        SandboxContact contact = tables.Contacts[reception.ContactUuid];
        if (reception.Reverses is not null || CreditLedger.IsReversed(tables, uuid))
        {
            return Refusal.InvalidField(Field, "The credit reception is a reversal, or was reversed before.");
        }

        if (OrderCredits.HasTakenBack(tables, uuid))
        {
            return Refusal.InvalidField(Field, "A return of the order has taken credits back already.");
        }

        if (contact.CreditBalance - reception.Credits < 0)
        {
            return Refusal.InvalidField(Field, "The contact has spent the credits already.");
        }

        return Answer.Ok(CreditReceptionJson.Write(tables, Opposite(tables, contact, reception, call.Now), tables.Contacts[contact.Uuid]), EmptyMeta.Map);
    }

    /// <summary>A purchase that was rewarded stays rewarded: its POS transaction is not set free.</summary>
    private static SandboxCreditReception Opposite(Tables tables, SandboxContact contact, SandboxCreditReception reception, DateTimeOffset now)
    {
        SandboxCreditReception opposite = new(
            tables.Random.Uuid(),
            contact.Uuid,
            reception.ShopUuid,
            -reception.Credits,
            -reception.UnitValue,
            reception.UnitName,
            reception.ContactIdentifierValue,
            NoAttributes,
            now)
        {
            Reverses = reception.Uuid,
        };
        CreditLedger.Book(tables, contact, opposite);
        return opposite;
    }
}
