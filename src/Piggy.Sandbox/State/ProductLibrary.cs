using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>Products and their categories: an identifier of the caller's stands for one of each, and what it names is made where it is missing.</summary>
internal static class ProductLibrary
{
    public static SandboxProduct FindOrAdd(Tables tables, SandboxProductImport import)
    {
        if (!tables.Products.TryGetValue(import.ExternalIdentifier, out SandboxProduct? product))
        {
            Guid[] categories = Resolve(tables, import.Categories);
            product = new SandboxProduct(tables.Random.Uuid(), import.ExternalIdentifier, import.Name, import.Description, categories);
            tables.Products[import.ExternalIdentifier] = product;
        }

        return product;
    }

    public static SandboxProductCategory FindOrAddCategory(Tables tables, string externalIdentifier, string name)
    {
        if (Category(tables, externalIdentifier) is not { } category)
        {
            category = new SandboxProductCategory(tables.Random.Uuid(), externalIdentifier, name);
            tables.ProductCategories[category.Uuid] = category;
        }

        return category;
    }

    public static SandboxProductCategory? Category(Tables tables, string externalIdentifier) =>
        tables.ProductCategories.Values.FirstOrDefault(known => known.ExternalIdentifier == externalIdentifier);

    public static SandboxProduct? Product(Tables tables, Guid uuid) => tables.Products.Values.FirstOrDefault(product => product.Uuid == uuid);

    /// <summary>The categories that are named; one under an unknown identifier of the caller's is made, and one that is gone by now is left out.</summary>
    public static Guid[] Resolve(Tables tables, IEnumerable<SandboxCategoryReference> references) =>
    [
        .. references
            .Select(reference => reference.Uuid ?? FindOrAddCategory(tables, reference.ExternalIdentifier ?? "", reference.ExternalIdentifier ?? "").Uuid)
            .Where(tables.ProductCategories.ContainsKey)
            .Distinct(),
    ];

    /// <summary>Puts a product in the place of what it was, also under another identifier.</summary>
    public static void Replace(Tables tables, SandboxProduct former, SandboxProduct changed)
    {
        int place = tables.Products.IndexOf(former.ExternalIdentifier);
        tables.Products.RemoveAt(place);
        tables.Products.Insert(place, changed.ExternalIdentifier, changed);
    }

    /// <summary>Products lose a category that is deleted.</summary>
    public static void RemoveCategory(Tables tables, Guid category)
    {
        tables.ProductCategories.Remove(category);
        tables.Products.ReplaceAll(
            product => product.CategoryUuids.Contains(category),
            product => product with { CategoryUuids = [.. product.CategoryUuids.Where(uuid => uuid != category)] });
    }

    /// <summary>Carries a batch out: what exists stays as it is.</summary>
    public static bool Import(Tables tables, SandboxProductsJob job)
    {
        foreach (SandboxProductImport product in job.Products)
        {
            FindOrAdd(tables, product);
        }

        return true;
    }

    /// <summary>Carries a batch out: what exists stays as it is.</summary>
    public static bool Import(Tables tables, SandboxCategoriesJob job)
    {
        foreach ((string externalIdentifier, string name) in job.Categories)
        {
            FindOrAddCategory(tables, externalIdentifier, name);
        }

        return true;
    }
}
