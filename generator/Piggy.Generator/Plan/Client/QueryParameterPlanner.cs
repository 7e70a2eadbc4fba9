using Piggy.Generator.Model;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Paths;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Makes the class that holds an operation's query parameters.</summary>
internal sealed class QueryParameterPlanner
{
    private readonly PlanContext _context;

    private readonly BackwardCompatibility _compatibility;

    public QueryParameterPlanner(PlanContext context)
    {
        _context = context;
        _compatibility = new BackwardCompatibility(context);
    }

    /// <summary>The class, or null when the operation has no query parameters.</summary>
    public QueryClassDraft? Plan(Operation operation, BuilderDraft builder, UrlNode node, string verb)
    {
        List<Parameter> parameters = node.Content!.Parameters.Concat(operation.Parameters).Where(static parameter => parameter.Location == ParameterLocation.Query).ToList();
        if (parameters.Count == 0)
        {
            return null;
        }

        var query = new QueryClassDraft(builder.Name + verb + "QueryParameters") { Owner = builder, Namespace = builder.Namespace };
        var names = new NumberedNames();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Parameter parameter in parameters)
        {
            // Of two parameters with one name, the path's and the operation's, the first makes the property; both make their enumerations.
            QueryPropertyDraft property = Property(parameter, query, node, verb);
            if (!keys.Add(property.Key))
            {
                continue;
            }

            QueryPropertyDraft? text = _compatibility.TextProperty(property);
            Add(property);
            if (text is not null)
            {
                Add(text);
            }
        }

        return query;

        void Add(QueryPropertyDraft property)
        {
            string name = names.Take(property.Name);
            property.HasOwnName |= name != property.Name;
            property.Name = name;
            query.Properties.Add(property);
        }
    }

    private QueryPropertyDraft Property(Parameter parameter, QueryClassDraft query, UrlNode node, string verb)
    {
        SchemaView? schema = _context.SchemaOf(parameter);
        TypeUse? values = schema is null ? null : Enumeration(schema, parameter, query.Namespace, node, verb);
        TypeUse type = (values ?? TypeUse.Of(TypeMapper.Find(schema) ?? Primitive.String)) with { List = schema?.IsArray() == true ? ListKind.Array : ListKind.One };
        return new QueryPropertyDraft(UrlTemplate.Symbol(parameter.Name), UrlTemplate.Key(parameter.Name), type)
        {
            HasOwnName = !string.Equals(UrlTemplate.Symbol(parameter.Name), parameter.Name, StringComparison.OrdinalIgnoreCase),
            Description = parameter.Description ?? "",
            Obsolete = Deprecations.Of(parameter),
        };
    }

    private TypeUse? Enumeration(SchemaView schema, Parameter parameter, NamespaceDraft current, UrlNode node, string verb)
    {
        SchemaView values = schema.IsArray() ? schema.Items! : schema;
        if (!values.IsEnum())
        {
            return null;
        }

        NamespaceDraft home = _context.HomeOf(values, current);
        string name = SymbolName.From(SchemaFlattening.NameOf(values));
        name = name.Length > 0 ? name : verb + Casing.FirstUpper(SymbolName.OfMember(parameter.Name)) + "QueryParameterType";
        DefinitionDraft type = home.Find(name) ?? home.Add(EnumPlanner.Plan(values, name, node, _context));
        return type is EnumDraft ? TypeUse.Of(type) : null;
    }
}
