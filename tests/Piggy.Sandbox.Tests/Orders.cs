using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Piggy.Sandbox.Tests;

/// <summary>Orders for tests: one of coffee with oat milk, a tenth off and a tip, whose 9.19 euros earn nine credits.</summary>
internal static class Orders
{
    public static JsonObject Coffee(Peer peer, string identifier = "WEB-1") => new()
    {
        ["external_identifier"] = identifier,
        ["status"] = "CREATED",
        ["payment_status"] = "UNPAID",
        ["total_order_amount"] = 919,
        ["contact"] = new JsonObject { ["uuid"] = peer.Seed.KnownContact },
        ["business_profile"] = new JsonObject { ["uuid"] = peer.Seed.Shop },
        ["line_items"] = new JsonArray(new JsonObject
        {
            ["external_identifier"] = "L1",
            ["name"] = "Flat white",
            ["quantity"] = 2,
            ["price"] = 425,
            ["total_amount"] = 850,
            ["product"] = new JsonObject { ["external_identifier"] = peer.Seed.Product },
            ["sub_line_items"] = new JsonArray(new JsonObject
            {
                ["external_identifier"] = "L1a",
                ["name"] = "Oat milk",
                ["quantity"] = 1,
                ["price"] = 60,
                ["total_amount"] = 60,
                ["product"] = new JsonObject { ["external_identifier"] = "ART-7790" },
            }),
        }),
        ["applied_discounts"] = new JsonArray(new JsonObject { ["external_identifier"] = "D1", ["name"] = "A tenth off", ["amount"] = 91, ["applied_to"] = "ORDER" }),
        ["charges"] = new JsonArray(new JsonObject { ["external_identifier"] = "C1", ["name"] = "Tip", ["total_amount"] = 100 }),
    };

    /// <summary>An order of one line per amount, called L0, L1, …, each of four pieces.</summary>
    public static JsonObject OfLines(Peer peer, string identifier, params int[] cents)
    {
        JsonObject order = Coffee(peer, identifier);
        order["total_order_amount"] = cents.Sum();
        order["line_items"] = new JsonArray([.. cents.Select((amount, place) => new JsonObject
        {
            ["external_identifier"] = $"L{place}", ["name"] = "Pastry", ["quantity"] = 4, ["price"] = amount / 4, ["total_amount"] = amount,
        })]);
        order.Remove("applied_discounts");
        order.Remove("charges");
        return order;
    }

    public static async Task<string> RecordAsync(Peer peer, JsonObject order) => (await peer.PostAsync("/orders", order)).Data.GetProperty("uuid").GetString()!;

    public static JsonObject Return(string order, string identifier, params (string Line, decimal Quantity)[] lines) => new()
    {
        ["order"] = new JsonObject { ["external_identifier"] = order },
        ["external_identifier"] = identifier,
        ["status"] = "COMPLETED",
        ["line_items"] = new JsonArray([.. lines.Select(line => new JsonObject { ["external_identifier"] = line.Line, ["quantity"] = line.Quantity })]),
    };

    public static long Points(Reply reply) => reply.Data.GetProperty("data").GetProperty("points").GetInt64();
}
