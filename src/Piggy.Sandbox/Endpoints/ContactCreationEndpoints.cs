using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The ways to a contact by e-mail address or card: finding and creating. The fast forms differ only in their answer.</summary>
internal static class ContactCreationEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createContact", "POST", "/contacts", call => Create(call, countsForQuota: false)),
        new("createContactAsync", "POST", "/contacts/async", call => Create(call, countsForQuota: true)),
        new("findContact", "GET", "/contacts/find-one-by", Find),
        new("findOrCreateContact", "GET", "/contacts/find-or-create", call => FindOrCreate(call, ContactJson.Write)),
        new("findOrCreateContactAsync", "GET", "/contacts/find-or-create/async", call => FindOrCreate(call, WriteUuid)),
        new("createAnonymousContact", "POST", "/contacts/anonymous", CreateAnonymous),
        new("batchCreateContacts", "POST", "/contacts/batch", Import),
    ];

    private static Answer Create(Call call, bool countsForQuota)
    {
        string email = call.Input.RequiredEmail("email");
        string? code = call.Input.OptionalText("referral_code");
        Guid referring = default;
        if (code is not null && !call.Tables.ReferralCodes.TryGetValue(code, out referring))
        {
            call.Input.Refuse("referral_code", "There is no contact with this referral code.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (call.Tables.ContactByEmail(email) is not null)
        {
            return Refusal.Because(60005);
        }

        if (countsForQuota && QuotaIsUsedUp(call.Tables))
        {
            return Refusal.Because(60000);
        }

        SandboxContact contact = ContactFactory.Known(call.Tables, email, call.Now);
        if (code is not null)
        {
            ReferralProgram.Begin(call.Tables, referring, contact.Uuid);
        }

        return Answer.Ok(WriteUuid(call.Tables, contact));
    }

    private static Answer Find(Call call)
    {
        string email = call.Input.RequiredEmail("email");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        return call.Tables.ContactByEmail(email) is { } contact ? Answer.Ok(ContactJson.Write(call.Tables, contact)) : Refusal.ContactNotFound;
    }

    private static Answer FindOrCreate(Call call, Func<Tables, SandboxContact, JsonObject> write)
    {
        string email = call.Input.RequiredEmail("email");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxContact? contact = call.Tables.ContactByEmail(email);
        if (contact is null && QuotaIsUsedUp(call.Tables))
        {
            return Refusal.Because(60000);
        }

        return Answer.Ok(write(call.Tables, contact ?? ContactFactory.Known(call.Tables, email, call.Now)));
    }

    private static Answer CreateAnonymous(Call call)
    {
        string? value = call.Input.OptionalText("contact_identifier_value");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxContactIdentifier? identifier = value is null ? null : call.Tables.ContactIdentifiers.GetValueOrDefault(value);
        if (value is not null && identifier is null)
        {
            return Refusal.ContactIdentifierNotFound;
        }

        if (identifier?.ContactUuid is not null)
        {
            return Refusal.Because(60014);
        }

        if (QuotaIsUsedUp(call.Tables))
        {
            return Refusal.Because(60000);
        }

        SandboxContact contact = ContactFactory.Anonymous(call.Tables, call.Now);
        if (identifier is not null)
        {
            call.Tables.ContactIdentifiers[identifier.Value] = identifier with { ContactUuid = contact.Uuid };
        }

        return Answer.Ok(WriteUuid(call.Tables, contact));
    }

    private static Answer Import(Call call)
    {
        SandboxContactImport[] imports = [.. call.Input.RequiredObjects("contacts").Select(item => ReadImport(call.Tables, item))];
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        call.Tables.Jobs.Add(new SandboxImportJob(call.Tables.Random.Uuid(), call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, imports));
        return Answer.Ok(data: null);
    }

    private static SandboxContactImport ReadImport(Tables tables, Input item)
    {
        string email = item.RequiredEmail("email");
        Dictionary<string, JsonElement> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (Input attribute in item.OptionalObjects("custom_attributes") ?? [])
        {
            string name = attribute.RequiredText("name");
            JsonElement value = attribute.RequiredValue("value");
            values[name] = value;
            if (name.Length > 0 && value.ValueKind != JsonValueKind.Undefined && ContactAttributeInput.Problem(tables, name, value) is { } problem)
            {
                attribute.Refuse("value", problem);
            }
        }

        Dictionary<Guid, bool> subscriptions = [];
        foreach (Input subscription in item.OptionalObjects("subscription_types") ?? [])
        {
            Guid type = subscription.RequiredUuid("uuid");
            subscriptions[type] = subscription.RequiredBoolean("enroll");
            if (!tables.SubscriptionTypes.ContainsKey(type))
            {
                subscription.Refuse("uuid", "There is no subscription type with this UUID.");
            }
        }

        return new SandboxContactImport(email, values, subscriptions);
    }

    private static bool QuotaIsUsedUp(Tables tables) => tables.Contacts.Count >= tables.Account.ContactQuota;

    private static JsonObject WriteUuid(Tables tables, SandboxContact contact) => new() { ["uuid"] = contact.Uuid.ToString() };
}
