using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Piggy.Generator.Emit;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>The code that a harmless text gives, without its texts; other code is held against it.</summary>
internal sealed class KnownShape(Generation generation)
{
    private readonly Dictionary<string, string> _files = generation.Files.ToDictionary(file => file.HintName, file => file.Text, StringComparer.Ordinal);
    private readonly HashSet<string> _texts = [.. generation.Files.Select(file => file.Text)];
    private readonly ConcurrentDictionary<string, string> _skeletons = new(StringComparer.Ordinal);

    public Generation Generation { get; } = generation;

    /// <summary>Whether the file is here to the letter, under any name.</summary>
    public bool Has(SourceFile file) => _texts.Contains(file.Text);

    /// <summary>Whether the code is the same but for what stands in literals and documentation.</summary>
    public bool IsOf(Generation other) => other.Files.Length == _files.Count && other.Files.All(file =>
        _files.TryGetValue(file.HintName, out string? known) && (known == file.Text || SkeletonOf(file.HintName, known) == Skeleton.Of(GenerationFault.Parse(file))));

    /// <summary>Whether the code declares as many types and members of each kind, under any names.</summary>
    public bool IsAsMuchAs(Generation other)
    {
        HashSet<string> same = [.. other.Files.Select(file => file.Text)];
        same.IntersectWith(_texts);
        return Counts(Generation, same).SequenceEqual(Counts(other, same), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Counts(Generation generation, HashSet<string> same) =>
        generation.Files.Where(file => !same.Contains(file.Text)).Select(file => Skeleton.CountsOf(GenerationFault.Parse(file))).Order(StringComparer.Ordinal);

    private string SkeletonOf(string hintName, string text) => _skeletons.GetOrAdd(hintName, name => Skeleton.Of(GenerationFault.Parse(new SourceFile(name, text))));
}
