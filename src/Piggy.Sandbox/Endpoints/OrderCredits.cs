using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>
/// What orders earn, and what returns take back. Lines, additions and charges count, less the discounts on the whole order; those on parts are in the parts
/// already.
/// </summary>
internal static class OrderCredits
{
    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    /// <summary>The money of an order that still earns credits, after the returns that were processed.</summary>
    public static long EarningCents(Tables tables, SandboxOrder order)
    {
        long lines = order.Lines.Sum(line => line.TotalAmountInCents + line.SubLines.Sum(addition => addition.TotalAmountInCents));
        long charges = order.Charges.Sum(charge => charge.TotalAmountInCents);
        long discounts = order.Discounts.Where(discount => discount.IsOnWholeOrder).Sum(discount => discount.AmountInCents);
        HashSet<Guid> onParts = [.. order.Discounts.Where(discount => !discount.IsOnWholeOrder).Select(discount => discount.Uuid)];
        long returned = tables.OrderReturns.Values
            .Where(row => row.OrderUuid == order.Uuid && row.IsProcessed)
            .SelectMany(row => row.Parts)
            .Where(part => !onParts.Contains(part.PartUuid))
            .Sum(part => part.Kind == SandboxOrderPartKind.Discount ? -part.AmountInCents : part.AmountInCents);
        return Math.Max(0, lines + charges - discounts - returned);
    }

    public static long Due(Tables tables, SandboxOrder order) => (long)CreditRules.Calculate(EarningCents(tables, order) / 100m);

    /// <summary>Gives the credits of an order, once; a cancelled order has no result.</summary>
    public static JsonObject? Give(Tables tables, SandboxOrder order, DateTimeOffset now)
    {
        if (order.Status == OrderEndpoints.Cancelled)
        {
            return null;
        }

        long credits = Due(tables, order);
        Guid reception = Book(tables, order, credits, EarningCents(tables, order) / 100m, now);
        tables.Orders[order.Uuid] = order with { CreditReceptionUuid = reception, UpdatedAt = now };
        ReferralProgram.CreditsReceived(tables, order.ContactUuid, now);
        return Write(tables, order, credits);
    }

    /// <summary>Takes back what an order has earned too much after a return, as far as the contact still has it; null if it has earned nothing yet.</summary>
    public static JsonObject? TakeBack(Tables tables, SandboxOrderReturn orderReturn, DateTimeOffset now)
    {
        tables.OrderReturns[orderReturn.Uuid] = orderReturn with { IsProcessed = true };
        SandboxOrder order = tables.Orders[orderReturn.OrderUuid];
        if (order.CreditReceptionUuid is not { } given || !tables.CreditReceptions.TryGetValue(given, out SandboxCreditReception? reception))
        {
            return null;
        }

        long held = CreditLedger.IsReversed(tables, given) ? 0 : reception.Credits - order.CreditsTakenBack;
        long credits = Math.Clamp(held - Due(tables, order), 0, tables.Contacts[order.ContactUuid].CreditBalance);
        if (credits > 0)
        {
            Book(tables, order, -credits, unitValue: null, now);
            tables.Orders[order.Uuid] = order with { CreditsTakenBack = order.CreditsTakenBack + credits };
        }

        return Write(tables, order, credits);
    }

    /// <summary>True if a return has taken some of the credits back that a reception has given.</summary>
    public static bool HasTakenBack(Tables tables, Guid reception) =>
        tables.Orders.Values.Any(order => order.CreditReceptionUuid == reception && order.CreditsTakenBack > 0);

    private static Guid Book(Tables tables, SandboxOrder order, long credits, decimal? unitValue, DateTimeOffset now)
    {
        Guid uuid = tables.Random.Uuid();
        CreditLedger.Book(tables, tables.Contacts[order.ContactUuid], new SandboxCreditReception(
            uuid, order.ContactUuid, order.ShopUuid, credits, unitValue, tables.Account.DefaultUnitName, ContactIdentifierValue: null, NoAttributes, now));
        return uuid;
    }

    private static JsonObject Write(Tables tables, SandboxOrder order, long credits) => new()
    {
        ["type"] = "POINTS_TRANSACTION",
        ["data"] = new JsonObject { ["points"] = credits, ["new_balance"] = tables.Contacts[order.ContactUuid].CreditBalance },
    };
}
