using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Groups of products. No code is listed for an unknown category, so it is invalid input.</summary>
internal static class ProductCategoryEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listCategories", "GET", "/product-categories", List),
        new("createCategory", "POST", "/product-categories", Create),
        new("batchCreateCategories", "POST", "/product-categories/batch", CreateMany),
        new("getCategory", "GET", "/product-categories/{uuid}", Get),
        new("updateCategory", "PUT", "/product-categories/{uuid}", Update),
        new("deleteCategory", "DELETE", "/product-categories/{uuid}", Delete),
        new("findCategory", "GET", "/product-categories/find", FindByIdentifier),
        new("findOrCreateCategory", "POST", "/product-categories/find-or-create", FindOrCreate),
    ];

    public static JsonObject Write(SandboxProductCategory category) => new()
    {
        ["uuid"] = category.Uuid.ToString(),
        ["external_identifier"] = category.ExternalIdentifier,
        ["name"] = category.Name,
    };

    private static Answer List(Call call)
    {
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 10, largestSize: int.MaxValue);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        Page<SandboxProductCategory> page = asked.Of(call.Tables.ProductCategories.Values);
        return Answer.Page(new JsonArray([.. page.Items.Select(Write)]), PageMetas.PageMeta(page));
    }

    private static Answer Create(Call call)
    {
        string externalIdentifier = call.Input.RequiredText("external_identifier");
        string name = call.Input.RequiredText("name");
        RefuseTaken(call, externalIdentifier);
        return call.Input.Invalid ?? Answer.Ok(Write(ProductLibrary.FindOrAddCategory(call.Tables, externalIdentifier, name)));
    }

    private static void RefuseTaken(Call call, string externalIdentifier)
    {
        if (ProductLibrary.Category(call.Tables, externalIdentifier) is not null)
        {
            call.Input.Refuse("external_identifier", ProductInput.Taken);
        }
    }

    private static Answer CreateMany(Call call)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<(string ExternalIdentifier, string Name)> categories = [];
        foreach (Input item in call.Input.RequiredObjects("categories"))
        {
            string externalIdentifier = item.RequiredText("external_identifier");
            ProductInput.RefuseTwins(item, externalIdentifier, seen);
            categories.Add((externalIdentifier, item.RequiredText("name")));
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        call.Tables.Jobs.Add(new SandboxCategoriesJob(call.Tables.Random.Uuid(), call.Now + call.Options.JobDelay, SandboxJobStatus.Pending, categories));
        return Answer.Ok(new JsonObject { ["status"] = "processing" });
    }

    private static Answer Get(Call call) => Find(call, out SandboxProductCategory category) ?? Answer.Ok(Write(category));

    private static Answer Update(Call call)
    {
        if (Find(call, out SandboxProductCategory category) is { } refused)
        {
            return refused;
        }

        SandboxProductCategory changed = category with
        {
            ExternalIdentifier = FilledText.Read(call.Input, "external_identifier") ?? category.ExternalIdentifier,
            Name = FilledText.Read(call.Input, "name") ?? category.Name,
        };
        if (changed.ExternalIdentifier != category.ExternalIdentifier)
        {
            RefuseTaken(call, changed.ExternalIdentifier);
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        call.Tables.ProductCategories[category.Uuid] = changed;
        return Answer.Ok(Write(changed));
    }

    private static Answer Delete(Call call)
    {
        if (Find(call, out SandboxProductCategory category) is { } refused)
        {
            return refused;
        }

        ProductLibrary.RemoveCategory(call.Tables, category.Uuid);
        return Answer.Ok(data: null);
    }

    private static Answer FindByIdentifier(Call call)
    {
        string externalIdentifier = call.Input.RequiredText("external_identifier");
        return call.Input.Invalid
            ?? (ProductLibrary.Category(call.Tables, externalIdentifier) is { } category
                ? Answer.Ok(Write(category))
                : Refusal.InvalidField("external_identifier", "There is no category with this identifier."));
    }

    /// <summary>A category that is found stays as it is; a new one without a name is called by its identifier, as those that products name.</summary>
    private static Answer FindOrCreate(Call call)
    {
        string externalIdentifier = call.Input.RequiredText("external_identifier");
        string? name = FilledText.Read(call.Input, "name");
        return call.Input.Invalid ?? Answer.Ok(Write(ProductLibrary.FindOrAddCategory(call.Tables, externalIdentifier, name ?? externalIdentifier)));
    }

    private static Answer? Find(Call call, out SandboxProductCategory category)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        category = call.Tables.ProductCategories.GetValueOrDefault(uuid)!;
        return call.Input.Invalid ?? (category is null ? Refusal.InvalidField("uuid", "There is no category with this UUID.") : null);
    }
}
