using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The product library.</summary>
internal static class ProductEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } = [new("findOrCreateProduct", "POST", "/products/find-or-create", FindOrCreate)];

    /// <summary>A product that is found stays as it is: nobody documents that the other fields would change it. A new one needs a name.</summary>
    private static Answer FindOrCreate(Call call)
    {
        string externalIdentifier = call.Input.RequiredText("external_identifier");
        SandboxProduct? product = call.Tables.Products.GetValueOrDefault(externalIdentifier);
        string? name = product is null ? call.Input.RequiredText("name") : call.Input.OptionalText("name");
        string? description = call.Input.OptionalText("description");
        List<CategoryReference> references = ReadCategories(call);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (product is null)
        {
            Guid[] categories = [.. references.Select(reference => Resolve(call.Tables, reference)).Distinct()];
            product = new SandboxProduct(call.Tables.Random.Uuid(), externalIdentifier, name ?? "", description, categories);
            call.Tables.Products[externalIdentifier] = product;
        }

        return Answer.Ok(Write(call.Tables, product));
    }

    private static List<CategoryReference> ReadCategories(Call call)
    {
        List<CategoryReference> references = [];
        foreach (Input item in call.Input.OptionalObjects("categories") ?? [])
        {
            CategoryReference reference = new(item.OptionalUuid("uuid"), item.OptionalText("external_identifier"));
            references.Add(reference);
            if (!item.Has("uuid") && string.IsNullOrEmpty(reference.ExternalIdentifier))
            {
                item.Refuse("external_identifier", "This field is required when uuid is absent.");
            }
            else if (reference.Uuid is { } uuid && !call.Tables.ProductCategories.ContainsKey(uuid))
            {
                item.Refuse("uuid", "There is no category with this UUID.");
            }
        }

        return references;
    }

    /// <summary>A category that is named by an unknown identifier of the caller's is made, under that identifier.</summary>
    private static Guid Resolve(Tables tables, CategoryReference reference)
    {
        if (reference.Uuid is { } uuid)
        {
            return uuid;
        }

        string externalIdentifier = reference.ExternalIdentifier ?? "";
        if (tables.ProductCategories.Values.FirstOrDefault(known => known.ExternalIdentifier == externalIdentifier) is { } category)
        {
            return category.Uuid;
        }

        category = new SandboxProductCategory(tables.Random.Uuid(), externalIdentifier, externalIdentifier);
        tables.ProductCategories[category.Uuid] = category;
        return category.Uuid;
    }

    private static JsonObject Write(Tables tables, SandboxProduct product) => new()
    {
        ["uuid"] = product.Uuid.ToString(),
        ["external_identifier"] = product.ExternalIdentifier,
        ["name"] = product.Name,
        ["description"] = product.Description,
        ["categories"] = new JsonArray([.. product.CategoryUuids.Select(uuid => WriteCategory(tables.ProductCategories[uuid]))]),
    };

    private static JsonObject WriteCategory(SandboxProductCategory category) => new()
    {
        ["uuid"] = category.Uuid.ToString(),
        ["external_identifier"] = category.ExternalIdentifier,
        ["name"] = category.Name,
    };

    private sealed record CategoryReference(Guid? Uuid, string? ExternalIdentifier);
}
