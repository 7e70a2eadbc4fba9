using System;
using System.Linq;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Selection;

public sealed class PathSelectionTests
{
    private const string Text = """
        openapi: 3.0.3
        info: { title: Shop, version: "1" }
        paths:
          /orders:
            get: { responses: { "200": { description: All., content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } } } }
            post: { responses: { "204": { description: Made. } } }
          /orders/{id}:
            get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { "204": { description: One. } } }
            delete: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { "204": { description: Gone. } } }
          /shops:
            get: { responses: { "200": { description: All., content: { application/json: { schema: { $ref: "#/components/schemas/Shop" } } } } } }
        components:
          schemas:
            Order: { type: object, properties: { id: { type: string } } }
            Shop: { type: object, properties: { name: { type: string } } }
        """;

    [Theory]
    [InlineData("/orders", null, "/orders#GET /orders#POST")]
    [InlineData("/orders/**", null, "/orders/{id}#DELETE /orders/{id}#GET")]
    [InlineData("/orders/{x}", null, "/orders/{id}#DELETE /orders/{id}#GET")]
    [InlineData("**~2get", null, "/orders#GET /orders/{id}#GET /shops#GET")]
    [InlineData("/shops~1/orders~2POST", null, "/orders#POST /shops#GET")]
    [InlineData("**", "/shops", "/orders#GET /orders#POST /orders/{id}#DELETE /orders/{id}#GET")]
    [InlineData(null, "/orders~2GET", "/orders#POST /orders/{id}#DELETE /orders/{id}#GET /shops#GET")]
    [InlineData(null, "**~2 POST , DELETE", "/orders#GET /orders/{id}#GET /shops#GET")]
    [InlineData("/orders~2GET,POST", "/orders~2POST", "/orders#GET")]
    [InlineData("/orders~2GET", "/orders", "/orders#GET")]
    public void OnlyTheChosenOperations_AreGenerated(string? include, string? exclude, string expected)
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile(Text) { IncludePaths = include, ExcludePaths = exclude });

        Assert.Empty(run.Diagnostics);
        Assert.Equal(expected, string.Join(' ', Operations(run)));
        Assert.Empty(GeneratorHarness.Compile(run));
    }

    [Fact]
    public void SchemasThatNothingUsesAnyMore_AreLeftOut()
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile(Text) { IncludePaths = "/orders" });

        Assert.Equal(["Models.Order.g.cs"], run.Files.Keys.Where(file => file.StartsWith("Models.", StringComparison.Ordinal)));
    }

    [Fact]
    public void ActionsOfOtherPaths_AreLeftOut()
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile(PiggySpec.Text) { IncludePaths = "/nothing" });

        Assert.DoesNotContain(run.Files.Keys, file => file.StartsWith("Actions.", StringComparison.Ordinal));
        Assert.Contains(GeneratorHarness.Run(PiggySpec.Text).Files.Keys, file => file.StartsWith("Actions.", StringComparison.Ordinal));
    }

    // What a builder sends stands in its files: the method in the request, the path in the template.
    private static string[] Operations(GeneratorRun run)
    {
        string[] paths = ["/orders", "/orders/{id}", "/shops"];
        string[] files = ["Orders.OrdersRequestBuilder.g.cs", "Orders.Item.OrdersItemRequestBuilder.g.cs", "Shops.ShopsRequestBuilder.g.cs"];
        return
        [
            .. paths.Zip(files)
                .Where(pair => run.Files.ContainsKey(pair.Second))
                .SelectMany(pair => new[] { "DELETE", "GET", "POST" }
                    .Where(method => run.Files[pair.Second].Contains($"Method.{method},", StringComparison.Ordinal))
                    .Select(method => $"{pair.First}#{method}")),
        ];
    }
}
