using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Spec.Tests.Spec;

/// <summary>What a schema says through all its compositions; of a list, what it says about the items.</summary>
internal static class SpecSchema
{
    private const int Deepest = 12;
    private static readonly string[] Compositions = ["allOf", "oneOf", "anyOf"];

    /// <summary>The named members.</summary>
    public static IReadOnlyDictionary<string, SpecNode> Properties(SpecNode schema)
    {
        var found = new Dictionary<string, SpecNode>(StringComparer.Ordinal);
        foreach ((string name, SpecNode value) in Parts(schema, Deepest).SelectMany(part => part["properties"]?.Members ?? []))
        {
            found.TryAdd(name, value);
        }

        return found;
    }

    /// <summary>Whether a member is required.</summary>
    public static bool Requires(SpecNode schema, string name) => Parts(schema, Deepest).Any(part => part["required"]?.Items.Any(item => item.Is(name)) == true);

    /// <summary>The values that a closed or an open set names.</summary>
    public static IReadOnlySet<string> Values(SpecNode schema) => Parts(schema, Deepest)
        .SelectMany(part => new[] { part["enum"], part["x-extensible-enum"] })
        .SelectMany(list => list?.Items ?? [])
        .Select(item => item.Text)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether null is allowed: by its type, by one of its choices, or because nothing is said.</summary>
    public static bool AllowsNull(SpecNode schema)
    {
        SpecNode self = schema.Resolved;
        SpecNode? type = self["type"];
        bool saysNothing = type is null && !self.Members.Any(member => member.Name is "oneOf" or "anyOf" or "allOf" or "properties" or "enum");
        return saysNothing || type?.Is("null") == true || type?.Items.Any(item => item.Is("null")) == true
            || new[] { "oneOf", "anyOf" }.SelectMany(choice => self[choice]?.Items ?? []).Any(AllowsNull);
    }

    private static IEnumerable<SpecNode> Parts(SpecNode schema, int depth)
    {
        SpecNode self = schema.Resolved;
        return depth == 0 ? [] :
        [
            self,
            .. Compositions.SelectMany(composition => self[composition]?.Items ?? []).SelectMany(part => Parts(part, depth - 1)),
            .. self["items"] is { } items ? Parts(items, depth - 1) : [],
        ];
    }
}
