using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>The product library. No code is listed for an unknown product, so it is invalid input.</summary>
internal static class ProductEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listProducts", "GET", "/products", List),
        new("createProduct", "POST", "/products", Create),
        new("batchCreateProducts", "POST", "/products/batch", CreateMany),
        new("getProduct", "GET", "/products/{uuid}", Get),
        new("updateProduct", "PUT", "/products/{uuid}", Update),
        new("deleteProduct", "DELETE", "/products/{uuid}", Delete),
        new("findProduct", "GET", "/products/find", FindByIdentifier),
        new("findOrCreateProduct", "POST", "/products/find-or-create", FindOrCreate),
    ];

    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 10, largestSize: int.MaxValue);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Page<SandboxProduct> page = asked.Of(call.Tables.Products.Values);
        return Answer.Page(new JsonArray([.. page.Items.Select(product => Write(call.Tables, product))]), PageMetas.PageMeta(page));
    }

    private static Answer Create(Call call)
    {
        SandboxProductImport product = ProductInput.Read(call, call.Input);
        RefuseTaken(call, product.ExternalIdentifier);
        return call.Input.Invalid ?? Answer.Ok(Write(call.Tables, ProductLibrary.FindOrAdd(call.Tables, product)));
    }

    private static void RefuseTaken(Call call, string externalIdentifier)
    {
        if (call.Tables.Products.ContainsKey(externalIdentifier))
        {
            call.Input.Refuse("external_identifier", ProductInput.Taken);
        }
    }

    private static Answer CreateMany(Call call)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<SandboxProductImport> products = [];
        foreach (Input item in call.Input.RequiredObjects("products"))
        {
            SandboxProductImport product = ProductInput.Read(call, item);
            ProductInput.RefuseTwins(item, product.ExternalIdentifier, seen);
            products.Add(product);
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        call.Tables.Jobs.Add(new SandboxProductsJob(call.Tables.Random.Uuid(), call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, products));
        return Answer.Ok(new JsonObject { ["status"] = "processing" });
    }

    private static Answer Get(Call call) => Find(call, out SandboxProduct product) ?? Answer.Ok(Write(call.Tables, product));

    private static Answer Update(Call call)
    {
        if (Find(call, out SandboxProduct product) is { } refused)
        {
            return refused;
        }

        SandboxProduct changed = product with
        {
            ExternalIdentifier = FilledText.Read(call.Input, "external_identifier") ?? product.ExternalIdentifier,
            Name = FilledText.Read(call.Input, "name") ?? product.Name,
            Description = call.Input.OptionalText("description") ?? product.Description,
        };
        List<SandboxCategoryReference>? categories = ProductInput.ReadCategories(call, call.Input);
        if (changed.ExternalIdentifier != product.ExternalIdentifier)
        {
            RefuseTaken(call, changed.ExternalIdentifier);
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        changed = categories is null ? changed : changed with { CategoryUuids = ProductLibrary.Resolve(call.Tables, categories) };
        ProductLibrary.Replace(call.Tables, product, changed);
        return Answer.Ok(Write(call.Tables, changed));
    }

    private static Answer Delete(Call call)
    {
        if (Find(call, out SandboxProduct product) is { } refused)
        {
            return refused;
        }

        call.Tables.Products.Remove(product.ExternalIdentifier);
        return Answer.Ok(data: null);
    }

    private static Answer FindByIdentifier(Call call)
    {
        string externalIdentifier = call.Input.RequiredText("external_identifier");
        return call.Input.Invalid
            ?? (call.Tables.Products.TryGetValue(externalIdentifier, out SandboxProduct? product)
                ? Answer.Ok(Write(call.Tables, product))
                : Refusal.InvalidField("external_identifier", "There is no product with this identifier."));
    }

    /// <summary>A product that is found stays as it is: nobody documents that the other fields would change it. A new one needs a name.</summary>
    private static Answer FindOrCreate(Call call)
    {
        Input input = call.Input;
        string externalIdentifier = input.RequiredText("external_identifier");
        bool isKnown = call.Tables.Products.ContainsKey(externalIdentifier);
        string? name = isKnown ? input.OptionalText("name") : input.RequiredText("name");
        string? description = input.OptionalText("description");
        List<SandboxCategoryReference> categories = ProductInput.ReadCategories(call, input) ?? [];
        return input.Invalid
            ?? Answer.Ok(Write(call.Tables, ProductLibrary.FindOrAdd(call.Tables, new SandboxProductImport(externalIdentifier, name ?? "", description, categories))));
    }

    private static Answer? Find(Call call, out SandboxProduct product)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        product = ProductLibrary.Product(call.Tables, uuid)!;
        return call.Input.Invalid ?? (product is null ? Refusal.InvalidField("uuid", "There is no product with this UUID.") : null);
    }

    private static JsonObject Write(Tables tables, SandboxProduct product) => new()
    {
        ["uuid"] = product.Uuid.ToString(),
        ["external_identifier"] = product.ExternalIdentifier,
        ["name"] = product.Name,
        ["description"] = product.Description,
        ["categories"] = new JsonArray([.. product.CategoryUuids.Select(uuid => ProductCategoryEndpoints.Write(tables.ProductCategories[uuid]))]),
    };
}
