using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bogus;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Products and categories are made, read, changed and deleted; what one call has done, the next one sees.</summary>
public sealed class ProductLibraryTests
{
    private static readonly Faker Faker = new() { Random = new Randomizer(7715) };

    [Fact]
    public async Task A_product_lives_from_its_creation_to_its_deletion()
    {
        await using Peer peer = await Peer.StartAsync();
        string name = Faker.Commerce.ProductName();
        JsonElement made = (await peer.PostAsync("/products", NewProduct("SKU-1", name, "GRP-PASTRY"))).Data;
        string uuid = made.GetProperty("uuid").GetString()!;
        (await peer.PostAsync("/products", NewProduct("SKU-1", name))).IsRefused(1003, "external_identifier");
        Assert.Equal(made.GetRawText(), (await peer.GetAsync($"/products/{uuid}")).Data.GetRawText());
        Assert.Equal(made.GetRawText(), (await peer.GetAsync("/products/find?external_identifier=SKU-1")).Data.GetRawText());

        JsonElement changed = (await peer.PutAsync($"/products/{uuid}", NewProduct("SKU-2", "Carrot cake", "GRP-CAKE"))).Data;
        Assert.Equal((uuid, "SKU-2", "Carrot cake"), (changed.GetProperty("uuid").GetString(), Identifier(changed), changed.GetProperty("name").GetString()));
        Assert.Equal(["GRP-CAKE"], changed.GetProperty("categories").EnumerateArray().Select(Identifier));
        Assert.Equal(changed.GetRawText(), (await peer.PutAsync($"/products/{uuid}", [])).Data.GetRawText());
        (await peer.GetAsync("/products/find?external_identifier=SKU-1")).IsRefused(1003, "external_identifier");
        (await peer.PutAsync($"/products/{uuid}", new JsonObject { ["external_identifier"] = peer.Seed.Product })).IsRefused(1003, "external_identifier");
        (await peer.PutAsync($"/products/{uuid}", new JsonObject { ["name"] = "" })).IsRefused(1003, "name");

        (await peer.DeleteAsync($"/products/{uuid}")).Succeeds("[]");
        (await peer.GetAsync($"/products/{uuid}")).IsRefused(1003, "uuid");
        (await peer.DeleteAsync($"/products/{uuid}")).IsRefused(1003, "uuid");
    }

    [Fact]
    public async Task All_pages_together_hold_every_product_once()
    {
        await using Peer peer = await Peer.StartAsync();
        List<string> seen = [];
        for (int page = 1; page <= 3; page++)
        {
            Reply reply = await peer.GetAsync($"/products?limit=3&page={page}");
            Assert.Equal((3, 8), (reply.Body.GetProperty("meta").GetProperty("last_page").GetInt32(), reply.Body.GetProperty("meta").GetProperty("total").GetInt32()));
            seen.AddRange(reply.Data.EnumerateArray().Select(Identifier));
        }

        Assert.Equal(peer.State.Products.Select(product => product.ExternalIdentifier), seen);
    }

    [Fact]
    public async Task A_batch_is_carried_out_later_and_leaves_alone_what_exists()
    {
        await using Peer peer = await Peer.StartAsync();
        string name = Faker.Commerce.ProductName();
        JsonObject batch = new() { ["products"] = new JsonArray(NewProduct(peer.Seed.Product, "Another name"), NewProduct("SKU-9", name, "GRP-NEW")) };

        Assert.Equal("processing", (await peer.PostAsync("/products/batch", batch)).Data.GetProperty("status").GetString());
        Assert.Equal(8, peer.State.Products.Count);
        peer.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal([(peer.Seed.Product, "Flat white"), ("SKU-9", name)], peer.State.Products.Where((_, place) => place is 0 or 8).Select(product => (product.ExternalIdentifier, product.Name)));
        Assert.Equal("GRP-NEW", peer.State.ProductCategories[^1].ExternalIdentifier);
    }

