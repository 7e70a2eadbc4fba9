using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Reads the parts of an order. Nothing is made while it reads: products that are new are only noted.</summary>
internal sealed class OrderInput(Call call)
{
    public const int MostCents = 1_000_000_000;

    private const string Identifier = "external_identifier";

    private static readonly FrozenSet<string> DiscountTypes = FrozenSet.Create(StringComparer.Ordinal, "PERCENTAGE", "ABSOLUTE");

    private static readonly FrozenSet<string> DiscountTargets = FrozenSet.Create(StringComparer.Ordinal, "ORDER", "ORDER_LINES");

    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _subLines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _charges = new(StringComparer.Ordinal);
    private readonly HashSet<string> _discounts = new(StringComparer.Ordinal);

    /// <summary>A line as it was read, with the product that it names.</summary>
    public sealed record Line(SandboxOrderLine Row, string? Product, IReadOnlyList<Line> SubLines);

    public static long? Cents(Input input, string field) => input.OptionalInteger(field, minimum: 0, MostCents);

    public static long RequiredCents(Input input, string field) => input.RequiredInteger(field, minimum: 0, MostCents);

    /// <summary>More than nothing, and not so much that a price could not be multiplied by it.</summary>
    public static decimal Quantity(Input input)
    {
        decimal quantity = input.RequiredNumber("quantity");
        if (input.Has("quantity") && quantity is <= 0 or > MostCents)
        {
            input.Refuse("quantity", "This field must be more than 0 and at most 1,000,000,000.");
        }

        return quantity;
    }

    public List<Line> ReadLines() => [.. call.Input.RequiredObjects("line_items").Select(item => ReadLine(item, _lines))];

    private Line ReadLine(Input item, HashSet<string> siblings)
    {
        SandboxOrderLine row = new(
            Guid.Empty,
            NewIdentifier(item, siblings),
            item.RequiredText("name"),
            Quantity(item),
            RequiredCents(item, "price"),
            RequiredCents(item, "total_amount"),
            Cents(item, "discount_amount") ?? 0,
            ProductUuid: null,
            []);
        string? product = item.OptionalObject("product")?.RequiredText(Identifier);
        if (siblings == _subLines)
        {
            return new Line(row, product, []);
        }

        OrderReferences.CheckResult(call, item.OptionalObject("result"));
        return new Line(row, product, [.. (item.OptionalObjects("sub_line_items") ?? []).Select(addition => ReadLine(addition, _subLines))]);
    }

    /// <summary>Charges are read before the discounts that may name them.</summary>
    public List<SandboxOrderCharge> ReadCharges()
    {
        List<SandboxOrderCharge> charges = [];
        foreach (Input item in call.Input.OptionalObjects("charges") ?? [])
        {
            long total = RequiredCents(item, "total_amount");
            long discount = Cents(item, "discount_amount") ?? 0;
            item.OptionalObject("charge_definition")?.RequiredText(Identifier);
            charges.Add(new SandboxOrderCharge(
                Guid.Empty, NewIdentifier(item, _charges), item.RequiredText("name"), item.OptionalText("type"), Cents(item, "amount") ?? total + discount, discount, total));
        }

        return charges;
    }

    public List<SandboxOrderDiscount> ReadDiscounts()
    {
        List<SandboxOrderDiscount> discounts = [];
        foreach (Input item in call.Input.OptionalObjects("applied_discounts") ?? [])
        {
            discounts.Add(new SandboxOrderDiscount(
                Guid.Empty,
                NewIdentifier(item, _discounts),
                item.RequiredText("name"),
                RequiredCents(item, "amount"),
                item.OptionalText("type", DiscountTypes),
                item.OptionalNumber("value"),
                item.RequiredText("applied_to", DiscountTargets),
                ReadParts(item, "line_items", _lines),
                ReadParts(item, "sub_line_items", _subLines)));
            ReadParts(item, "charges", _charges);
            OrderReferences.CheckOffer(call, item.OptionalObject("offer"));
        }

        return discounts;
    }

    private static List<string> ReadParts(Input discount, string field, HashSet<string> known)
    {
        List<string> parts = [];
        foreach (Input item in discount.OptionalObjects(field) ?? [])
        {
            string identifier = item.RequiredText(Identifier);
            parts.Add(identifier);
            if (identifier.Length > 0 && !known.Contains(identifier))
            {
                item.Refuse(Identifier, "The order has no part with this identifier.");
            }
        }

        return parts;
    }

    private static string NewIdentifier(Input item, HashSet<string> siblings)
    {
        string identifier = item.RequiredText(Identifier);
        if (identifier.Length > 0 && !siblings.Add(identifier))
        {
            item.Refuse(Identifier, "Another part of the order has this identifier.");
        }

        return identifier;
    }
}
