using System.Collections.Generic;
using System.Linq;
using Piggy.Cli.Output;
using Piggy.Docs.Pages;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Catalogue;

/// <summary>An effect contract in a few words.</summary>
internal static class EffectText
{
    public static Fragment Of(OperationEffect effect)
    {
        IReadOnlyList<EffectFact> facts = EffectFact.Of(effect);
        return new Fragment(string.Join(", ", facts.Select(fact => fact.Label)), ToneOf(facts.Max(fact => fact.Tone)));
    }

    public static Tone ToneOf(EffectTone tone) => tone switch
    {
        EffectTone.Danger => Tone.Bad,
        EffectTone.Care => Tone.Notice,
        EffectTone.Calm => Tone.Good,
        _ => Tone.Normal,
    };
}
