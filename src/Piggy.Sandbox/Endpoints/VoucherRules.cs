using System;
using System.Linq;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Whether a voucher can be used, and by whom.</summary>
internal static class VoucherRules
{
    public const string WrongContact = "The voucher needs the contact to whom it belongs, or one who uses it.";

    private const int AlreadyRedeemed = 80005;
    private const int Expired = 80006;
    private const int Deactivated = 80012;
    private const int NotYetActive = 80014;
    private const int CodeTaken = 80003;

    /// <summary>The refusal of a voucher that cannot be used at a moment, or null; a lock is not looked at.</summary>
    public static Answer? WhyNot(SandboxVoucher voucher, DateTimeOffset now) => voucher.StatusAt(now) switch
    {
        "REDEEMED" => Refusal.Because(AlreadyRedeemed),
        "DEACTIVATED" => Refusal.Because(Deactivated),
        _ when voucher.ExpirationDate < now => Refusal.Because(Expired),
        _ when voucher.ActivationDate > now => Refusal.Because(NotYetActive),
        _ => null,
    };

    /// <summary>The refusal of one voucher more of a promotion, or null.</summary>
    public static Answer? WhyNoMore(Tables tables, SandboxPromotion promotion, Guid? contact, int quantity, string? code = null) =>
        code is not null && tables.Vouchers.ContainsKey(code) ? Refusal.Because(CodeTaken)
        : quantity > promotion.VoucherLimit - JobQueue.VouchersGivenOut(tables, promotion.Uuid, contact: null) ? Refusal.VoucherLimitReached
        : contact is { } one && quantity > promotion.LimitPerContact - JobQueue.VouchersGivenOut(tables, promotion.Uuid, one) ? Refusal.VoucherLimitReached
        : null;

    /// <summary>True if a voucher belongs to the contact who is named, or to somebody if none is; a voucher of nobody needs one who uses it.</summary>
    public static bool CanBeUsedBy(Tables tables, SandboxVoucher voucher, Guid? asked) =>
        tables.Contacts.ContainsKey(voucher.ContactUuid ?? asked ?? Guid.Empty) && (asked ?? voucher.ContactUuid) == (voucher.ContactUuid ?? asked);

    public static SandboxVoucher? Find(Call call, string field) =>
        Formats.TryReadUuid(call.Input.Outside(field) ?? "", out Guid uuid) ? call.Tables.Vouchers.Values.FirstOrDefault(voucher => voucher.Uuid == uuid) : null;
}
