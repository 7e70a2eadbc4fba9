using Piggy.Generator.Plan.Client.Drafts;

namespace Piggy.Generator.Plan.Client;

/// <summary>Finds the property that holds an error's text, however deep it lies.</summary>
internal static class ErrorMessages
{
    /// <summary>Property names from the error inward; empty when no property is marked.</summary>
    public static IReadOnlyList<string> PathTo(ModelDraft error) => PathTo(error, []);

    private static IReadOnlyList<string> PathTo(ModelDraft model, HashSet<ModelDraft> visited)
    {
        if (!visited.Add(model))
        {
            return [];
        }

        List<PropertyDraft> properties = model.Properties.OrderBy(static property => property.Name, StringComparer.Ordinal).ToList();
        if (properties.Find(static property => property.IsPrimaryErrorMessage && property.Type.Primitive == Primitive.String && property.Type.List == ListKind.One) is { } own)
        {
            return [own.Name];
        }

        return properties
            .Where(static property => property.Type is { List: ListKind.One, Model: not null })
            .Select(property => new { property.Name, Path = PathTo(property.Type.Model!, visited) })
            .Where(static found => found.Path.Count > 0)
            .Select(static found => (IReadOnlyList<string>)[found.Name, .. found.Path])
            .OrderBy(static path => string.Join("?.", path), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault() ?? [];
    }
}
