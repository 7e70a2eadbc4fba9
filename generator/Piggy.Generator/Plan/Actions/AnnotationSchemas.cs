namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans what a schema says about a value beyond its shape: examples, where it travels, what it names, its unit, and how sure the spec is.</summary>
internal static class AnnotationSchemas
{
    public static void Add(JsonObjectBuilder builder, AnnotationsPlan annotations, MemberPlan? member, SchemaSide side)
    {
        builder.AddFlag("deprecated", annotations.Deprecated);
        if (side == SchemaSide.Input)
        {
            builder.AddRaw("default", annotations.Default);
        }

        if (side != SchemaSide.Output && !annotations.Examples.IsEmpty)
        {
            builder.Add("examples", JsonPlan.Array(annotations.Examples.Select(JsonPlan.Raw)));
        }

        builder.Add("x-piggy-in", member?.Location.ToString().ToLowerInvariant())
            .Add("x-piggy-entity", annotations.Entity)
            .Add("x-piggy-role", annotations.Role)
            .Add("x-piggy-unit", annotations.Unit)
            .AddFlag("x-piggy-secret", annotations.Secret)
            .AddFlag("x-piggy-personal", annotations.Personal);
        if (annotations.Evidence is { } evidence)
        {
            builder.Add("x-piggy-evidence", new JsonObjectBuilder().Add("confidence", evidence.Confidence).Add("note", evidence.Note).Build());
        }
    }
}
