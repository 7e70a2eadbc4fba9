using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>Carries out an import: new addresses become contacts, known ones are changed.</summary>
internal static class ContactImporter
{
    public static bool Import(Tables tables, IReadOnlyList<SandboxContactImport> imports, DateTimeOffset now)
    {
        foreach (SandboxContactImport import in imports)
        {
            SandboxContact contact = tables.ContactByEmail(import.Email) ?? ContactFactory.Known(tables, import.Email, now);
            Dictionary<Guid, string> subscriptions = contact.Subscriptions.ToDictionary();
            foreach ((Guid type, bool enroll) in import.Subscriptions)
            {
                subscriptions[type] = enroll ? SubscriptionStatus.Subscribed : SubscriptionStatus.Unsubscribed;
            }

            Dictionary<string, JsonElement> values = contact.Values.ToDictionary();
            AttributeValues.Apply(values, import.Values);
            tables.Contacts[contact.Uuid] = contact with { Values = values, Subscriptions = subscriptions, UpdatedAt = now };
        }

        return true;
    }
}
