using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Loyalty cards and other keys of contacts.</summary>
internal static class ContactIdentifierEndpoints
{
    private const string Value = "contact_identifier_value";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createContactIdentifier", "POST", "/contact-identifiers", Create),
        new("updateContactIdentifier", "PUT", "/contact-identifiers", Update),
        new("deleteContactIdentifier", "DELETE", "/contact-identifiers", Delete),
        new("findContactIdentifier", "GET", "/contact-identifiers/find", Find),
        new("linkContactIdentifier", "PUT", "/contact-identifiers/link", Link),
        new("unlinkContactIdentifier", "PUT", "/contact-identifiers/unlink", Unlink),
    ];

    public static JsonObject Write(Tables tables, SandboxContactIdentifier identifier) => new()
    {
        ["name"] = identifier.Name,
        ["value"] = identifier.Value,
        ["active"] = identifier.Active,
        ["contact"] = ContactJson.WriteReference(tables, identifier.ContactUuid),
    };

    private static Answer Create(Call call)
    {
        string value = call.Input.RequiredText(Value);
        string? name = call.Input.OptionalText("contact_identifier_name");
        Guid? contact = call.Input.OptionalUuid("contact_uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (contact is { } uuid && !call.Tables.Contacts.ContainsKey(uuid))
        {
            return Refusal.ContactNotFound;
        }

        return call.Tables.ContactIdentifiers.ContainsKey(value)
            ? Refusal.Because(60006)
            : Store(call, new SandboxContactIdentifier(value, name, Active: true, contact));
    }

    private static Answer Update(Call call)
    {
        string? name = call.Input.OptionalText("contact_identifier_name");
        bool? active = call.Input.OptionalBoolean("contact_identifier_active");
        Answer? refused = Find(call, out SandboxContactIdentifier identifier);
        return refused ?? Store(call, identifier with { Name = name ?? identifier.Name, Active = active ?? identifier.Active });
    }

    private static Answer Delete(Call call)
    {
        if (Find(call, out SandboxContactIdentifier identifier) is { } refused)
        {
            return refused;
        }

        call.Tables.ContactIdentifiers.Remove(identifier.Value);
        return Answer.Ok(data: null);
    }

    private static Answer Find(Call call) => FindActive(call, out SandboxContactIdentifier identifier) ?? Answer.Ok(Write(call.Tables, identifier));

    private static Answer Link(Call call)
    {
        Guid contact = call.Input.RequiredUuid("contact_uuid");
        if (FindActive(call, out SandboxContactIdentifier identifier) is { } refused)
        {
            return refused;
        }

        if (!call.Tables.Contacts.ContainsKey(contact))
        {
            return Refusal.ContactNotFound;
        }

        return identifier.ContactUuid is null ? Store(call, identifier with { ContactUuid = contact }) : Refusal.Because(60014);
    }

    /// <summary>The code for an identifier without contact is not listed for the call, so it is the general one.</summary>
    private static Answer Unlink(Call call)
    {
        if (FindActive(call, out SandboxContactIdentifier identifier) is { } refused)
        {
            return refused;
        }

        return identifier.ContactUuid is null
            ? Refusal.InvalidField(Value, "The contact identifier points to no contact.")
            : Store(call, identifier with { ContactUuid = null });
    }

    private static Answer? FindActive(Call call, out SandboxContactIdentifier identifier) =>
        Find(call, out identifier) ?? (identifier.Active ? null : Refusal.Because(60004));

    private static Answer? Find(Call call, out SandboxContactIdentifier identifier)
    {
        string value = call.Input.RequiredText(Value);
        bool known = call.Tables.ContactIdentifiers.TryGetValue(value, out SandboxContactIdentifier? found);
        identifier = found!;
        return call.Input.Invalid ?? (known ? null : Refusal.ContactIdentifierNotFound);
    }

    private static Answer Store(Call call, SandboxContactIdentifier identifier)
    {
        call.Tables.ContactIdentifiers[identifier.Value] = identifier;
        return Answer.Ok(Write(call.Tables, identifier));
    }
}
