using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ProductTests
{
    [Fact]
    public async Task A_known_product_is_found_and_stays_as_it_is()
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.Products.Count;

        Reply reply = (await SendAsync(peer, $$"""{ "external_identifier": "{{peer.Seed.Product}}", "name": "Another name" }""")).Succeeds("[]");

        Reply.HasMembers(reply.Data, "uuid", "external_identifier", "name", "description", "categories");
        Reply.HasMembers(reply.Data.GetProperty("categories")[0], "uuid", "external_identifier", "name");
        Assert.Equal("Flat white", reply.Data.GetProperty("name").GetString());
        Assert.Equal(before, peer.State.Products.Count);
    }

    [Fact]
    public async Task A_new_product_is_made_once_with_categories_found_or_made()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxProductCategory pastry = peer.State.ProductCategories.Single(category => category.ExternalIdentifier == "GRP-PASTRY");
        int categories = peer.State.ProductCategories.Count;
        string body = $$"""
            {
              "external_identifier": "SKU-1", "name": "Carrot cake", "description": "By the slice",
              "categories": [{ "uuid": "{{pastry.Uuid}}" }, { "external_identifier": "GRP-PASTRY" }, { "external_identifier": "GRP-CAKE" }]
            }
            """;

        Reply created = (await SendAsync(peer, body)).Succeeds("[]");
        Reply found = (await SendAsync(peer, """{ "external_identifier": "SKU-1" }""")).Succeeds("[]");

        Assert.Equal(created.Data.GetRawText(), found.Data.GetRawText());
        Assert.Equal(
            ["GRP-PASTRY", "GRP-CAKE"],
            created.Data.GetProperty("categories").EnumerateArray().Select(item => item.GetProperty("external_identifier").GetString()));
        Assert.Equal(categories + 1, peer.State.ProductCategories.Count);
    }

    [Theory]
    [InlineData("""{ "external_identifier": "SKU-1" }""", "name")]
    [InlineData("""{ "external_identifier": "SKU-1", "name": "" }""", "name")]
    [InlineData("""{ "external_identifier": 7, "name": true, "categories": {} }""", "external_identifier", "name", "categories")]
    [InlineData("""{ "external_identifier": "SKU-1", "name": "A", "description": [] }""", "description")]
    [InlineData("""{ "external_identifier": "SKU-1", "name": "A", "categories": [{}] }""", "categories.0.external_identifier")]
    [InlineData("""{ "external_identifier": "SKU-1", "name": "A", "categories": [{ "uuid": "0b7c9a52-6d1e-4f83-9c40-2a51e8d7f316" }] }""", "categories.0.uuid")]
    public async Task Wrong_fields_are_named_and_nothing_is_made(string body, params string[] wrong)
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.Products.Count;

        (await SendAsync(peer, body)).IsRefused(1003, wrong);

        Assert.Equal(before, peer.State.Products.Count);
    }

    private static Task<Reply> SendAsync(Peer peer, string body) => peer.PostAsync("/products/find-or-create", JsonNode.Parse(body)!.AsObject());
}
