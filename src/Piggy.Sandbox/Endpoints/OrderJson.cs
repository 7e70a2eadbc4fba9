using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Orders the way Piggy writes them.</summary>
internal static class OrderJson
{
    public static JsonObject Write(Tables tables, SandboxOrder order)
    {
        string sign = order.Currency == "EUR" ? "€" : order.Currency;
        return new JsonObject
        {
            ["uuid"] = order.Uuid.ToString(),
            ["contact"] = ContactJson.WriteReference(tables, order.ContactUuid),
            ["business_profile"] = new JsonObject { ["uuid"] = order.ShopUuid.ToString(), ["name"] = tables.Shops[order.ShopUuid].Name },
            ["external_identifier"] = order.ExternalIdentifier,
            ["reference"] = order.Reference,
            ["status"] = order.Status,
            ["payment_status"] = order.PaymentStatus,
            ["currency"] = order.Currency,
            ["formatted_total_order_amount"] = string.Create(CultureInfo.InvariantCulture, $"{sign} {order.TotalAmountInCents / 100m:0.00}"),
            ["order_amount"] = order.LinesAmountInCents,
            ["total_charges_amount"] = order.Charges.Sum(charge => charge.TotalAmountInCents),
            ["total_discount_amount"] = order.DiscountAmountInCents,
            ["total_order_amount"] = order.TotalAmountInCents,
            ["paid_at"] = Formats.DateTime(order.PaidAt),
            ["completed_at"] = Formats.DateTime(order.CompletedAt),
            ["line_items"] = new JsonArray([.. order.Lines.Select(line => WriteLine(tables, line))]),
            ["applied_discounts"] = new JsonArray([.. order.Discounts.Select(WriteDiscount)]),
            ["charges"] = new JsonArray([.. order.Charges.Select(WriteCharge)]),
            ["created_at"] = Formats.DateTime(order.CreatedAt),
            ["updated_at"] = Formats.DateTime(order.UpdatedAt),
        };
    }

    private static JsonObject WriteLine(Tables tables, SandboxOrderLine line)
    {
        JsonObject json = WriteSubLine(tables, line);
        json["sub_line_items"] = new JsonArray([.. line.SubLines.Select(addition => WriteSubLine(tables, addition))]);
        return json;
    }

    /// <summary>A product that was deleted since is left out.</summary>
    private static JsonObject WriteSubLine(Tables tables, SandboxOrderLine line)
    {
        JsonObject json = new()
        {
            ["uuid"] = line.Uuid.ToString(),
            ["external_identifier"] = line.ExternalIdentifier,
            ["name"] = line.Name,
            ["quantity"] = line.Quantity,
            ["price"] = line.PriceInCents,
            ["total_amount"] = line.TotalAmountInCents,
            ["discount_amount"] = line.DiscountAmountInCents,
        };
        if (line.ProductUuid is { } uuid && ProductLibrary.Product(tables, uuid) is { } product)
        {
            json["product"] = new JsonObject { ["uuid"] = product.Uuid.ToString(), ["external_identifier"] = product.ExternalIdentifier, ["name"] = product.Name };
        }

        return json;
    }

    private static JsonObject WriteDiscount(SandboxOrderDiscount discount) => new()
    {
        ["uuid"] = discount.Uuid.ToString(),
        ["external_identifier"] = discount.ExternalIdentifier,
        ["name"] = discount.Name,
        ["amount"] = discount.AmountInCents,
        ["type"] = discount.Type,
        ["value"] = discount.Value,
        ["applied_to"] = discount.AppliedTo,
        ["line_items"] = WriteParts(discount.LineIdentifiers),
        ["sub_line_items"] = WriteParts(discount.SubLineIdentifiers),
    };

    private static JsonArray WriteParts(IEnumerable<string> identifiers) =>
        new([.. identifiers.Select(identifier => new JsonObject { ["external_identifier"] = identifier })]);

    /// <summary>The kind of a charge in its old form is there only if it was given.</summary>
    private static JsonObject WriteCharge(SandboxOrderCharge charge)
    {
        JsonObject json = new()
        {
            ["uuid"] = charge.Uuid.ToString(),
            ["external_identifier"] = charge.ExternalIdentifier,
            ["name"] = charge.Name,
            ["amount"] = charge.AmountInCents,
            ["discount_amount"] = charge.DiscountAmountInCents,
            ["total_amount"] = charge.TotalAmountInCents,
        };
        if (charge.Type is { } type)
        {
            json["type"] = type;
        }

        return json;
    }
}
