using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The parts of a loyalty token that both its calls have, and the line of them that goes into the link and its hash.</summary>
internal sealed record LoyaltyTokenRequest(string Version, Guid ShopUuid, string UniqueId, long? Credits, string? UnitName, decimal? UnitValue)
{
    private const long MostCreditsInOneCall = 1_000_000_000;

    private static readonly FrozenSet<string> Versions = FrozenSet.Create(StringComparer.Ordinal, "v1", "v2", "v3");

    public static LoyaltyTokenRequest Read(Input input)
    {
        LoyaltyTokenRequest request = new(
            input.RequiredText("version", Versions),
            input.RequiredUuid("shop_uuid"),
            input.RequiredText("unique_id"),
            input.OptionalInteger("credits", minimum: 1, MostCreditsInOneCall),
            input.OptionalText("unit_name"),
            input.OptionalNumber("unit_value"));
        CreditRules.CheckUnitValue(input, request.UnitValue);
        if (request.Version == "v3" && !input.Has("credits") && !input.Has("unit_value"))
        {
            input.Refuse("credits", "This field is required when unit_value is absent.");
            input.Refuse("unit_value", "This field is required when credits is absent.");
        }

        return request;
    }

    /// <summary>The refusal of parts that do not go together, or that the account does not have; null if all is well.</summary>
    public Answer? WhyNot(Tables tables)
    {
        if (Version == "v1" && Credits is null)
        {
            return Refusal.Because(60018);
        }

        if (Version == "v2" && UnitValue is null)
        {
            return Refusal.Because(60019);
        }

        if (!tables.Shops.ContainsKey(ShopUuid))
        {
            return Refusal.ShopNotFound;
        }

        return UnitName is null || tables.Units.ContainsKey(UnitName) ? null : Refusal.UnitNotFound;
    }

    /// <summary>Either credits or unit and amount, whichever was sent; the amount in its shortest form, so that it survives being a number.</summary>
    public string QueryAt(long timestamp)
    {
        StringBuilder query = new();
        Add(query, "version", Version);
        Add(query, "shop_uuid", ShopUuid.ToString());
        Add(query, "unique_id", UniqueId);
        Add(query, "timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        Add(query, "credits", Credits?.ToString(CultureInfo.InvariantCulture));
        Add(query, "unit_name", UnitName);
        Add(query, "unit_value", UnitValue?.ToString("0.############################", CultureInfo.InvariantCulture));
        return query.ToString();
    }

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Append(query.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
