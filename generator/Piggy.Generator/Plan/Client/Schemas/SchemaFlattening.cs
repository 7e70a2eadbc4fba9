namespace Piggy.Generator.Plan.Client.Schemas;

/// <summary>Looks through schemas that only wrap others.</summary>
internal static class SchemaFlattening
{
    /// <summary>The parts of an allOf; a single nameless part without properties is replaced by its own parts.</summary>
    public static IReadOnlyList<SchemaView> Parts(IReadOnlyList<SchemaView> allOf) => Parts(allOf, static part => part.AllOf);

    public static IReadOnlyList<SchemaView> Parts(IReadOnlyList<SchemaView> schemas, Func<SchemaView, IReadOnlyList<SchemaView>> children) =>
        schemas.Count == 1 && !schemas[0].HasProperties && schemas[0].ReferenceId.Length == 0 ? ReplaceByChildren(schemas, children, depth: 1) : schemas;

    /// <summary>The first schema one level down, or the schema itself when it has nothing below it.</summary>
    public static SchemaView? FirstLevel(SchemaView schema, Func<SchemaView, IReadOnlyList<SchemaView>> children) =>
        ReplaceByChildren([schema], children, depth: 1) is { Count: > 0 } level ? level[0] : null;

    /// <summary>All leaves below the schemas.</summary>
    public static IReadOnlyList<SchemaView> Leaves(IReadOnlyList<SchemaView> schemas, Func<SchemaView, IReadOnlyList<SchemaView>> children) =>
        ReplaceByChildren(schemas, children, depth: 50);

    /// <summary>Names a schema goes by, the most fitting last: its own component's, its items', or those of the schemas it is composed of.</summary>
    public static string NameOf(SchemaView schema)
    {
        IReadOnlyList<string> names = NamesOf(schema, []);
        return names.Count == 0 ? "" : names[names.Count - 1].TrimStart('$');
    }

    /// <summary>The last part of the name of the component that the schema refers to; empty for an inline schema.</summary>
    public static string OwnNameOf(SchemaView schema) => LastPart(schema.ReferenceId);

    /// <summary>What a wrapper around a single reference wraps, as 3.1 writes "this component or null"; null when the schema is none.</summary>
    /// <remarks>Looking through it keeps a component that contains itself from never ending.</remarks>
    public static SchemaView? OnlyReference(SchemaView schema)
    {
        if (schema.HasProperties || SchemaDiscriminators.PropertyName(schema).Length > 0)
        {
            return null;
        }

        return schema.AnyOf.Count == 1 && schema.AnyOf[0].IsReference ? schema.AnyOf[0]
            : schema.OneOf.Count == 1 && schema.OneOf[0].IsReference ? schema.OneOf[0]
            : null;
    }

    private static IReadOnlyList<string> NamesOf(SchemaView schema, HashSet<SchemaView> visited)
    {
        if (!visited.Add(schema))
        {
            return [];
        }

        if (schema.Items is { } items)
        {
            return NamesOf(items, visited);
        }

        if (schema.ReferenceId.Length > 0)
        {
            return [LastPart(schema.ReferenceId)];
        }

        IReadOnlyList<SchemaView> members = schema.AnyOf.Count > 0 ? schema.AnyOf : schema.AllOf.Count > 0 ? schema.AllOf : schema.OneOf;
        return Parts(members, static member => member.AnyOf.Concat(member.AllOf).Concat(member.OneOf).ToList())
            .SelectMany(member => NamesOf(member, visited))
            .ToList();
    }

    private static List<SchemaView> ReplaceByChildren(
        IReadOnlyList<SchemaView> schemas,
        Func<SchemaView, IReadOnlyList<SchemaView>> children,
        int depth)
    {
        var replaced = new List<SchemaView>();
        AddReplaced(replaced, schemas, children, depth);
        return replaced;
    }

    // Into one list: schemas that lead to one another have more leaves than could be copied at each level.
    private static void AddReplaced(List<SchemaView> replaced, IReadOnlyList<SchemaView> schemas, Func<SchemaView, IReadOnlyList<SchemaView>> children, int depth)
    {
        foreach (SchemaView schema in schemas)
        {
            schema.CountLook();
            IReadOnlyList<SchemaView> below = depth > 0 ? children(schema) : [];
            if (below.Count > 0)
            {
                AddReplaced(replaced, below, children, depth - 1);
            }
            else
            {
                replaced.Add(schema);
            }
        }
    }

    private static string LastPart(string name) => name.Substring(Math.Max(name.LastIndexOf('.'), name.LastIndexOf('/')) + 1);
}
