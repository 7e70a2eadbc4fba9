using Piggy.Generator.Diagnostics;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Client.Schemas;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>Gives a model its properties.</summary>
internal sealed class PropertyPlanner
{
    private readonly PlanContext _context;
    private readonly ModelPlanner _models;

    public PropertyPlanner(PlanContext context, ModelPlanner models)
    {
        _context = context;
        _models = models;
    }

    public void Plan(SchemaView schema, ModelDraft model, SchemaPlace place)
    {
        // Types first, then names: a property's type may lead back to this model, which must not see half of its properties.
        List<PropertyDraft> properties = schema.Properties.Select(property => Draft(property, model, place)).ToList();
        foreach (PropertyDraft property in properties)
        {
            Add(property, model);
        }

        if (schema.AdditionalPropertiesAreLost())
        {
            _context.Report(schema.Pointer, ClientRules.MapValueTypeLost, Casing.FirstUpper(model.Name));
        }
    }

    /// <summary>Adds a property under a name that nothing in the model or its bases has yet.</summary>
    public static void Add(PropertyDraft property, ModelDraft model)
    {
        if (Original(property, model) is { } original)
        {
            property.Name = original.Name;
            property.IsInherited = true;
        }
        else
        {
            property.Name = Unique(property.Name, model);
        }

        if (!model.Properties.Exists(known => string.Equals(known.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
        {
            model.Properties.Add(property);
        }
    }

    private PropertyDraft Draft(PropertyView property, ModelDraft model, SchemaPlace place)
    {
        string symbol = SymbolName.OfMember(property.Name);
        var home = new SchemaPlace(place.Node, _context.HomeOf(property.Schema, place.Namespace), InlineName: model.Name + "_" + symbol);
        return new PropertyDraft(ReservedNames.IsModelMember(symbol) ? symbol + "Property" : symbol, property.Name, _models.Use(property.Schema, home))
        {
            Description = property.Schema.Description,
            Obsolete = property.Schema.Deprecated ? property.Schema.DeprecationNote ?? "" : null,
            ReadOnly = property.Schema.ReadOnly,
            Default = property.Schema.Default,
            IsPrimaryErrorMessage = property.Schema.IsPrimaryErrorMessage,
            Pointer = property.Schema.Pointer,
        };
    }

    private static PropertyDraft? Original(PropertyDraft property, ModelDraft model) => model.Ancestors()
        .SelectMany(static ancestor => ancestor.Properties)
        .FirstOrDefault(known => !known.IsInherited && string.Equals(known.WireName, property.WireName, StringComparison.OrdinalIgnoreCase));

    private static string Unique(string name, ModelDraft model)
    {
        if (!IsTaken(name, model))
        {
            return name;
        }

        string candidate = model.Name + Casing.FirstUpper(name);
        string unique = candidate;
        for (int i = 0; IsTaken(unique, model); i++)
        {
            unique = candidate + i;
        }

        return unique;
    }

    private static bool IsTaken(string name, ModelDraft model) => new[] { model }.Concat(model.Ancestors()).Any(owner =>
        owner.Properties.Exists(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
        || (owner.HoldsAdditionalData && string.Equals(name, "AdditionalData", StringComparison.OrdinalIgnoreCase)));
}
