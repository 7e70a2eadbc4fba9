using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>How many components one after the other a schema is made of, by reference, allOf, oneOf and anyOf.</summary>
/// <remarks>Everything behind follows such chains by recursion. References through properties and items are no part of them: types may refer to one another at will.</remarks>
internal static class CompositionDepth
{
    /// <summary>Ten times what documents have in practice.</summary>
    public const int Maximum = 50;

    /// <summary>The first component that is made of too long a chain, or null. The way back to a component that is being looked at does not count.</summary>
    public static NamedSchema? FirstBeyond(EquatableArray<NamedSchema> components)
    {
        Dictionary<string, NamedSchema> byName = components.GroupBy(component => component.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new Stack<Visit>();
        foreach (NamedSchema component in components)
        {
            Enter(component.Name);
            while (path.Count > 0)
            {
                Visit visit = path.Peek();
                if (visit.TryNext(out string next))
                {
                    Enter(next);
                    continue;
                }

                path.Pop();
                depths[visit.Component.Name] = visit.Targets.Select(target => depths[target] + 1).DefaultIfEmpty(0).Max();
                if (depths[visit.Component.Name] > Maximum)
                {
                    return visit.Component;
                }
            }
        }

        return null;

        void Enter(string name)
        {
            if (byName.TryGetValue(name, out NamedSchema? component) && !depths.ContainsKey(name))
            {
                depths[name] = 0;
                path.Push(new Visit(component, TargetsOf(component.Schema).Where(byName.ContainsKey).Distinct(StringComparer.Ordinal).ToList()));
            }
        }
    }

    // Recursion over what is written out: the reader has limited its depth.
    private static IEnumerable<string> TargetsOf(Schema schema) => schema.Reference is { } name
        ? [name]
        : schema.AllOf.Concat(schema.OneOf).Concat(schema.AnyOf).SelectMany(TargetsOf);

    private sealed class Visit(NamedSchema component, List<string> targets)
    {
        private int _next;

        public NamedSchema Component { get; } = component;

        public List<string> Targets { get; } = targets;

        public bool TryNext(out string target)
        {
            target = _next < Targets.Count ? Targets[_next] : "";
            return _next++ < Targets.Count;
        }
    }
}
