using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Orders that were given back, in whole or in part. No code is listed for these calls, so 1003 stands for whatever is wrong.</summary>
internal static class OrderReturnEndpoints
{
    private static readonly FrozenSet<string> Statuses = FrozenSet.Create(StringComparer.Ordinal, "PENDING", "COMPLETED");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createAndProcessOrderReturn", "POST", "/order-returns/create-and-process", CreateAndProcess),
        new("createOrderReturn", "POST", "/order-returns", call => Refused(call, out SandboxOrderReturn made) ?? Answer.Ok(Write(made))),
        new("processOrderReturn", "POST", "/order-returns/{uuid}/process", Process),
    ];

    private static Answer CreateAndProcess(Call call)
    {
        if (Refused(call, out SandboxOrderReturn made) is { } refused)
        {
            return refused;
        }

        return Answer.Ok(new JsonObject { ["return"] = Write(made), ["result"] = OrderCredits.TakeBack(call.Tables, made, call.Now) });
    }

    private static Answer Process(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        SandboxOrderReturn? made = call.Tables.OrderReturns.GetValueOrDefault(uuid);
        if (call.Input.Invalid is null && made?.IsProcessed != false)
        {
            call.Input.Refuse("uuid", made is null ? "There is no order return with this UUID." : "The order return was processed before.");
        }

        return call.Input.Invalid ?? Answer.Ok(OrderCredits.TakeBack(call.Tables, made!, call.Now));
    }

    /// <summary>Records the return that was sent, or refuses it and leaves everything as it was.</summary>
    private static Answer? Refused(Call call, out SandboxOrderReturn made)
    {
        Tables tables = call.Tables;
        string identifier = call.Input.RequiredText("external_identifier");
        string status = call.Input.RequiredText("status", Statuses);
        SandboxOrder? order = FindOrder(call);
        List<SandboxReturnedPart> parts = order is null ? [] : new OrderReturnInput(call, order).Read();
        if (tables.OrderReturns.Values.Any(row => row.ExternalIdentifier == identifier))
        {
            call.Input.Refuse("external_identifier", "There is an order return with this identifier already.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            made = null!;
            return invalid;
        }

        made = new SandboxOrderReturn(
            tables.Random.Uuid(), identifier, status, order!.Uuid, [.. parts.Select(part => part with { Uuid = tables.Random.Uuid() })], call.Now);
        tables.OrderReturns[made.Uuid] = made;
        return null;
    }

    private static SandboxOrder? FindOrder(Call call)
    {
        if (call.Input.RequiredObject("order") is not { } named)
        {
            return null;
        }

        Guid? uuid = named.OptionalUuid("uuid");
        string? identifier = named.OptionalText("external_identifier");
        SandboxOrder? order = uuid is { } one ? call.Tables.Orders.GetValueOrDefault(one) : OrderEndpoints.ByIdentifier(call.Tables, identifier ?? "");
        if (order is null || (identifier is not null && order.ExternalIdentifier != identifier))
        {
            named.Refuse(named.Has("uuid") ? "uuid" : "external_identifier", "There is no such order.");
        }

        return order;
    }

    private static JsonObject Write(SandboxOrderReturn made) => new()
    {
        ["uuid"] = made.Uuid.ToString(),
        ["status"] = made.Status,
        ["order"] = new JsonObject { ["uuid"] = made.OrderUuid.ToString() },
        ["line_item_returns"] = WriteParts(made, SandboxOrderPartKind.Line, "line_item"),
        ["sub_line_item_returns"] = WriteParts(made, SandboxOrderPartKind.SubLine, "sub_line_item"),
    };

    private static JsonArray WriteParts(SandboxOrderReturn made, SandboxOrderPartKind kind, string member) => new(
    [
        .. made.Parts.Where(part => part.Kind == kind).Select(part => new JsonObject
        {
            ["uuid"] = part.Uuid.ToString(),
            ["quantity"] = part.Quantity,
            [member] = new JsonObject { ["uuid"] = part.PartUuid.ToString() },
        }),
    ]);
}
