using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;

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
        foreach (PropertyDraft property in error.Properties.Where(static property => property.IsInherited))
        {
            TakeNameOf(OriginalOf(error, property), property, error);
        }

        foreach (ModelDraft ancestor in error.Ancestors().ToList())
        {
            error.HoldsAdditionalData |= ancestor.HoldsAdditionalData;
            foreach (PropertyDraft property in ancestor.Properties.Where(property => !property.IsInherited && !Has(error, property)))
            {
                error.Properties.Add(Escape(property.Copy()));
            }
        }

        error.Base = null;
    }

    private static PropertyDraft? OriginalOf(ModelDraft error, PropertyDraft property) => error.Ancestors()
        .SelectMany(static ancestor => ancestor.Properties)
        .FirstOrDefault(original => !original.IsInherited && string.Equals(original.WireName, property.WireName, StringComparison.Ordinal));

    // The base's property has got its name in C# by now. A name that the error gave to another property stays with that one.
    private static void TakeNameOf(PropertyDraft? original, PropertyDraft property, ModelDraft error)
    {
        property.IsInherited = false;
        string name = original is null ? property.Name : Escape(original.Copy()).Name;
        if (!error.Properties.Exists(other => other != property && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            property.Name = name;
        }
    }

    // What was no error had no reason to keep clear of the members of an exception.
    private static PropertyDraft Escape(PropertyDraft property)
    {
        if (ReservedNames.IsExceptionMember(property.Name))
        {
            property.IsPrimaryErrorMessage |= property.Type is { Primitive: { } primitive, List: ListKind.One } && primitive == Primitive.String && property.WireName == "message";
            property.Name = Casing.FirstUpper(property.Name) + "Escaped";
        }

        return property;
    }

    private static bool Has(ModelDraft error, PropertyDraft property) => error.Properties.Exists(known =>
        string.Equals(known.Name, property.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(known.WireName, property.WireName, StringComparison.Ordinal));
}
