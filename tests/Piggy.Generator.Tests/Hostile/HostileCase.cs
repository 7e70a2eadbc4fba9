using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Generator.Emit;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>One slot of a document. What harmless texts make of it is what hostile ones are held against.</summary>
internal sealed class HostileCase
{
    private readonly DocumentSlot _slot;
    private readonly Generation _harmless;
    private readonly Dictionary<string, string> _files;
    private readonly HashSet<string> _texts;
    private readonly Dictionary<string, string> _skeletons = new(StringComparer.Ordinal);

    public HostileCase(DocumentSlot slot)
    {
        _slot = slot;
        _harmless = Generation.Of(slot.With(HostileText.Harmless));
        _files = _harmless.Files.ToDictionary(file => file.HintName, file => file.Text, StringComparer.Ordinal);
        _texts = [.. _files.Values];
        IsName = !HasShapeOf(Generation.Of(slot.With(HostileText.Other)));
    }

    /// <summary>Whether the text becomes a name, or decides what is emitted; otherwise only literals and documentation show it.</summary>
    public bool IsName { get; }

    /// <summary>What is wrong with what the generator makes of the text; null when nothing is.</summary>
    public string? FaultOf(string text)
    {
        try
        {
            return FaultOf(Generation.Of(_slot.With(text)), text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"throws {exception}";
        }
    }

    private string? FaultOf(Generation hostile, string text)
    {
        string? fault = GenerationFault.OfProblems(hostile)
            ?? hostile.Files.Where(file => !_texts.Contains(file.Text)).Select(GenerationFault.OfFile).FirstOrDefault(found => found is not null);
        return fault ?? (_slot.IsVocabulary || KeepsShape(hostile, text) || ExplainsMore(hostile) ? null : "changes the shape of the code");
    }

    // A text that shows nothing is often no text: what depends on there being one may go.
    private bool KeepsShape(Generation hostile, string text) => IsName || text.All(character => char.IsWhiteSpace(character) || GenerationFault.IsHidden(character))
        ? HasAsMuchAs(hostile)
        : HasShapeOf(hostile);

    private bool HasShapeOf(Generation other) => other.Files.Length == _files.Count && other.Files.All(file =>
        _files.TryGetValue(file.HintName, out string? known) && (known == file.Text || SkeletonOf(file.HintName, known) == Skeleton.Of(GenerationFault.Parse(file))));

    private string SkeletonOf(string hintName, string text)
    {
        if (!_skeletons.TryGetValue(hintName, out string? skeleton))
        {
            _skeletons[hintName] = skeleton = Skeleton.Of(GenerationFault.Parse(new SourceFile(hintName, text)));
        }

        return skeleton;
    }

    private bool HasAsMuchAs(Generation hostile)
    {
        HashSet<string> same = [.. hostile.Files.Select(file => file.Text)];
        same.IntersectWith(_texts);
        IEnumerable<string> expected = _harmless.Files.Where(file => !same.Contains(file.Text)).Select(file => Skeleton.CountsOf(GenerationFault.Parse(file))).Order(StringComparer.Ordinal);
        return expected.SequenceEqual(hostile.Files.Where(file => !same.Contains(file.Text)).Select(file => Skeleton.CountsOf(GenerationFault.Parse(file))).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    // Something may be left out if a diagnostic says so that the harmless text does not get.
    private bool ExplainsMore(Generation hostile)
    {
        Dictionary<string, int> known = _harmless.Problems.GroupBy(problem => problem.Rule.Id).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return hostile.Problems.GroupBy(problem => problem.Rule.Id).Any(group => group.Count() > known.GetValueOrDefault(group.Key));
    }
}
