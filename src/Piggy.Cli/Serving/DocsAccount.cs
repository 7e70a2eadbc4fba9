using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.State;

namespace Piggy.Cli.Serving;

/// <summary>The account of a sandbox as flat facts, so that what a call has changed can be shown.</summary>
internal static class DocsAccount
{
    /// <summary>Takes a picture of the account.</summary>
    /// <returns>A value for each path, such as <c>contacts/…/credits</c>.</returns>
    public static SortedDictionary<string, JsonNode?> Read(SandboxState state)
    {
        var facts = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (SandboxContact contact in state.Contacts)
        {
            string path = $"contacts/{contact.Uuid:D}/";
            facts[path + "email"] = contact.Email;
            facts[path + "anonymous"] = contact.IsAnonymous;
            facts[path + "credits"] = contact.CreditBalance;
            facts[path + "prepaid_in_cents"] = contact.PrepaidBalanceInCents;
        }

        foreach (SandboxContactIdentifier identifier in state.ContactIdentifiers)
        {
            facts[$"contact_identifiers/{identifier.Value}/name"] = identifier.Name;
            facts[$"contact_identifiers/{identifier.Value}/active"] = identifier.Active;
        }

        foreach (SandboxBooking booking in state.Bookings)
        {
            string path = $"bookings/{booking.Uuid:D}/";
            facts[path + "status"] = booking.Status;
            facts[path + "starts_at"] = Moment(booking.StartsAt);
            facts[path + "ends_at"] = Moment(booking.EndsAt);
            facts[path + "number_of_people"] = booking.NumberOfPeople;
        }

        foreach (SandboxProduct product in state.Products)
        {
            facts[$"products/{product.ExternalIdentifier}/name"] = product.Name;
        }

        foreach (SandboxAttributeDefinition attribute in state.ContactAttributes)
        {
            facts[$"contact_attributes/{attribute.Name}"] = attribute.Label;
        }

        foreach ((SandboxJob job, int number) in state.Jobs.Select((job, number) => (job, number + 1)))
        {
            facts[string.Create(CultureInfo.InvariantCulture, $"jobs/{number}")] = $"{job.GetType().Name.Replace("Sandbox", "", StringComparison.Ordinal)}: {job.Status}";
        }

        foreach ((SandboxMail mail, int number) in state.Outbox.Select((mail, number) => (mail, number + 1)))
        {
            facts[string.Create(CultureInfo.InvariantCulture, $"outbox/{number}")] = $"{mail.Subject}, to {mail.To}";
        }

        AddCounts(facts, state);
        return facts;
    }

    /// <summary>Lists what differs between two pictures.</summary>
    /// <returns>Objects with <c>path</c> and, where there is one, <c>before</c> and <c>after</c>.</returns>
    public static JsonArray Changes(SortedDictionary<string, JsonNode?> before, SortedDictionary<string, JsonNode?> after)
    {
        var changes = new JsonArray();
        foreach (string path in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            bool was = before.TryGetValue(path, out JsonNode? old);
            bool has = after.TryGetValue(path, out JsonNode? now);
            if (was && has && JsonNode.DeepEquals(old, now))
            {
                continue;
            }

            var change = new JsonObject { ["path"] = path };
            if (was)
            {
                change["before"] = old?.DeepClone();
            }

            if (has)
            {
                change["after"] = now?.DeepClone();
            }

            changes.Add((JsonNode)change);
        }

        return changes;
    }

    private static void AddCounts(SortedDictionary<string, JsonNode?> facts, SandboxState state)
    {
        facts["count of auth_tokens"] = state.AuthTokens.Count;
        facts["count of credit_receptions"] = state.CreditReceptions.Count;
        facts["count of orders"] = state.Orders.Count;
        facts["count of reward_receptions"] = state.RewardReceptions.Count;
        facts["count of vouchers"] = state.Vouchers.Count;
        foreach (IGrouping<string, SandboxVoucher> vouchers in state.Vouchers.GroupBy(voucher => voucher.State.ToString()))
        {
            facts[$"count of vouchers that are {vouchers.Key.ToLowerInvariant()}"] = vouchers.Count();
        }
    }

    private static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
