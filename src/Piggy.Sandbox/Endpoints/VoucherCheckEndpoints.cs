using System;
using System.Collections.Generic;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Asks whether a voucher could be used, without using it.</summary>
internal static class VoucherCheckEndpoints
{
    private const string Field = "voucher_uuid";

    public static IReadOnlyList<Route> Routes { get; } = [new("validateVoucher", "POST", "/vouchers/{voucher_uuid}/validate", Validate)];

    /// <summary>The answer is not published; here it is the voucher that could be used. No code is listed, so 1003 says why it could not.</summary>
    private static Answer Validate(Call call)
    {
        Input input = call.Input;
        input.RequiredUuid(Field);
        Guid shop = input.RequiredUuid("shop_uuid");
        Guid? contact = input.OptionalUuid("contact_uuid");
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Shops.ContainsKey(shop))
        {
            input.Refuse("shop_uuid", "There is no shop with this UUID.");
        }

        SandboxVoucher? voucher = VoucherRules.Find(call, Field);
        if (WhyNot(call, voucher) is { } reason)
        {
            input.Refuse(Field, reason);
        }
        else if (!VoucherRules.CanBeUsedBy(call.Tables, voucher!, contact))
        {
            input.Refuse("contact_uuid", VoucherRules.WrongContact);
        }

        return input.Invalid ?? Answer.Ok(VoucherJson.Write(call.Tables, voucher!, call.Now));
    }

    private static string? WhyNot(Call call, SandboxVoucher? voucher) =>
        voucher is null ? "There is no voucher with this UUID."
        : voucher.IsLockedAt(call.Now) ? "The voucher is locked."
        : VoucherRules.WhyNot(voucher, call.Now)?.Body["message"]?.GetValue<string>();
}
