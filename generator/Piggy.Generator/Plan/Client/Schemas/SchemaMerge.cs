using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>Makes one schema of several, where C# has no way to say that a type is all of them.</summary>
/// <remarks>Kiota's rules, for the sake of the same types: properties alone are merged, and the first of a name stays. What a value may be is the actions' concern,
/// whose merge follows JSON Schema.</remarks>
internal static class SchemaMerge
{
    /// <summary>Everything that the parts of allOf say, in one schema; a schema whose allOf is no intersection stays as it is.</summary>
    public static SchemaView Intersection(SchemaView schema) => AllOf(schema, static _ => true, [], inheritedToo: false);

    /// <summary>Everything that the chosen parts of allOf say, in one schema.</summary>
    public static SchemaView AllOf(SchemaView schema, Func<SchemaView, bool> choose) => AllOf(schema, choose, [], inheritedToo: true);

    /// <summary>The members of a union in one schema, or null when there is nothing to merge.</summary>
    public static SchemaView? AnyOf(SchemaView schema) => schema.IsAnyOf(moreThan: 0)
        ? schema.Merge(shape => WithProperties(shape, schema.AnyOf) with { AnyOf = default })
        : null;

    /// <summary>The members of a union in one schema, or null when there is nothing to merge.</summary>
    public static SchemaView? OneOf(SchemaView schema) => schema.IsOneOf(moreThan: 0) && schema.OneOf.Count > 0
        ? schema.Merge(shape => WithProperties(shape, schema.OneOf) with { OneOf = default })
        : null;

    /// <summary>A union of one that inherits: the schema takes the place of its only member; null when it is not one.</summary>
    public static SchemaView? SingleMember(SchemaView schema)
    {
        IReadOnlyList<SchemaView> members = schema.IsOneOf(moreThan: 0) ? schema.OneOf : schema.IsAnyOf(moreThan: 0) ? schema.AnyOf : [];
        if (members.Count != 1 || members[0] is not { } member || !member.HasProperties || !(member.IsInherited() || member.IsIntersection()))
        {
            return null;
        }

        return schema.Merge(shape => WithProperties(shape, members) with
        {
            OneOf = default,
            AnyOf = default,
            AllOf = shape.AllOf.Concat(member.AllOf.Select(static part => part.Source)).ToEquatableArray(),
        });
    }

    // A part that inherits is no intersection: unless asked for, it stays as it is, and what it inherits counts before what it says itself.
    private static SchemaView AllOf(SchemaView schema, Func<SchemaView, bool> choose, HashSet<SchemaView> visited, bool inheritedToo)
    {
        if (schema.AllOf.Count == 0 || !(inheritedToo || schema.IsIntersection()) || !visited.Add(schema))
        {
            return schema;
        }

        List<SchemaView> parts = schema.AllOf
            .Where(part => part.IsMeaningful() || part.AllOf.Count > 0)
            .Where(choose)
            .Select(part => AllOf(part, choose, visited, inheritedToo))
            .ToList();
        List<SchemaView> sources = SchemaFlattening.Leaves(parts, static part => part.AllOf).Union(parts).ToList();
        visited.Remove(schema);
        return schema.Merge(shape => WithProperties(shape, sources) with
        {
            AllOf = default,
            Discriminator = Merge(shape.Discriminator, sources.Select(static part => part.Discriminator).FirstOrDefault(static found => found is not null)),
        });
    }

    private static Discriminator? Merge(Discriminator? own, Discriminator? inherited)
    {
        if (own is null || inherited is null)
        {
            return own ?? inherited;
        }

        return new Discriminator(
            own.PropertyName.Length > 0 ? own.PropertyName : inherited.PropertyName,
            inherited.Mappings.IsEmpty ? own.Mappings : inherited.Mappings);
    }

    private static Schema WithProperties(Schema shape, IEnumerable<SchemaView> sources)
    {
        var names = new HashSet<string>(shape.Properties.Select(static property => property.Name), StringComparer.Ordinal);
        var properties = shape.Properties.ToList();
        foreach (PropertyView property in sources.SelectMany(static source => source.Properties).Where(property => names.Add(property.Name)))
        {
            properties.Add(new Property(property.Name, property.Schema.Source));
        }

        return shape with { Properties = properties.ToEquatableArray() };
    }
}
