using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>How much care a fact about an effect asks for.</summary>
public enum EffectTone
{
    /// <summary>No harm can be done.</summary>
    Calm,

    /// <summary>Good to know.</summary>
    Notice,

    /// <summary>Think before you call.</summary>
    Care,

    /// <summary>What is done cannot be undone, or must be kept secret.</summary>
    Danger,
}

/// <summary>One fact of an action's effect contract, told for people.</summary>
/// <param name="Label">Two or three words, for a badge.</param>
/// <param name="Meaning">What it means for the caller, in one sentence.</param>
/// <param name="Tone">How much care it asks for.</param>
public sealed record EffectFact(string Label, string Meaning, EffectTone Tone)
{
    /// <summary>The facts of an effect contract that are worth saying.</summary>
    /// <param name="effect">The contract.</param>
    /// <returns>At least whether the action reads or writes, and whether it may be sent twice.</returns>
    public static IReadOnlyList<EffectFact> Of(OperationEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        EffectFact?[] facts =
        [
            effect.Writes
                ? new("writes", "Changes data at Piggy.", EffectTone.Care)
                : new("reads", "Changes nothing at Piggy.", EffectTone.Calm),
            effect.Irreversible ? new("irreversible", "What it does cannot be undone.", EffectTone.Danger) : null,
            effect.GivesValue ? new("gives value", "Hands out something of value, so treat it like a payment.", EffectTone.Danger) : null,
            effect.SendsMail ? new("sends mail", "Makes Piggy send an e-mail to a person.", EffectTone.Care) : null,
            effect.ReturnsSecret ? new("returns a secret", "Its answer holds a credential: keep it out of logs and prompts.", EffectTone.Danger) : null,
            effect.PersonalData ? new("personal data", "Its input or answer holds data about a person.", EffectTone.Notice) : null,
            effect.Asynchronous ? new("asynchronous", "Piggy accepts the call now and does the work later.", EffectTone.Notice) : null,
            effect.RepeatSafe
                ? new("repeat-safe", "Sending the same call twice has the same effect as sending it once.", EffectTone.Calm)
                : new("not repeat-safe", "Sending the same call twice may apply it twice; it is never retried by itself.", EffectTone.Care),
        ];
        return [.. facts.OfType<EffectFact>()];
    }
}
