using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Contacts: claiming, merging and reading balances.</summary>
internal static class ContactEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("claimAnonymousContact", "PUT", "/contacts/{anonymous_contact_uuid}/claim", Claim),
        new("mergeContacts", "POST", "/contacts/merge", Merge),
        new("getContactCreditBalance", "GET", "/contacts/{contact_uuid}/credit-balance", CreditBalance),
    ];

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

    private static Answer CreditBalance(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("contact_uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        return call.Tables.Contacts.TryGetValue(uuid, out SandboxContact? contact)
            ? Answer.Ok(new JsonObject { ["balance"] = contact.CreditBalance })
            : Refusal.ContactNotFound;
    }
}
