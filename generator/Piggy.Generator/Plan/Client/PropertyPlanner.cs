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
        AddAll(properties, model);

        if (schema.AdditionalPropertiesAreLost())
        {
            _context.Report(schema.Pointer, ClientRules.MapValueTypeLost, Casing.FirstUpper(model.Name));
        }
    }

    /// <summary>Adds properties, each under a name that nothing in the model or its bases has yet.</summary>
    public static void AddAll(IEnumerable<PropertyDraft> properties, ModelDraft model)
    {
        var names = new PropertyNameSet(model);
        foreach (PropertyDraft property in properties)
        {
            if (names.OriginalOf(property) is { } original)
            {
                property.Name = original.Name;
                property.IsInherited = true;
            }
            else
            {
                property.Name = names.Unique(property.Name);
            }

            if (names.TryAdd(property))
            {
                model.Properties.Add(property);
            }
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
}
