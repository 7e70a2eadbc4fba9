using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Voucher campaigns.</summary>
internal static class PromotionEndpoints
{
    private const long LongestLifetime = 100L * 366 * 24 * 3600;

    private static readonly FrozenSet<string> Types = FrozenSet.Create(StringComparer.Ordinal, "SINGLE_USE");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listPromotions", "GET", "/promotions", List),
        new("createPromotion", "POST", "/promotions", Create),
        new("getPromotion", "GET", "/promotions/{promotion_uuid}", Get),
    ];

    /// <summary>The list has pages, but its answer does not say which one it is.</summary>
    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: int.MaxValue);
        return call.Input.Invalid ?? Answer.Ok(new JsonArray([.. asked.Of(call.Tables.Promotions.Values).Items.Select(VoucherJson.WritePromotion)]));
    }

    private static Answer Create(Call call)
    {
        Input input = call.Input;
        string name = input.RequiredText("name");
        string description = input.RequiredText("description");
        input.OptionalText("type", Types);
        int redemptions = (int)(input.OptionalInteger("redemptions_per_voucher", minimum: 1, int.MaxValue) ?? 1);
        int? limit = (int?)input.OptionalInteger("voucher_limit", minimum: 0, int.MaxValue);
        int? perContact = (int?)input.OptionalInteger("limit_per_contact", minimum: 0, int.MaxValue);
        long? lifetime = input.OptionalInteger("expiration_duration", minimum: 1, LongestLifetime);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxPromotion promotion = new(
            call.Tables.Random.Uuid(), name, description, limit, perContact, lifetime is { } seconds ? TimeSpan.FromSeconds(seconds) : null, redemptions);
        call.Tables.Promotions[promotion.Uuid] = promotion;
        return Answer.Ok(VoucherJson.WritePromotion(promotion));
    }

    /// <summary>1003 is not among the codes of this call: what is no UUID is an unknown promotion.</summary>
    private static Answer Get(Call call) =>
        Formats.TryReadUuid(call.Input.Outside("promotion_uuid") ?? "", out Guid uuid) && call.Tables.Promotions.TryGetValue(uuid, out SandboxPromotion? promotion)
            ? Answer.Ok(VoucherJson.WritePromotion(promotion))
            : Refusal.PromotionNotFound;
}
