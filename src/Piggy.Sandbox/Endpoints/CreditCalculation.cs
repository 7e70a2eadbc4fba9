using System;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Tells how many credits an amount would bring, without giving any.</summary>
internal static class CreditCalculation
{
    public static Answer Calculate(Call call)
    {
        Guid shop = call.Input.RequiredUuid("shop_uuid");
        decimal unitValue = call.Input.RequiredNumber("unit_value");
        Guid? contact = call.Input.OptionalUuid("contact_uuid");
        string? unit = call.Input.OptionalText("unit_name");
        CreditRules.CheckUnitValue(call.Input, unitValue);
        if (unit is null && call.Tables.Account.DefaultUnitName is null)
        {
            call.Input.Refuse("unit_name", "This field is required, as the account has no default unit.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Shops.ContainsKey(shop))
        {
            return Refusal.ShopNotFound;
        }

        if (contact is { } uuid && !call.Tables.Contacts.ContainsKey(uuid))
        {
            return Refusal.ContactNotFound;
        }

        return unit is null || call.Tables.Units.ContainsKey(unit)
            ? Answer.Ok(new JsonObject { ["credits"] = CreditRules.Calculate(unitValue) }, EmptyMeta.Map)
            : Refusal.UnitNotFound;
    }
}
