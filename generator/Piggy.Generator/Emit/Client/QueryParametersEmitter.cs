using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints the nested class that holds an operation's query parameters.</summary>
internal static class QueryParametersEmitter
{
    public static void Emit(SourceWriter writer, QueryParametersPlan query)
    {
        writer.Summary(query.Summary).TypeAttributes(null);
        writer.Type($"partial class {query.Name.Simple}", () =>
        {
            for (int i = 0; i < query.Properties.Count; i++)
            {
                Property(i > 0 ? writer.Line() : writer, query.Properties[i]);
            }
        });
    }

    private static void Property(SourceWriter writer, QueryParameterPlan property)
    {
        writer.Summary(property.Summary);
        if (property.Key is { } key)
        {
            writer.Line($"[{Runtime.QueryParameter}({CSharpText.Literal(key)})]");
        }

        writer.Obsolete(property.Obsolete)
            .Line($"public {(property.Hides ? "new " : "")}{writer.Nullable(property.Type)} {property.Name} {{ get; set; }}");
    }
}
