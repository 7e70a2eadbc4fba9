using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Piggy.Sandbox.Tests;

/// <summary>Which values of the seeded account make a call succeed, by the name of the field.</summary>
internal static class SeededValues
{
    public static IReadOnlyDictionary<string, string> For(Peer peer, string operation)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal)
        {
            ["shop_uuid"] = peer.Seed.Shop.ToString(),
            ["contact_uuid"] = peer.Seed.KnownContact.ToString(),
            ["anonymous_contact_uuid"] = peer.Seed.AnonymousContact.ToString(),
            ["promotion_uuid"] = peer.Seed.Promotion.ToString(),
            ["source_contact_uuid"] = peer.Seed.DuplicateContact.ToString(),
            ["destination_contact_uuid"] = peer.Seed.OriginalContact.ToString(),
            ["email"] = peer.Seed.KnownContactEmail,
            ["contact_identifier_value"] = peer.Seed.ContactIdentifier,
        };
        foreach ((string name, string value) in Own(peer, operation))
        {
            known[name] = value;
        }

        return known;
    }

    /// <summary>The same values, after the steps that must come before the call.</summary>
    public static Task<IReadOnlyDictionary<string, string>> PreparedAsync(Peer peer, string operation) => Task.FromResult(For(peer, operation));

    private static IEnumerable<(string Name, string Value)> Own(Peer peer, string operation) => operation switch
    {
        "updateBooking" => [("uuid", peer.Seed.Booking.ToString())],
        "findVoucherByCode" => [("code", peer.Seed.ActiveVoucherCode)],
        _ => [],
    };
}
