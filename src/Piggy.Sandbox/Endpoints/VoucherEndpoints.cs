using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Vouchers: ordering many, finding one.</summary>
internal static class VoucherEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createVouchersBatch", "POST", "/vouchers/batch", CreateBatch),
        new("findVoucherByCode", "GET", "/vouchers/find", Find),
    ];

    private static Answer CreateBatch(Call call)
    {
        SandboxVouchersBatch batch = ReadBatch(call);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Promotions.TryGetValue(batch.PromotionUuid, out SandboxPromotion? promotion))
        {
            return Refusal.PromotionNotFound;
        }

        if (batch.ContactUuid is { } contact && !call.Tables.Contacts.ContainsKey(contact))
        {
            return Refusal.ContactNotFound;
        }

        if (PassesLimit(call.Tables, promotion, batch))
        {
            return Refusal.VoucherLimitReached;
        }

        batch = batch with { Uuid = call.Tables.Random.Uuid() };
        call.Tables.Jobs.Add(new SandboxVouchersJob(call.Tables.Random.Uuid(), call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, batch));
        return Answer.Created(new JsonObject
        {
            ["uuid"] = batch.Uuid.ToString(),
            ["type"] = "vouchers",
            ["quantity"] = batch.Quantity,
            ["status"] = "PENDING",
            ["created_at"] = Formats.HumanDate(batch.CreatedAt),
        });
    }

    private static SandboxVouchersBatch ReadBatch(Call call)
    {
        Input input = call.Input;
        SandboxVouchersBatch batch = new(
            Guid.Empty,
            input.RequiredUuid("promotion_uuid"),
            input.OptionalUuid("contact_uuid"),
            (int)input.RequiredInteger("quantity", minimum: 1, maximum: 500),
            input.OptionalDateTime("activation_date"),
            input.OptionalDateTime("expiration_date"),
            input.OptionalMap("custom_attributes") ?? new Dictionary<string, JsonElement>(),
            call.Now);
        if (batch.ExpirationDate <= batch.ActivationDate)
        {
            input.Refuse("expiration_date", "This field must be after activation_date.");
        }

        return batch;
    }

    /// <summary>Ordered vouchers count like made ones, so that orders in a row cannot pass the limit together.</summary>
    private static bool PassesLimit(Tables tables, SandboxPromotion promotion, SandboxVouchersBatch batch) =>
        batch.Quantity > promotion.VoucherLimit - JobQueue.VouchersGivenOut(tables, promotion.Uuid, contact: null)
        || (batch.ContactUuid is { } contact
            && batch.Quantity > promotion.LimitPerContact - JobQueue.VouchersGivenOut(tables, promotion.Uuid, contact));

    private static Answer Find(Call call)
    {
        string code = call.Input.RequiredText("code");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        return call.Tables.Vouchers.TryGetValue(code, out SandboxVoucher? voucher)
            ? Answer.Ok(VoucherJson.Write(call.Tables, voucher, call.Now))
            : Refusal.VoucherNotFound;
    }
}