    [Fact]
    public async Task A_batch_with_one_wrong_entry_makes_nothing()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject products = new() { ["products"] = new JsonArray(NewProduct("SKU-1", "One"), NewProduct("SKU-1", "Twin"), NewProduct("SKU-2", "")) };
        JsonObject categories = new() { ["categories"] = new JsonArray(Category("A", "One"), Category("A", "Twin"), Category("", "None")) };

        (await peer.PostAsync("/products/batch", products)).IsRefused(1003, "products.1.external_identifier", "products.2.name");
        (await peer.PostAsync("/product-categories/batch", categories)).IsRefused(1003, "categories.1.external_identifier", "categories.2.external_identifier");

        Assert.Empty(peer.State.Jobs);
    }

    [Fact]
    public async Task A_category_lives_from_its_creation_to_its_deletion_and_its_products_lose_it()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonElement made = (await peer.PostAsync("/product-categories", Category("GRP-1", Faker.Commerce.Department()))).Data;
        string uuid = made.GetProperty("uuid").GetString()!;
        (await peer.PostAsync("/product-categories", Category("GRP-1", "Again"))).IsRefused(1003, "external_identifier");
        Assert.Equal(made.GetRawText(), (await peer.PostAsync("/product-categories/find-or-create", Category("GRP-1", "Again"))).Data.GetRawText());
        Assert.Equal(made.GetRawText(), (await peer.GetAsync($"/product-categories/{uuid}")).Data.GetRawText());
        await peer.PutAsync($"/product-categories/{uuid}", Category("GRP-2", "Cakes"));
        Assert.Equal("Cakes", (await peer.GetAsync("/product-categories/find?external_identifier=GRP-2")).Data.GetProperty("name").GetString());
        (await peer.PutAsync($"/product-categories/{uuid}", new JsonObject { ["external_identifier"] = peer.Seed.ProductCategory })).IsRefused(1003, "external_identifier");
        await peer.PostAsync("/products", NewProduct("SKU-1", "Carrot cake", "GRP-2"));

        (await peer.DeleteAsync($"/product-categories/{uuid}")).Succeeds("[]");

        (await peer.GetAsync($"/product-categories/{uuid}")).IsRefused(1003, "uuid");
        Assert.Empty((await peer.GetAsync("/products/find?external_identifier=SKU-1")).Data.GetProperty("categories").EnumerateArray());
    }

    [Fact]
    public async Task Categories_are_found_made_listed_and_made_in_batches()
    {
        await using Peer peer = await Peer.StartAsync();
        Assert.Equal("GRP-1", (await peer.PostAsync("/product-categories/find-or-create", new JsonObject { ["external_identifier"] = "GRP-1" })).Data.GetProperty("name").GetString());
        await peer.PostAsync("/product-categories/batch", new JsonObject { ["categories"] = new JsonArray(Category("GRP-1", "Kept"), Category("GRP-2", "Cakes")) });
        Assert.Equal(1, peer.Sandbox.RunPendingJobs());

        Reply page = await peer.GetAsync("/product-categories?limit=2&page=2");

        Assert.Equal([("GRP-1", "GRP-1"), ("GRP-2", "Cakes")], page.Data.EnumerateArray().Select(row => (Identifier(row), row.GetProperty("name").GetString())));
        Assert.Equal(4, page.Body.GetProperty("meta").GetProperty("total").GetInt32());
        (await peer.GetAsync("/product-categories/find?external_identifier=none")).IsRefused(1003, "external_identifier");
    }

    private static string Identifier(JsonElement row) => row.GetProperty("external_identifier").GetString()!;

    private static JsonObject Category(string identifier, string name) => new() { ["external_identifier"] = identifier, ["name"] = name };

    private static JsonObject NewProduct(string identifier, string name, params string[] categories)
    {
        JsonObject product = Category(identifier, name);
        product["categories"] = new JsonArray([.. categories.Select(category => new JsonObject { ["external_identifier"] = category })]);
        return product;
    }
}
