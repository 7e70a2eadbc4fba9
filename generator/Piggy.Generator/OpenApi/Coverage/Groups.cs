using System.Globalization;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Coverage;

/// <summary>Findings of one kind, each with its first place, in the order of their first places.</summary>
internal sealed class Groups<T>
    where T : notnull
{
    private readonly Dictionary<T, Group<T>> _byFinding = [];
    private readonly List<Group<T>> _all = [];

    public IReadOnlyList<Group<T>> All => _all;

    /// <param name="finding">What was found.</param>
    /// <param name="path">Keys and indexes that lead to the place.</param>
    public void Add(T finding, IReadOnlyList<object> path)
    {
        if (_byFinding.TryGetValue(finding, out Group<T>? group))
        {
            group.Count++;
            return;
        }

        group = new Group<T>(finding, PointerOf(path));
        _byFinding.Add(finding, group);
        _all.Add(group);
    }

    // Pointers are made for first places alone: a walk must cost no more than the keys it passes.
    private static string PointerOf(IReadOnlyList<object> path) =>
        path.Aggregate("", static (pointer, segment) => JsonPointer.Append(pointer, Convert.ToString(segment, CultureInfo.InvariantCulture)!));
}

/// <summary>A finding, its first place and the number of its places.</summary>
internal sealed class Group<T>(T finding, string pointer)
{
    public T Finding { get; } = finding;

    public string Pointer { get; } = pointer;

    public int Count { get; set; } = 1;

    public string More => Places.More(Count);
}
