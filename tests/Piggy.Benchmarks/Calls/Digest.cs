using System;
using System.Globalization;
using System.Linq;

namespace Piggy.Benchmarks.Calls;

/// <summary>What a side made of an answer, in words that can be compared with those of another side.</summary>
internal static class Digest
{
    public static string Of(PlainContactList list) =>
        string.Join('\n', list.Data.Select(Of)) + string.Create(CultureInfo.InvariantCulture, $"\n{list.Meta.Page}/{list.Meta.LastPage} {list.Meta.Total}");

    public static string Of(Generated.Models.ContactListResponse list) =>
        string.Join('\n', list.Data!.Select(Of)) + string.Create(CultureInfo.InvariantCulture, $"\n{list.Meta!.Page}/{list.Meta.LastPage} {list.Meta.Total}");

    public static string Of(PlainContact contact) =>
        Contact(contact.Id, contact.Uuid, contact.Email, contact.Subscriptions?.Count, contact.CreditBalance?.Balance, contact.PrepaidBalance?.BalanceInCents);

    public static string Of(Generated.Models.Contact contact) =>
        Contact(contact.Id, contact.Uuid, contact.Email, contact.Subscriptions?.Count, contact.CreditBalance?.Balance, contact.PrepaidBalance?.BalanceInCents);

    public static string Of(PlainReception reception) =>
        Reception(reception.Uuid, reception.Credits, reception.UnitValue, reception.Contact?.CreditBalance?.Balance, reception.Shop?.Name, reception.CreatedAt);

    public static string Of(Generated.Models.CreditReception reception) =>
        Reception(reception.Uuid, reception.Credits, reception.UnitValue, reception.Contact?.CreditBalance?.Balance, reception.Shop?.Name, reception.CreatedAt);

    public static string Of(Stock.Models.ContactListResponse list) =>
        string.Join('\n', list.Data!.Select(Of)) + string.Create(CultureInfo.InvariantCulture, $"\n{list.Meta!.Page}/{list.Meta.LastPage} {list.Meta.Total}");

    public static string Of(Stock.Models.Contact contact) =>
        Contact(contact.Id, contact.Uuid, contact.Email, contact.Subscriptions?.Count, contact.CreditBalance?.Balance, contact.PrepaidBalance?.BalanceInCents);

    public static string Of(Stock.Models.CreditReception reception) =>
        Reception(reception.Uuid, reception.Credits, reception.UnitValue, reception.Contact?.CreditBalance?.Balance, reception.Shop?.Name, reception.CreatedAt);

    public static string Error(int? code, string? message) => string.Create(CultureInfo.InvariantCulture, $"{code} {message}");

    private static string Contact(long? id, Guid? uuid, string? email, int? subscriptions, int? credits, int? cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {uuid} {email} {subscriptions} {credits} {cents}");

    public static string Reception(Guid? uuid, int? credits, double? value, int? balance, string? shop, DateTimeOffset? at) =>
        string.Create(CultureInfo.InvariantCulture, $"{uuid} {credits} {value} {balance} {shop} {at:O}");
}
