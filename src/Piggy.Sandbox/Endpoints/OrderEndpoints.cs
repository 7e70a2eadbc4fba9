using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Copies of orders, which earn credits when they are processed, once. No code is listed for an unknown order, so it is invalid input.</summary>
internal static class OrderEndpoints
{
    public const string Cancelled = "CANCELLED";

    private const string Completed = "COMPLETED";
    private const string Paid = "PAID";
    private const int ShortestPage = 10;

    private static readonly FrozenSet<string> Statuses = FrozenSet.Create(StringComparer.Ordinal, "CREATED", "PENDING", Completed, Cancelled);

    private static readonly FrozenSet<string> PaymentStatuses = FrozenSet.Create(StringComparer.Ordinal, "UNPAID", "PENDING", Paid);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createAndProcessOrder", "POST", "/orders/create-and-process", CreateAndProcess),
        new("listOrders", "GET", "/orders", List),
        new("createOrder", "POST", "/orders", call => Refused(call, out SandboxOrder order) ?? Answer.Ok(OrderJson.Write(call.Tables, order))),
        new("processOrder", "POST", "/orders/{uuid}/process", Process),
        new("findOrder", "GET", "/orders/find", FindByIdentifier),
        new("getOrder", "GET", "/orders/{uuid}", call => Find(call, out SandboxOrder order) ?? Answer.Ok(OrderJson.Write(call.Tables, order))),
        new("updateOrder", "PUT", "/orders/{uuid}", Update),
    ];

    /// <summary>No page number is known for this list, so it comes in one piece.</summary>
    private static Answer List(Call call)
    {
        Page<SandboxOrder> page = new PageRequest(1, Math.Max(ShortestPage, call.Tables.Orders.Count)).Of(call.Tables.Orders.Values);
        return Answer.Page(new JsonArray([.. page.Items.Select(order => OrderJson.Write(call.Tables, order))]), PageMetas.PageMeta(page));
    }

    private static Answer FindByIdentifier(Call call)
    {
        string identifier = call.Input.RequiredText("external_identifier");
        return call.Input.Invalid
            ?? (ByIdentifier(call.Tables, identifier) is { } order
                ? Answer.Ok(OrderJson.Write(call.Tables, order))
                : Refusal.InvalidField("external_identifier", "There is no order with this identifier."));
    }

    public static SandboxOrder? ByIdentifier(Tables tables, string identifier) => tables.Orders.Values.FirstOrDefault(order => order.ExternalIdentifier == identifier);

    private static Answer? Find(Call call, out SandboxOrder order)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        order = call.Tables.Orders.GetValueOrDefault(uuid)!;
        return call.Input.Invalid ?? (order is null ? Refusal.InvalidField("uuid", "There is no order with this UUID.") : null);
    }

    /// <summary>Records the order that was sent, or refuses it and leaves everything as it was.</summary>
    private static Answer? Refused(Call call, out SandboxOrder order, bool mustFitCeiling = false)
    {
        Tables tables = call.Tables;
        (SandboxOrder draft, List<OrderInput.Line> lines) = Read(call);
        order = draft;
        if (ByIdentifier(tables, draft.ExternalIdentifier) is not null)
        {
            call.Input.Refuse("external_identifier", "There is an order with this identifier already.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!tables.Shops.ContainsKey(draft.ShopUuid))
        {
            return Refusal.ShopNotFound;
        }

        if (!tables.Contacts.ContainsKey(draft.ContactUuid))
        {
            return Refusal.ContactNotFound;
        }

        draft = draft with { Lines = [.. lines.Select(line => line.Row with { SubLines = [.. line.SubLines.Select(addition => addition.Row)] })] };
        if (mustFitCeiling && PassesCeiling(tables, draft))
        {
            return Refusal.InvalidField("total_order_amount", "The credits of the order would pass the ceiling of the loyalty program.");
        }

        order = draft with
        {
            Uuid = tables.Random.Uuid(),
            Lines = [.. lines.Select(line => Store(tables, line))],
            Discounts = [.. draft.Discounts.Select(discount => discount with { Uuid = tables.Random.Uuid() })],
            Charges = [.. draft.Charges.Select(charge => charge with { Uuid = tables.Random.Uuid() })],
        };
        tables.Orders[order.Uuid] = order;
        return null;
    }

    private static (SandboxOrder Order, List<OrderInput.Line> Lines) Read(Call call)
    {
        Input input = call.Input;
        OrderInput parts = new(call);
        string status = input.RequiredText("status", Statuses);
        string payment = input.RequiredText("payment_status", PaymentStatuses);
        List<OrderInput.Line> lines = parts.ReadLines();
        List<SandboxOrderCharge> charges = parts.ReadCharges();
        List<SandboxOrderDiscount> discounts = parts.ReadDiscounts();
        OrderReferences.CheckPayments(call);
        SandboxOrder order = new(
            Guid.Empty,
            input.RequiredText("external_identifier"),
            input.OptionalText("reference"),
            status,
            payment,
            input.RequiredObject("contact")?.RequiredUuid("uuid") ?? Guid.Empty,
            input.RequiredObject("business_profile")?.RequiredUuid("uuid") ?? Guid.Empty,
            OrderInput.RequiredCents(input, "total_order_amount"),
            OrderInput.Cents(input, "order_amount"),
            OrderInput.Cents(input, "total_discount_amount") ?? discounts.Sum(discount => discount.AmountInCents),
            input.OptionalText("currency") ?? "EUR",
            input.OptionalDateTime("paid_at"),
            input.OptionalDateTime("completed_at"),
            [],
            discounts,
            charges,
            call.Now,
            call.Now);
        return (order, lines);
    }

    /// <summary>A product that Piggy does not know is made with the name of the line.</summary>
    private static SandboxOrderLine Store(Tables tables, OrderInput.Line line) => line.Row with
    {
        Uuid = tables.Random.Uuid(),
        ProductUuid = line.Product is { } identifier ? ProductLibrary.FindOrAdd(tables, new SandboxProductImport(identifier, line.Row.Name, Description: null, [])).Uuid : null,
        SubLines = [.. line.SubLines.Select(addition => Store(tables, addition))],
    };

    private static bool PassesCeiling(Tables tables, SandboxOrder order) =>
        order.Status != Cancelled && CreditRules.PassesCeiling(tables, tables.Contacts[order.ContactUuid], OrderCredits.Due(tables, order));

    private static Answer CreateAndProcess(Call call)
    {
        if (Refused(call, out SandboxOrder order, mustFitCeiling: true) is { } refused)
        {
            return refused;
        }

        JsonObject? result = OrderCredits.Give(call.Tables, order, call.Now);
        return Answer.Ok(new JsonObject { ["order"] = OrderJson.Write(call.Tables, call.Tables.Orders[order.Uuid]), ["result"] = result });
    }

    private static Answer Process(Call call)
    {
        if (Find(call, out SandboxOrder order) is { } refused)
        {
            return refused;
        }

        if (order.CreditReceptionUuid is not null)
        {
            return Refusal.InvalidField("uuid", "The order was processed before.");
        }

        return PassesCeiling(call.Tables, order)
            ? Refusal.InvalidField("uuid", "The credits of the order would pass the ceiling of the loyalty program.")
            : Answer.Ok(OrderCredits.Give(call.Tables, order, call.Now));
    }

    /// <summary>A status neither gives nor takes credits.</summary>
    private static Answer Update(Call call)
    {
        if (Find(call, out SandboxOrder order) is { } refused)
        {
            return refused;
        }

        string status = call.Input.OptionalText("status", Statuses) ?? order.Status;
        string payment = call.Input.OptionalText("payment_status", PaymentStatuses) ?? order.PaymentStatus;
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxOrder changed = order with
        {
            Status = status,
            PaymentStatus = payment,
            CompletedAt = status == Completed ? order.CompletedAt ?? call.Now : order.CompletedAt,
            PaidAt = payment == Paid ? order.PaidAt ?? call.Now : order.PaidAt,
            UpdatedAt = call.Now,
        };
        call.Tables.Orders[order.Uuid] = changed;
        return Answer.Ok(OrderJson.Write(call.Tables, changed));
    }
}
