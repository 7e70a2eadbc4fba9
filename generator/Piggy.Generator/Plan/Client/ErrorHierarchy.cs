using Piggy.Generator.Plan.Client.Drafts;

namespace Piggy.Generator.Plan.Client;

/// <summary>Lets errors derive from the runtime's exception: what they inherited from other models becomes their own.</summary>
internal static class ErrorHierarchy
{
    public static void Flatten(IEnumerable<ModelDraft> models)
    {
        foreach (ModelDraft error in models.Where(static model => model.IsError && model.Base is not null).OrderByDescending(static model => model.Ancestors().Count()))
        {
            Flatten(error);
        }
    }

    private static void Flatten(ModelDraft error)
    {
        foreach (PropertyDraft property in error.Properties)
        {
            property.IsInherited = false;
        }

        foreach (ModelDraft ancestor in error.Ancestors().ToList())
        {
            error.HoldsAdditionalData |= ancestor.HoldsAdditionalData;
            foreach (PropertyDraft property in ancestor.Properties.Where(property => !property.IsInherited && !Has(error, property)))
            {
                error.Properties.Add(property.Copy());
            }
        }

        error.Base = null;
    }

    private static bool Has(ModelDraft error, PropertyDraft property) => error.Properties.Exists(known => string.Equals(known.Name, property.Name, StringComparison.OrdinalIgnoreCase));
}
