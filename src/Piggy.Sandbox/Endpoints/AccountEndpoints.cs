using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The account itself: its keys, its shops and how it looks.</summary>
internal static class AccountEndpoints
{
    private const int SecondsInAYear = 31_536_000;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("getAccessToken", "POST", "/oauth/token", GiveToken) { IsAtRoot = true },
        new("healthCheck", "GET", "/", _ => Answer.Ok(data: null)),
        new("listShops", "GET", "/shops", ListShops),
        new("getShop", "GET", "/shops/{shop_uuid}", GetShop),
        new("getBrandKit", "GET", "/brand-kit", BrandKit),
    ];

    /// <summary>The only answer without an envelope. Every pair of id and secret but the sandbox's is refused, as a wrong key is.</summary>
    private static Answer GiveToken(Call call)
    {
        string grant = call.Input.RequiredText("grant_type");
        string id = call.Input.RequiredTextOrNumber("client_id");
        string secret = call.Input.RequiredText("client_secret");
        if (grant.Length > 0 && grant != "client_credentials")
        {
            call.Input.Refuse("grant_type", "This field must be client_credentials.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        return id == SandboxOptions.ClientId && secret == SandboxOptions.ClientSecret
            ? new Answer(StatusCodes.Status200OK, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = SecondsInAYear,
                ["access_token"] = call.Options.ApiKey,
            })
            : Refusal.ClientUnknown;
    }

    private static Answer ListShops(Call call) => Answer.Ok(new JsonArray([.. call.Tables.Shops.Values.Select(WriteShop)]), EmptyMeta.Map);

    /// <summary>1003 is not among the codes of this call, so what is no UUID is an unknown shop.</summary>
    private static Answer GetShop(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("shop_uuid");
        return call.Tables.Shops.TryGetValue(uuid, out SandboxShop? shop) ? Answer.Ok(WriteShop(shop), EmptyMeta.Map) : Refusal.ShopNotFound;
    }

    private static JsonObject WriteShop(SandboxShop shop) => new()
    {
        ["uuid"] = shop.Uuid.ToString(),
        ["name"] = shop.Name,
        ["type"] = shop.Type,
        ["reference"] = null,
    };

    private static Answer BrandKit(Call call) => Answer.Ok(new JsonObject
    {
        ["small_logo_url"] = "https://portal.example.com/brand/small.png",
        ["large_logo_url"] = "https://portal.example.com/brand/large.png",
        ["primary_color"] = "#7a3b1d",
        ["secondary_color"] = "#f3e6d8",
        ["tertiary_color"] = "#2d1a10",
        ["quarternary_color"] = "#d9a066",
        ["font_family"] = "Inter",
        ["cover_image_url"] = null,
        ["font_color"] = null,
        ["description"] = null,
        ["corner_theme"] = null,
    });
}
