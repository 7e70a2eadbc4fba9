using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>One slot of a document. What harmless texts make of it is what hostile ones are held against.</summary>
internal sealed class HostileCase
{
    private readonly DocumentSlot _slot;
    private readonly KnownShape _harmless;
    private readonly Lazy<KnownShape[]> _others;

    public HostileCase(DocumentSlot slot)
    {
        _slot = slot;
        _harmless = new KnownShape(Generation.Of(slot.With(HostileText.Harmless)));
        _others = new(() => [.. slot.OtherShapes.Select(text => new KnownShape(Generation.Of(slot.With(text))))]);
        IsName = !_harmless.IsOf(Generation.Of(slot.With(HostileText.Other)));
    }

    /// <summary>Whether the text becomes a name, or decides what is emitted; otherwise only literals and documentation show it.</summary>
    public bool IsName { get; }

    /// <summary>What is wrong with what the generator makes of the text; null when nothing is.</summary>
    public string? FaultOf(string text)
    {
        try
        {
            return FaultOf(Generation.Like(_harmless.Generation, _slot.With(text)), text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"throws {exception}";
        }
    }

    private string? FaultOf(Generation hostile, string text)
    {
        string? fault = GenerationFault.OfProblems(hostile)
            ?? hostile.Files.Where(file => !_harmless.Has(file)).Select(GenerationFault.OfFile).FirstOrDefault(found => found is not null);
        return fault ?? (_slot.IsVocabulary || KeepsShape(hostile, text) || ExplainsMore(hostile) ? null : "changes the shape of the code");
    }

    // A text that shows nothing is often no text: what depends on there being one may go.
    private bool KeepsShape(Generation hostile, string text) => IsName || text.All(character => char.IsWhiteSpace(character) || GenerationFault.IsHidden(character))
        ? _harmless.IsAsMuchAs(hostile) || _others.Value.Any(shape => shape.IsAsMuchAs(hostile))
        : _harmless.IsOf(hostile) || _others.Value.Any(shape => shape.IsOf(hostile));

    // Something may be left out if a diagnostic says so that the harmless text does not get.
    private bool ExplainsMore(Generation hostile)
    {
        Dictionary<string, int> known = _harmless.Generation.Problems.GroupBy(problem => problem.Rule.Id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return hostile.Problems.GroupBy(problem => problem.Rule.Id).Any(group => group.Count() > known.GetValueOrDefault(group.Key));
    }
}
