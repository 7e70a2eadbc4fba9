using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Contacts that exist: listing, reading, changing, deleting, claiming and merging them.</summary>
internal static class ContactEndpoints
{
    private static readonly FrozenSet<string> DeletionTypes = FrozenSet.Create(StringComparer.Ordinal, "DEFAULT", "GDPR");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("claimAnonymousContact", "PUT", "/contacts/{anonymous_contact_uuid}/claim", Claim),
        new("mergeContacts", "POST", "/contacts/merge", Merge),
        new("listContacts", "GET", "/contacts", List),
        new("getContact", "GET", "/contacts/{contact_uuid}", Get),
        new("updateContact", "PUT", "/contacts/{contact_uuid}", Update),
        new("deleteContact", "POST", "/contacts/{contact_uuid}/delete", Delete),
    ];

    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 100);
        CreatedFilter filter = CreatedFilter.Read(call.Input);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Page<SandboxContact> page = asked.Of(filter.Apply(call.Tables.Contacts.Values, contact => contact.CreatedAt));
        return Answer.Page(new JsonArray([.. page.Items.Select(contact => ContactJson.Write(call.Tables, contact))]), PageMetas.PageMeta(page));
    }

    private static Answer Get(Call call)
    {
        Answer? refused = ContactInPath.Find(call, out SandboxContact contact);
        return refused ?? Answer.Ok(ContactJson.Write(call.Tables, contact));
    }

    private static Answer Update(Call call)
    {
        IReadOnlyDictionary<string, JsonElement> changes = call.Input.RequiredMap("attributes");
        ContactAttributeInput.Check(call, "attributes", changes);
        Answer? refused = ContactInPath.Find(call, out SandboxContact contact);
        if (refused is not null)
        {
            return refused;
        }

        Dictionary<string, JsonElement> values = contact.Values.ToDictionary();
        AttributeValues.Apply(values, changes);
        contact = contact with { Values = values, UpdatedAt = call.Now };
        call.Tables.Contacts[contact.Uuid] = contact;
        return Answer.Ok(ContactJson.Write(call.Tables, contact));
    }

    private static Answer Delete(Call call)
    {
        string type = call.Input.RequiredText("type", DeletionTypes);
        Answer? refused = ContactInPath.Find(call, out SandboxContact contact);
        if (refused is not null)
        {
            return refused;
        }

        call.Tables.Jobs.Add(new SandboxDeletionJob(
            call.Tables.Random.Uuid(), call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, contact.Uuid, ForgetsPerson: type == "GDPR"));
        return Answer.Ok(data: null, EmptyMeta.Map);
    }

    private static Answer Claim(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("anonymous_contact_uuid");
        string email = call.Input.RequiredEmail("email");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Contacts.TryGetValue(uuid, out SandboxContact? contact))
        {
            return Refusal.ContactNotFound;
        }

        if (!contact.IsAnonymous)
        {
            return Refusal.ContactNotAnonymous;
        }

        SandboxContact claimed = contact with { Email = email, IsAnonymous = false, UpdatedAt = call.Now };
        SandboxContact? owner = call.Tables.ContactByEmail(email);
        if (owner is not null && owner.Uuid != uuid)
        {
            claimed = ContactMerger.Merge(call.Tables, claimed, owner, call.Now);
        }

        call.Tables.Contacts[claimed.Uuid] = claimed;
        return Answer.Ok(ContactJson.Write(call.Tables, claimed));
    }

    private static Answer Merge(Call call)
    {
        Guid source = call.Input.RequiredUuid("source_contact_uuid");
        Guid destination = call.Input.RequiredUuid("destination_contact_uuid");
        if (call.Input.Invalid is null && source == destination)
        {
            call.Input.Refuse("destination_contact_uuid", "This field must differ from source_contact_uuid.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Contacts.ContainsKey(source) || !call.Tables.Contacts.ContainsKey(destination))
        {
            return Refusal.ContactNotFound;
        }

        Guid job = call.Tables.Random.Uuid();
        call.Tables.Jobs.Add(new SandboxMergeJob(job, call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, source, destination));
        return Answer.Ok(data: null, EmptyMeta.Map);
    }
}
