using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Loyalty cards and other keys of contacts.</summary>
internal static class ContactIdentifierEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } = [new("updateContactIdentifier", "PUT", "/contact-identifiers", Update)];

    private static Answer Update(Call call)
    {
        string value = call.Input.RequiredText("contact_identifier_value");
        string? name = call.Input.OptionalText("contact_identifier_name");
        bool? active = call.Input.OptionalBoolean("contact_identifier_active");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.ContactIdentifiers.TryGetValue(value, out SandboxContactIdentifier? identifier))
        {
            return Refusal.ContactIdentifierNotFound;
        }

        identifier = identifier with { Name = name ?? identifier.Name, Active = active ?? identifier.Active };
        call.Tables.ContactIdentifiers[value] = identifier;
        return Answer.Ok(new JsonObject
        {
            ["name"] = identifier.Name,
            ["value"] = identifier.Value,
            ["active"] = identifier.Active,
            ["contact"] = ContactJson.WriteReference(call.Tables, identifier.ContactUuid),
        });
    }
}
