using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Visits of contacts in shops. They bring no credits by themselves.</summary>
internal static class VisitEndpoints
{
    private const string Taken = "There is a visit with this identifier already.";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listVisits", "GET", "/visits", List),
        new("createVisit", "POST", "/visits", Create),
        new("batchCreateVisits", "POST", "/visits/batch", CreateMany),
        new("getVisit", "GET", "/visits/{uuid}", Get),
        new("updateVisit", "PUT", "/visits/{uuid}", Update),
    ];

    /// <summary>An unknown contact has no visits; no code is listed with which it could be refused.</summary>
    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 500, smallestSize: 0);
        Guid? contact = call.Input.OptionalUuid("contact_uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Page<SandboxVisit> page = asked.Of<SandboxVisit>([.. call.Tables.Visits.Values.Where(visit => visit.ContactUuid == (contact ?? visit.ContactUuid))]);
        return Answer.Page(new JsonArray([.. page.Items.Select(visit => Write(call.Tables, visit))]), PageMetas.CurrentPageMeta(page));
    }

    private static Answer Create(Call call)
    {
        Tables tables = call.Tables;
        Guid contact = call.Input.RequiredUuid("contact_uuid");
        Guid shop = call.Input.RequiredUuid("shop_uuid");
        SandboxVisit visit = Change(call, new SandboxVisit(Guid.Empty, contact, shop, ExternalId: null, Source: null, StartsAt: null, EndsAt: null, call.Now));
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!tables.Shops.ContainsKey(shop))
        {
            return Refusal.ShopNotFound;
        }

        return tables.Contacts.ContainsKey(contact) ? Store(call, visit with { Uuid = tables.Random.Uuid() }) : Refusal.ContactNotFound;
    }

    /// <summary>All or nothing: an address that nobody has would otherwise vanish without a word.</summary>
    private static Answer CreateMany(Call call)
    {
        Tables tables = call.Tables;
        HashSet<string> identifiers = new(StringComparer.Ordinal);
        List<SandboxVisitImport> visits = [];
        foreach (Input item in call.Input.RequiredObjects("visits"))
        {
            SandboxVisitImport visit = new(item.RequiredEmail("contact_email"), item.RequiredUuid("business_profile_uuid"), item.OptionalText("external_id"));
            RefuseUnknown(tables, item, visit);
            if (visit.ExternalId is { } id && (!identifiers.Add(id) || VisitBook.IsTaken(tables, id)))
            {
                item.Refuse("external_id", Taken);
            }

            visits.Add(visit);
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        tables.Jobs.Add(new SandboxVisitsJob(tables.Random.Uuid(), call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, visits));
        return Answer.Ok(new JsonObject { ["status"] = "processing" });
    }

    private static void RefuseUnknown(Tables tables, Input item, SandboxVisitImport visit)
    {
        if (visit.ContactEmail.Length > 0 && tables.ContactByEmail(visit.ContactEmail) is null)
        {
            item.Refuse("contact_email", "There is no contact with this e-mail address.");
        }

        if (visit.ShopUuid != Guid.Empty && !tables.Shops.ContainsKey(visit.ShopUuid))
        {
            item.Refuse("business_profile_uuid", "There is no shop with this UUID.");
        }
    }

    private static Answer Get(Call call) => Find(call, out SandboxVisit visit) ?? Answer.Ok(Write(call.Tables, visit));

    private static Answer Update(Call call)
    {
        Answer? unknown = Find(call, out SandboxVisit visit);
        if (unknown is not null)
        {
            return unknown;
        }

        SandboxVisit changed = Change(call, visit);
        return call.Input.Invalid ?? Store(call, changed);
    }

    private static SandboxVisit Change(Call call, SandboxVisit visit)
    {
        Input input = call.Input;
        SandboxVisit changed = visit with
        {
            ExternalId = input.OptionalText("external_id") ?? visit.ExternalId,
            Source = input.OptionalText("source") ?? visit.Source,
            StartsAt = input.OptionalDateTime("starts_at") ?? visit.StartsAt,
            EndsAt = input.OptionalDateTime("ends_at") ?? visit.EndsAt,
        };
        if (changed.EndsAt <= changed.StartsAt)
        {
            input.Refuse("ends_at", "This field must be after starts_at.");
        }

        if (VisitBook.IsTaken(call.Tables, changed.ExternalId, visit.Uuid))
        {
            input.Refuse("external_id", Taken);
        }

        return changed;
    }

    /// <summary>No code for an unknown visit is known, so it is invalid input.</summary>
    private static Answer? Find(Call call, out SandboxVisit visit)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        visit = call.Tables.Visits.GetValueOrDefault(uuid)!;
        return call.Input.Invalid ?? (visit is null ? Refusal.InvalidField("uuid", "There is no visit with this UUID.") : null);
    }

    private static Answer Store(Call call, SandboxVisit visit)
    {
        call.Tables.Visits[visit.Uuid] = visit;
        return Answer.Ok(Write(call.Tables, visit));
    }

    private static JsonObject Write(Tables tables, SandboxVisit visit) => new()
    {
        ["uuid"] = visit.Uuid.ToString(),
        ["contact"] = ContactJson.WriteReference(tables, visit.ContactUuid),
        ["external_id"] = visit.ExternalId,
        ["source"] = visit.Source,
        ["starts_at"] = Formats.DateTime(visit.StartsAt),
        ["ends_at"] = Formats.DateTime(visit.EndsAt),
        ["created_at"] = Formats.DateTime(visit.CreatedAt),
    };
}
