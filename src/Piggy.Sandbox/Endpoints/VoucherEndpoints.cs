using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Vouchers: making one, ordering many, finding and changing them.</summary>
internal static class VoucherEndpoints
{
    private const int MostUses = 1_000_000;

    // Where the real list is; whoever follows its links leaves the sandbox, so ask for pages by number.
    private const string OwnAddress = "https://api.piggy.eu/api/v3/oauth/clients/vouchers";

    private static readonly FrozenSet<string> Statuses =
        FrozenSet.Create(StringComparer.Ordinal, "ACTIVE", "REDEEMED", "EXPIRED", "DEACTIVATED", "INACTIVE", "LOCKED");

    private static readonly FrozenSet<string> Settable = FrozenSet.Create(StringComparer.Ordinal, "ACTIVE", "DEACTIVATED");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listVouchers", "GET", "/vouchers", List),
        new("createVoucher", "POST", "/vouchers", Create),
        new("updateVoucher", "PUT", "/vouchers/{voucher_uuid}", Update),
        new("createVouchersBatch", "POST", "/vouchers/batch", CreateBatch),
        new("findVoucherByCode", "GET", "/vouchers/find", Find),
    ];

    private static Answer List(Call call)
    {
        Input input = call.Input;
        Guid? promotion = input.OptionalUuid("promotion_uuid");
        Guid? contact = input.OptionalUuid("contact_uuid");
        string? status = input.OptionalText("status", Statuses);
        PageRequest asked = PageRequest.Read(input, defaultSize: 30, largestSize: 500, smallestSize: 0);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (promotion is { } known && !call.Tables.Promotions.ContainsKey(known))
        {
            return Refusal.PromotionNotFound;
        }

        if (contact is { } person && !call.Tables.Contacts.ContainsKey(person))
        {
            return Refusal.ContactNotFound;
        }

        Page<SandboxVoucher> page = asked.Of<SandboxVoucher>(
        [
            .. call.Tables.Vouchers.Values.Where(voucher => voucher.PromotionUuid == (promotion ?? voucher.PromotionUuid)
                && (contact is null || voucher.ContactUuid == contact)
                && (status ?? voucher.StatusAt(call.Now)) == voucher.StatusAt(call.Now)),
        ]);
        return Answer.Page(new JsonArray([.. page.Items.Select(voucher => VoucherJson.Write(call.Tables, voucher, call.Now))]), PageMetas.PaginatorMeta(page, OwnAddress));
    }

    private static Answer Create(Call call)
    {
        Input input = call.Input;
        Guid promotionUuid = input.RequiredUuid("promotion_uuid");
        string? code = input.OptionalText("code");
        Guid? contact = input.OptionalUuid("contact_uuid");
        DateTimeOffset activation = input.OptionalDateTime("activation_date") ?? call.Now;
        DateTimeOffset? expiration = input.OptionalDateTime("expiration_date");
        int? uses = (int?)input.OptionalInteger("total_redemptions_allowed", minimum: 1, MostUses);
        IReadOnlyDictionary<string, JsonElement> attributes = input.OptionalMap("custom_attributes") ?? new Dictionary<string, JsonElement>();
        if (code is "")
        {
            input.Refuse("code", "This field must not be empty.");
        }

        if (expiration <= activation)
        {
            input.Refuse("expiration_date", "This field must be after activation_date.");
        }

        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Promotions.TryGetValue(promotionUuid, out SandboxPromotion? promotion))
        {
            return Refusal.PromotionNotFound;
        }

        if (contact is { } person && !call.Tables.Contacts.ContainsKey(person))
        {
            return Refusal.ContactNotFound;
        }

        if (VoucherRules.WhyNoMore(call.Tables, promotion, contact, quantity: 1, code) is { } refused)
        {
            return refused;
        }

        SandboxVoucher voucher = new(
            call.Tables.Random.Uuid(),
            code ?? call.Tables.NewVoucherCode(),
            promotionUuid,
            contact,
            SandboxVoucherState.Issued,
            activation,
            expiration ?? JobQueue.EndOfLifetime(promotion, activation),
            RedeemedAt: null,
            attributes)
        {
            TotalRedemptionsAllowed = uses,
        };
        call.Tables.Vouchers[voucher.Code] = voucher;
        return Answer.Ok(VoucherJson.Write(call.Tables, voucher, call.Now));
    }

    private static Answer Update(Call call)
    {
        Input input = call.Input;
        input.RequiredUuid("voucher_uuid");
        string status = input.RequiredText("status", Settable);
        DateTimeOffset? expiration = input.OptionalDateTime("expiration_date");
        IReadOnlyDictionary<string, JsonElement>? attributes = input.OptionalMap("custom_attributes");
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (VoucherRules.Find(call, "voucher_uuid") is not { } voucher)
        {
            return Refusal.VoucherNotFound;
        }

        if (voucher.StatusAt(call.Now) is "REDEEMED" or "LOCKED")
        {
            return Refusal.InvalidField("status", "A voucher that is used up or locked cannot be changed.");
        }

        if (expiration is not null && voucher.StatusAt(call.Now) is not ("ACTIVE" or "INACTIVE"))
        {
            return Refusal.InvalidField("expiration_date", "Only the expiry of an active or inactive voucher can be moved.");
        }

        voucher = voucher with
        {
            State = status == "ACTIVE" ? SandboxVoucherState.Issued : SandboxVoucherState.Deactivated,
            ExpirationDate = expiration ?? voucher.ExpirationDate,
            Attributes = attributes ?? voucher.Attributes,
            LockedAt = null,
            ReleaseKey = null,
        };
        call.Tables.Vouchers[voucher.Code] = voucher;
        return Answer.Ok(VoucherJson.Write(call.Tables, voucher, call.Now));
    }

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

        if (VoucherRules.WhyNoMore(call.Tables, promotion, batch.ContactUuid, batch.Quantity) is { } refused)
        {
            return refused;
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
