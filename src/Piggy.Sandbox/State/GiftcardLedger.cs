using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>The only place where the money on gift cards changes: an amount and the transaction behind it are written together, so that the one is the sum of the others.</summary>
internal static class GiftcardLedger
{
    public static SandboxGiftcardTransaction Book(
        Tables tables,
        SandboxGiftcard card,
        Guid shop,
        long cents,
        IReadOnlyDictionary<string, JsonElement> attributes,
        DateTimeOffset now,
        Guid? reverses = null)
    {
        SandboxGiftcardTransaction transaction = new(tables.Random.Uuid(), tables.Random.Id(), card.Uuid, shop, cents, attributes, now, reverses);
        tables.Giftcards[card.Uuid] = card with { AmountInCents = checked(card.AmountInCents + cents) };
        tables.GiftcardTransactions[transaction.Uuid] = transaction;
        return transaction;
    }

    /// <summary>The transaction of a card that can be taken back: the newest that is neither one that takes back, nor taken back. Null if there is none.</summary>
    public static SandboxGiftcardTransaction? Newest(Tables tables, Guid card)
    {
        SandboxGiftcardTransaction[] all = [.. tables.GiftcardTransactions.Values.Where(row => row.GiftcardUuid == card)];
        HashSet<Guid?> takenBack = [.. all.Select(row => row.Reverses)];
        return all.LastOrDefault(row => row.Reverses is null && !takenBack.Contains(row.Uuid));
    }
}
