using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Piggy.Sandbox.Tests;

/// <summary>Calls that the spec describes, aimed at entities of the seeded account.</summary>
internal static class SpecCalls
{
    /// <summary>The examples of the spec, with the ids of this account in the place of invented ones; null for a call without body.</summary>
    public static IReadOnlyList<JsonObject?> GoodBodies(SpecDocument spec, Peer peer, SpecOperation operation)
    {
        if (operation.RequestComponent is null)
        {
            return [null];
        }

        Dictionary<string, string> known = new(StringComparer.Ordinal)
        {
            ["shop_uuid"] = peer.Seed.Shop.ToString(),
            ["contact_uuid"] = peer.Seed.KnownContact.ToString(),
            ["promotion_uuid"] = peer.Seed.Promotion.ToString(),
            ["source_contact_uuid"] = peer.Seed.DuplicateContact.ToString(),
            ["destination_contact_uuid"] = peer.Seed.OriginalContact.ToString(),
            ["email"] = peer.Seed.KnownContactEmail,
            ["contact_identifier_value"] = peer.Seed.ContactIdentifier,
        };
        IReadOnlyList<JsonObject> examples = spec.RequestExamples(operation);
        foreach (JsonObject example in examples)
        {
            foreach ((string field, string value) in known.Where(entry => example.ContainsKey(entry.Key)))
            {
                example[field] = value;
            }
        }

        return examples;
    }

    public static Task<Reply> SendAsync(Peer peer, SpecOperation operation, JsonObject? body)
    {
        string path = operation.PathFor(parameter => parameter switch
        {
            "anonymous_contact_uuid" => peer.Seed.AnonymousContact.ToString(),
            "contact_uuid" => peer.Seed.KnownContact.ToString(),
            _ => peer.Seed.Booking.ToString(),
        });
        string query = operation.Id == "findVoucherByCode" ? $"?code={peer.Seed.ActiveVoucherCode}" : "";
        return peer.SendAsync(new HttpMethod(operation.Method), path + query, body is null ? null : Peer.Json(body.ToJsonString()));
    }
}
