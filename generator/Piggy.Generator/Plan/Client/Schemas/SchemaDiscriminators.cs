using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>Which value of which property stands for which component.</summary>
internal static class SchemaDiscriminators
{
    /// <summary>The property that tells the members apart, the schema's own or the first that one of its parts names; empty when there is none.</summary>
    public static string PropertyName(SchemaView schema) => PropertyName(schema, new HashSet<SchemaView>());

    /// <summary>Values and components. Without a mapping of its own, a schema is known by its component's name, and so are those that derive from it.</summary>
    public static IReadOnlyList<DiscriminatorMapping> Mappings(SchemaView schema, SchemaCatalog catalog) => Mappings(schema, catalog, asMember: false, depth: 0);

    private static string PropertyName(SchemaView schema, HashSet<SchemaView> visited)
    {
        if (!visited.Add(schema))
        {
            return "";
        }

        if (schema.Discriminator is { PropertyName.Length: > 0 } own)
        {
            return own.PropertyName;
        }

        return schema.OneOf.Concat(schema.AnyOf).Concat(schema.AllOf)
            .Select(part => PropertyName(part, visited))
            .FirstOrDefault(static name => name.Length > 0) ?? "";
    }

    private static IReadOnlyList<DiscriminatorMapping> Mappings(SchemaView schema, SchemaCatalog catalog, bool asMember, int depth)
    {
        if (schema.Discriminator is { Mappings.IsEmpty: false } own)
        {
            return own.Mappings.Where(static mapping => mapping.SchemaName.Length > 0).ToList();
        }

        if (depth > 50)
        {
            return [];
        }

        IReadOnlyList<SchemaView> members = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        if (members.Count > 0)
        {
            return members.SelectMany(member => Mappings(member, catalog, asMember: true, depth + 1)).ToList();
        }

        if (schema.IsInherited())
        {
            if (schema.AllOf.FirstOrDefault(static part => !part.IsReference && part.Discriminator is { Mappings.IsEmpty: false }) is { } part)
            {
                return Mappings(part, catalog, asMember, depth + 1);
            }

            if (asMember && MappingsOfAncestorTo(schema, schema.ReferenceId, []) is { Count: > 0 } inherited)
            {
                return inherited;
            }
        }

        return schema.ReferenceId.Length == 0
            ? []
            : catalog.DerivedFrom(schema.ReferenceId).Concat([schema.ReferenceId])
                .Distinct(StringComparer.Ordinal)
                .Select(static name => new DiscriminatorMapping(name, name))
                .ToList();
    }

    private static IReadOnlyList<DiscriminatorMapping> MappingsOfAncestorTo(SchemaView schema, string component, HashSet<SchemaView> visited)
    {
        foreach (SchemaView parent in schema.AllOf.Where(static part => part.IsReference).Where(visited.Add))
        {
            IReadOnlyList<DiscriminatorMapping> mappings = parent.Discriminator is { Mappings.IsEmpty: false } own
                ? own.Mappings.Where(mapping => string.Equals(mapping.SchemaName, component, StringComparison.OrdinalIgnoreCase)).ToList()
                : MappingsOfAncestorTo(parent, component, visited);
            if (mappings.Count > 0)
            {
                return mappings;
            }
        }

        return [];
    }
}
