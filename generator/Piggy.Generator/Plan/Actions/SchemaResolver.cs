using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>A schema without indirection: references followed, "this or null" and "all of" folded into one.</summary>
/// <param name="Schema">The structure; holds no reference and no allOf.</param>
/// <param name="Component">The component it came from, or null for an inline schema.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="Conflict">The construct that could not be folded, or null.</param>
internal sealed record ResolvedSchema(Schema Schema, string? Component, bool IsNullable, string? Conflict = null);

/// <summary>Looks through references and compositions.</summary>
internal sealed class SchemaResolver(ApiModel api, PlanningWork work)
{
    private readonly Dictionary<string, Schema> _components = api.Schemas
        .GroupBy(named => named.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Schema, StringComparer.Ordinal);

    public ResolvedSchema Resolve(Schema schema) => Resolve(schema, []);

    private ResolvedSchema Resolve(Schema schema, HashSet<string> path)
    {
        work.Step();
        if (schema.Reference is string reference)
        {
            return ResolveReference(schema, reference, path);
        }

        List<Schema> choices = [.. schema.OneOf.Concat(schema.AnyOf).Where(choice => !IsOnlyNull(choice))];
        bool nullIsChoice = choices.Count < schema.OneOf.Count + schema.AnyOf.Count;
        if (choices.Count == 1 && schema.AllOf.IsEmpty && !HasStructure(schema))
        {
            ResolvedSchema choice = Resolve(choices[0], path);
            return choice with
            {
                Schema = Describe(SchemaMerge.Narrow(choice.Schema, schema), schema),
                IsNullable = choice.IsNullable || nullIsChoice || schema.IsNullable,
                Conflict = choice.Conflict ?? SchemaMerge.ConflictOfLimits(choice.Schema, schema),
            };
        }

        if (nullIsChoice)
        {
            schema = schema with
            {
                OneOf = schema.OneOf.Where(choice => !IsOnlyNull(choice)).ToEquatableArray(),
                AnyOf = schema.AnyOf.Where(choice => !IsOnlyNull(choice)).ToEquatableArray(),
            };
        }

        return schema.AllOf.IsEmpty
            ? new ResolvedSchema(schema, null, schema.IsNullable || nullIsChoice)
            : ResolveAllOf(schema, nullIsChoice, path);
    }

    private ResolvedSchema ResolveReference(Schema schema, string reference, HashSet<string> path)
    {
        if (!_components.TryGetValue(reference, out Schema? target))
        {
            return new ResolvedSchema(Describe(AnyAt(schema), schema), null, false, $"the reference '{reference}', which no component has");
        }

        if (!path.Add(reference))
        {
            return new ResolvedSchema(Describe(AnyAt(schema), schema), null, false, $"the reference '{reference}', which leads back to itself");
        }

        ResolvedSchema resolved = Resolve(target, path);
        path.Remove(reference);
        return resolved with
        {
            Schema = Describe(resolved.Schema, schema),
            Component = resolved.Component ?? reference,
            IsNullable = resolved.IsNullable || schema.IsNullable,
        };
    }

    private ResolvedSchema ResolveAllOf(Schema schema, bool nullIsChoice, HashSet<string> path)
    {
        List<ResolvedSchema> parts = [.. schema.AllOf.Select(part => Resolve(part, path))];
        if (parts.Count == 1 && !HasStructure(schema))
        {
            return parts[0] with
            {
                Schema = Describe(SchemaMerge.Narrow(parts[0].Schema, schema), schema),
                IsNullable = parts[0].IsNullable || schema.IsNullable || nullIsChoice,
                Conflict = parts[0].Conflict ?? SchemaMerge.ConflictOfLimits(parts[0].Schema, schema),
            };
        }

        Schema own = schema with { AllOf = default };
        string? conflict = parts.Select(part => part.Conflict).FirstOrDefault(found => found is not null);
        Schema merged = parts[0].Schema;
        foreach (Schema part in parts.Skip(1).Select(part => part.Schema).Append(own))
        {
            conflict ??= SchemaMerge.ConflictOf(merged, part);
            work.Step(1 + merged.Properties.Count + part.Properties.Count);
            merged = SchemaMerge.Merge(merged, part);
        }

        bool isNullable = schema.IsNullable || nullIsChoice || parts.All(part => part.IsNullable);
        return new ResolvedSchema(merged with { Pointer = schema.Pointer, Description = schema.Description ?? merged.Description }, null, isNullable, conflict);
    }

    private static Schema AnyAt(Schema schema) => new() { Boolean = true, Pointer = schema.Pointer };

    private static bool IsOnlyNull(Schema schema) => schema is { Types: JsonTypes.Null, Reference: null } && !HasStructure(schema)
        && schema.AllOf.IsEmpty && schema.OneOf.IsEmpty && schema.AnyOf.IsEmpty;

    private static bool HasStructure(Schema schema) => (schema.Types & ~JsonTypes.Null) != 0 || !schema.Properties.IsEmpty || !schema.Required.IsEmpty
        || !schema.Enum.IsEmpty || schema.Items is not null || schema.AdditionalProperties != AdditionalProperties.Unspecified
        || schema.Piggy is { Rules.IsEmpty: false } or { KnownValues.IsEmpty: false } or { BareValue: not null } or { Additional: not null };

    // What stands beside a reference describes this use of the component; problems of the structure are shown where the structure stands.
    private static Schema Describe(Schema schema, Schema use) => schema with
    {
        Title = use.Title ?? schema.Title,
        Description = use.Description ?? schema.Description,
        Deprecated = use.Deprecated || schema.Deprecated,
        ReadOnly = use.ReadOnly || schema.ReadOnly,
        WriteOnly = use.WriteOnly || schema.WriteOnly,
        Default = use.Default ?? schema.Default,
        Examples = use.Examples.IsEmpty ? schema.Examples : use.Examples,
        Piggy = SchemaMerge.Merge(schema.Piggy, use.Piggy),
    };
}
