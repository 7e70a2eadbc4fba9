using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Emit.Client;

/// <summary>Prints the nested class that holds an operation's query parameters.</summary>
internal static class QueryParametersEmitter
{
    /// <summary>The field that gives values by name. Members of a document never begin with an underscore and a small letter, so it is in nobody's way.</summary>
    public const string ValuesField = "_values";

    public static void Emit(SourceWriter writer, QueryParametersPlan query)
    {
        writer.Summary(query.Summary).TypeAttributes(null);
        writer.Type($"partial class {query.Name.Simple}", () =>
        {
            Values(writer, query);
            for (int i = 0; i < query.Properties.Count; i++)
            {
                Property(i > 0 ? writer.Line() : writer, query.Properties[i]);
            }
        });
    }

    // A direct adapter asks for values by the names in the template; Kiota's looks at the attributes, with reflection, for every request.
    private static void Values(SourceWriter writer, QueryParametersPlan query) => writer
        .Block($"internal static readonly {Runtime.Func}<{query.Name}, string, object?> {ValuesField} = static (query, name) => name switch", () =>
        {
            // Older callers may set a parameter by a second property; the first that is set counts.
            foreach (IGrouping<string, QueryParameterPlan> parameter in query.Properties.GroupBy(static property => property.Key ?? property.Name))
            {
                string first = parameter.Count() > 1 ? "(object?)query." : "query.";
                writer.Line($"{CSharpText.Literal(parameter.Key)} => {first}{string.Join(" ?? query.", parameter.Select(static property => property.Name))},");
            }

            writer.Line("_ => null,");
        }, "};").Line();

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
