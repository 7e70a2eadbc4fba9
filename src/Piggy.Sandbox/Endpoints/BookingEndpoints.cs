using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Reservations.</summary>
internal static class BookingEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createBooking", "POST", "/bookings", Create),
        new("updateBooking", "PUT", "/bookings/{uuid}", Update),
    ];

    /// <summary>Stands in for a new or unknown booking while the other fields are checked, so that one refusal names all that is wrong.</summary>
    private static SandboxBooking Nobody { get; } = new(
        default, default, default, null, null, null, StartsAt: null, EndsAt: null, CheckedInAt: null, null, null, null, default);

    /// <summary>Neither does it look for a free place, nor does what was paid before move any money; two bookings may have the same identifier.</summary>
    private static Answer Create(Call call)
    {
        Guid shop = call.Input.RequiredUuid("shop_uuid");
        Guid contact = call.Input.RequiredUuid("contact_uuid");
        SandboxBooking booking = Change(call.Input, Nobody) with { ShopUuid = shop, ContactUuid = contact, CreatedAt = call.Now };
        RefuseUnordered(call.Input, booking);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Shops.ContainsKey(shop))
        {
            return Refusal.ShopNotFound;
        }

        if (!call.Tables.Contacts.ContainsKey(contact))
        {
            return Refusal.ContactNotFound;
        }

        booking = booking with { Uuid = call.Tables.Random.Uuid() };
        call.Tables.Bookings[booking.Uuid] = booking;
        return Answer.Ok(Write(call.Tables, booking));
    }

    private static void RefuseUnordered(Input input, SandboxBooking booking)
    {
        if (booking.EndsAt <= booking.StartsAt)
        {
            input.Refuse("ends_at", "This field must be after starts_at.");
        }
    }

    /// <summary>No code for an unknown booking is known, so it is invalid input, as the only code of this call says.</summary>
    private static Answer Update(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        SandboxBooking? stored = call.Tables.Bookings.GetValueOrDefault(uuid);
        if (call.Input.Invalid is null && stored is null)
        {
            call.Input.Refuse("uuid", "There is no booking with this UUID.");
        }

        SandboxBooking changed = Change(call.Input, stored ?? Nobody);
        RefuseUnordered(call.Input, changed);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        call.Tables.Bookings[uuid] = changed;
        return Answer.Ok(Write(call.Tables, changed));
    }

    private static SandboxBooking Change(Input input, SandboxBooking booking) => booking with
    {
        ExternalId = input.OptionalText("external_id") ?? booking.ExternalId,
        Source = input.OptionalText("source") ?? booking.Source,
        Status = input.OptionalText("status") ?? booking.Status,
        StartsAt = input.OptionalDateTime("starts_at") ?? booking.StartsAt,
        EndsAt = input.OptionalDateTime("ends_at") ?? booking.EndsAt,
        CheckedInAt = input.OptionalDateTime("checked_in_at") ?? booking.CheckedInAt,
        NumberOfPeople = input.OptionalInteger("number_of_people", minimum: 1) ?? booking.NumberOfPeople,
        CompanyName = input.OptionalText("company_name") ?? booking.CompanyName,
        PrepaidAmountInCents = input.OptionalInteger("prepaid_amount", minimum: 0) ?? booking.PrepaidAmountInCents,
    };

    /// <summary>Published answers leave status, party size, company and prepaid amount out, although they can be set.</summary>
    private static JsonObject Write(Tables tables, SandboxBooking booking) => new()
    {
        ["uuid"] = booking.Uuid.ToString(),
        ["contact"] = ContactJson.WriteReference(tables, booking.ContactUuid),
        ["external_id"] = booking.ExternalId,
        ["source"] = booking.Source,
        ["starts_at"] = Formats.DateTime(booking.StartsAt),
        ["ends_at"] = Formats.DateTime(booking.EndsAt),
        ["checked_in_at"] = Formats.DateTime(booking.CheckedInAt),
        ["created_at"] = Formats.DateTime(booking.CreatedAt),
    };
}
