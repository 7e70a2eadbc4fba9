using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Reads what of an order is given back: never more of a part than the order has, and earlier returns have left.</summary>
internal sealed class OrderReturnInput(Call call, SandboxOrder order)
{
    private const string Identifier = "external_identifier";

    private readonly SandboxReturnedPart[] _earlier =
        [.. call.Tables.OrderReturns.Values.Where(row => row.OrderUuid == order.Uuid).SelectMany(row => row.Parts)];

    private readonly List<SandboxReturnedPart> _parts = [];

    public List<SandboxReturnedPart> Read()
    {
        foreach (Input item in call.Input.OptionalObjects("line_items") ?? [])
        {
            SandboxOrderLine? line = ReadLine(item, order.Lines, SandboxOrderPartKind.Line);
            foreach (Input addition in item.OptionalObjects("sub_line_items") ?? [])
            {
                ReadLine(addition, line?.SubLines ?? [], SandboxOrderPartKind.SubLine);
            }
        }

        foreach (Input item in call.Input.OptionalObjects("applied_discounts") ?? [])
        {
            SandboxOrderDiscount? discount = Named(item, order.Discounts, row => row.ExternalIdentifier);
            ReadAmount(item, "amount", discount?.Uuid, discount?.AmountInCents ?? 0, SandboxOrderPartKind.Discount);
        }

        foreach (Input item in call.Input.OptionalObjects("charges") ?? [])
        {
            SandboxOrderCharge? charge = Named(item, order.Charges, row => row.ExternalIdentifier);
            OrderInput.Cents(item, "amount");
            OrderInput.Cents(item, "discount_amount");
            ReadAmount(item, "total_amount", charge?.Uuid, charge?.TotalAmountInCents ?? 0, SandboxOrderPartKind.Charge);
        }

        return _parts;
    }

    private SandboxOrderLine? ReadLine(Input item, IReadOnlyList<SandboxOrderLine> lines, SandboxOrderPartKind kind)
    {
        SandboxOrderLine? line = Named(item, lines, row => row.ExternalIdentifier);
        decimal quantity = OrderInput.Quantity(item);
        long? total = OrderInput.Cents(item, "total_amount");
        OrderInput.Cents(item, "discount_amount");
        item.OptionalText("reason");
        if (line is null)
        {
            return null;
        }

        decimal quantityLeft = line.Quantity - Returned(line.Uuid).Sum(part => part.Quantity);
        long centsLeft = CentsLeft(line.Uuid, line.TotalAmountInCents);
        if (quantity > quantityLeft)
        {
            item.Refuse("quantity", "The order has less of this line, or less is left of it.");
            return line;
        }

        RefuseMore(item, "total_amount", total, centsLeft);
        Add(line.Uuid, kind, quantity, total ?? (quantity == quantityLeft ? centsLeft : Math.Min(centsLeft, Share(line, quantity))));
        return line;
    }

    /// <summary>The part of a line's amount that goes with a part of its quantity, in whole cents.</summary>
    private static long Share(SandboxOrderLine line, decimal quantity) => (long)decimal.Floor(line.TotalAmountInCents * quantity / line.Quantity);

    private void ReadAmount(Input item, string field, Guid? part, long amount, SandboxOrderPartKind kind)
    {
        long cents = OrderInput.RequiredCents(item, field);
        if (part is { } uuid)
        {
            RefuseMore(item, field, cents, CentsLeft(uuid, amount));
            Add(uuid, kind, quantity: 0, cents);
        }
    }

    private static void RefuseMore(Input item, string field, long? cents, long left)
    {
        if (cents > left)
        {
            item.Refuse(field, "More than the order has, or than is left of it.");
        }
    }

    private static T? Named<T>(Input item, IReadOnlyList<T> parts, Func<T, string> identifierOf)
        where T : class
    {
        string identifier = item.RequiredText(Identifier);
        T? part = parts.FirstOrDefault(row => identifierOf(row) == identifier);
        if (part is null && identifier.Length > 0)
        {
            item.Refuse(Identifier, "The order has no such part with this identifier.");
        }

        return part;
    }

    private long CentsLeft(Guid part, long amount) => amount - Returned(part).Sum(row => row.AmountInCents);

    /// <summary>What earlier returns, and this one so far, have taken of a part.</summary>
    private IEnumerable<SandboxReturnedPart> Returned(Guid part) => _earlier.Concat(_parts).Where(row => row.PartUuid == part);

    private void Add(Guid part, SandboxOrderPartKind kind, decimal quantity, long cents) =>
        _parts.Add(new SandboxReturnedPart(Guid.Empty, part, kind, quantity, cents));
}
