using System.IO;
using System.Net.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;
using Piggy.Agents.Tools;

namespace Piggy.Agents.AspNetCore.Tests;

/// <summary>The OpenAPI document, read by the reader that other people's programs use.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_tool_is_an_operation_with_its_own_schemas(bool full)
    {
        await using ToolServer server = await ToolServer.StartAsync(tools: new AgentToolsOptions { FullSchemas = full });

        (OpenApiDocument document, JsonElement json) = await ReadAsync(server, "/tools/openapi.json");

        IReadOnlyList<AgentTool> tools = server.Shop.Tools.Tools;
        Assert.Equal(tools.Select(tool => "/" + tool.Name).Order(), document.Paths.Keys.Order());
        foreach (AgentTool tool in tools)
        {
            OpenApiOperation operation = document.Paths["/" + tool.Name].Operations![HttpMethod.Post];
            Assert.Equal((tool.Name, tool.Title, tool.Description), (operation.OperationId, operation.Summary, operation.Description));
            Assert.Equal(SchemaType(tool.InputSchema), operation.RequestBody!.Content!["application/json"].Schema!.Type);
            Assert.Equal(
                Required(tool.InputSchema), (operation.RequestBody.Content["application/json"].Schema!.Required ?? new HashSet<string>()).Order());
            Assert.Equal(Required(tool.OutputSchema), operation.Responses!["200"].Content!["application/json"].Schema!.Required!.Order());
            Assert.Equal(
                !tool.Hints.ReadOnly, json.GetProperty("paths").GetProperty("/" + tool.Name).GetProperty("post").GetProperty("x-openai-isConsequential").GetBoolean());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_reference_leads_somewhere(bool full)
    {
        await using ToolServer server = await ToolServer.StartAsync(tools: new AgentToolsOptions { FullSchemas = full });

        (_, JsonElement json) = await ReadAsync(server, "/tools/openapi.json");

        string[] references = [.. References(json).Distinct()];
        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
            Assert.True(json.GetProperty("components").GetProperty("schemas").TryGetProperty(reference["#/components/schemas/".Length..], out _), reference);
        });
    }

    [Fact]
    public async Task A_token_is_part_of_the_description_where_it_is_asked_for()
    {
        await using ToolServer server = await ToolServer.StartAsync();
        await using ToolServer open = await ToolServer.StartForPeopleAsync((app, shop) => app.MapPiggyTools("/tools", shop.Tools).AllowAnonymous());

        (OpenApiDocument asked, _) = await ReadAsync(server, "/tools/openapi.json");
        (OpenApiDocument unasked, _) = await ReadAsync(open, "/tools/openapi.json");

        IOpenApiSecurityScheme scheme = Assert.Single(asked.Components!.SecuritySchemes!).Value;
        Assert.Equal((SecuritySchemeType.Http, "bearer"), (scheme.Type, scheme.Scheme));
        Assert.Single(asked.Security!);
        Assert.All(asked.Paths.Values, path => Assert.Contains("401", path.Operations![HttpMethod.Post].Responses!.Keys));
        Assert.Empty(unasked.Components!.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>());
        Assert.All(unasked.Paths.Values, path => Assert.DoesNotContain("401", path.Operations![HttpMethod.Post].Responses!.Keys));
    }

    [Fact]
    public async Task The_server_is_where_the_document_is()
    {
        await using ToolServer server = await ToolServer.StartAsync(
            _ => { },
            (app, shop) =>
            {
                app.UsePathBase("/proxy");
                app.UseRouting();
                app.MapGroup("/agents").MapPiggyTools("v1", shop.Tools, new PiggyToolEndpointOptions { Token = ToolServer.Token });
            });

        (OpenApiDocument document, _) = await ReadAsync(server, "/proxy/agents/v1/openapi.json");

        Assert.Equal(["/proxy/agents/v1"], document.Servers!.Select(place => place.Url));
        using HttpRequestMessage call = ToolServer.Post("PIGGY_LIST_FORMS", "{}");
        call.RequestUri = new Uri(document.Servers![0].Url + document.Paths.Keys.Single(path => path == "/PIGGY_LIST_FORMS"), UriKind.Relative);
        using HttpResponseMessage response = await server.SendAsync(call);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static async Task<(OpenApiDocument Document, JsonElement Json)> ReadAsync(ToolServer server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Authorization", "Bearer " + ToolServer.Token } } };
        using HttpResponseMessage response = await server.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        byte[] text = await response.Content.ReadAsByteArrayAsync();
        using var stream = new MemoryStream(text);
        Microsoft.OpenApi.Reader.ReadResult read = await OpenApiDocument.LoadAsync(stream, "json");
        Assert.Empty(read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(problem => problem.ToString()));
        using JsonDocument json = JsonDocument.Parse(text);
        return (read.Document!, json.RootElement.Clone());
    }

    private static JsonSchemaType? SchemaType(string schema)
    {
        Assert.Equal("object", JsonNode.Parse(schema)!["type"]!.GetValue<string>());
        return JsonSchemaType.Object;
    }

    private static IEnumerable<string> Required(string schema) =>
        (JsonNode.Parse(schema)!["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).Order();

    private static IEnumerable<string> References(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => member is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
