using System.Linq;
using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.OpenApi;

public sealed class OperationReaderTests
{
    [Fact]
    public void Document_IsRead()
    {
        ApiModel api = Spec.ReadApi("""
            openapi: 3.0.3
            info: { title: Shop, version: 1.0 }
            servers: [ { url: 'https://a.example/v1' }, { url: 'https://b.example' } ]
            paths: {}
            x-piggy-error-codes:
              1000: { name: NotFound, meaning: Nothing is there., retryable: false, hint: Look elsewhere. }
            components: { schemas: { Z: { type: string }, A: { type: object } } }
            """);

        Assert.Equal(("Shop", "1.0"), (api.Title, api.Version));
        Assert.Equal(["https://a.example/v1", "https://b.example"], api.ServerUrls);
        Assert.Equal(["Z", "A"], api.Schemas.Select(schema => schema.Name));
        Assert.Equal(new ErrorCode(1000, "NotFound", "Nothing is there.", Retryable: false, "Look elsewhere."), Assert.Single(api.ErrorCodes));
    }

    [Fact]
    public void Operation_IsRead()
    {
        ApiModel api = Spec.ReadApi(Spec.WithPaths("""
            /pets/{id}:
              description: One pet
              parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
              put: { responses: { '204': { description: done } } }
              get:
                operationId: getPet
                summary: Get
                description: Gets a pet
                deprecated: true
                x-ms-deprecation: { description: Use pets. }
                tags: [pets, animals]
                externalDocs: { url: 'https://docs.example', description: More }
                responses: { '200': { description: ok } }
            """));

        PathItem path = Assert.Single(api.Paths);
        Assert.Equal(("/pets/{id}", "/paths/~1pets~1{id}", "One pet", "id"), (path.Template, path.Pointer, path.Description, Assert.Single(path.Parameters).Name));
        Assert.Equal(["put", "get"], path.Operations.Select(operation => operation.Method));
        Operation get = path.Operations[1];
        Assert.Equal(("/paths/~1pets~1{id}/get", "getPet", "Get", "Gets a pet"), (get.Pointer, get.OperationId, get.Summary, get.Description));
        Assert.Equal((true, "Use pets."), (get.Deprecated, get.DeprecationNote));
        Assert.Equal(("https://docs.example", "More"), (get.ExternalDocsUrl, get.ExternalDocsDescription));
        Assert.Equal(["pets", "animals"], get.Tags);
        Assert.Empty(get.Parameters);
        Assert.Null(get.Body);
        Assert.Null(get.Piggy);
    }

    [Theory]
    [InlineData("path", "", "simple", false)]
    [InlineData("header", "", "simple", false)]
    [InlineData("query", "", "form", true)]
    [InlineData("cookie", "", "form", true)]
    [InlineData("query", "style: deepObject,", "deepObject", false)]
    [InlineData("query", "explode: false,", "form", false)]
    public void Parameter_HasTheDefaultsOfItsPlace(string place, string more, string style, bool explode)
    {
        Operation operation = Spec.ReadOperation(Spec.WithPaths($$"""
            /pets/{p}:
              get:
                parameters: [ { name: p, in: {{place}}, required: true, {{more}} schema: { type: string } } ]
                responses: { '200': { description: ok } }
            """));

        Parameter parameter = Assert.Single(operation.Parameters);
        Assert.Equal((place, style, explode), (parameter.Location.ToString().ToLowerInvariant(), parameter.Style, parameter.Explode));
        Assert.True(parameter.Required);
    }

    [Fact]
    public void Parameter_IsRead_AlsoByReference()
    {
        Operation operation = Spec.ReadOperation(Spec.WithPaths("""
            /pets:
              get:
                parameters: [ { $ref: '#/components/parameters/P' }, { name: c, in: query, content: { application/json: { schema: { type: object } } } } ]
                responses: { '200': { description: ok } }
            """, """
            components:
              parameters:
                P: { name: p, in: query, description: What, deprecated: true, allowReserved: true, x-ms-reserved-parameter: true, examples: { e: { value: 5 } }, schema: { type: integer } }
            """));

        Parameter parameter = operation.Parameters[0];
        Assert.Equal(("p", "What", JsonTypes.Integer), (parameter.Name, parameter.Description, parameter.Schema.Types));
        Assert.Equal((false, true, true, true), (parameter.Required, parameter.Deprecated, parameter.AllowReserved, parameter.IsReserved));
        Assert.Equal(["5"], parameter.Examples);
        Assert.Equal(JsonTypes.Object, operation.Parameters[1].Schema.Types);
    }

    [Fact]
    public void BodyAndResponses_AreRead_AlsoByReference()
    {
        Operation operation = Spec.ReadOperation(Spec.WithPaths("""
            /pets:
              post:
                requestBody: { $ref: '#/components/requestBodies/B' }
                responses:
                  default: { $ref: '#/components/responses/R' }
                  '204': { description: done }
                  4XX: { description: wrong, content: { text/plain: {} } }
            """, """
            components:
              requestBodies: { B: { description: A pet, required: true, content: { application/json: { schema: { type: object } }, application/xml: { schema: { type: string } } } } }
              responses: { R: { description: Oops, content: { application/json: { schema: { type: object } } } } }
            """));

        RequestBody body = Assert.IsType<RequestBody>(operation.Body);
        Assert.Equal(("A pet", true), (body.Description, body.Required));
        Assert.Equal([("application/json", JsonTypes.Object), ("application/xml", JsonTypes.String)], body.Content.Select(content => (content.Name, content.Schema!.Types)));
        Assert.Equal([("default", "Oops", "R"), ("204", "done", null), ("4XX", "wrong", null)], operation.Responses.Select(r => (r.Status, r.Description, r.Reference)));
        Assert.Null(operation.Responses[2].Content[0].Schema);
    }

    [Fact]
    public void PathItem_IsResolved()
    {
        ApiModel api = Spec.ReadApi(Spec.WithPaths(
            "/pets: { $ref: '#/components/pathItems/Pets' }",
            "components: { pathItems: { Pets: { get: { responses: { '200': { description: ok } } } } } }"));

        Assert.Equal("/components/pathItems/Pets/get", Assert.Single(api.Paths[0].Operations).Pointer);
    }

    [Fact]
    public void PiggyKeys_OfAnOperation_AreRead()
    {
        Operation operation = Spec.ReadOperation(PiggySpec.Text);

        Assert.Equal(
            new PiggyOperation(
                new EffectContract(Writes: true, Irreversible: true, GivesValue: true, SendsMail: false, ReturnsSecret: false, PersonalData: true, RepeatSafe: false, Asynchronous: true),
                new Evidence("high", "medium", "low", new[] { "docs" }.ToEquatableArray(), "2026-11-22", "Not tried"),
                new[] { 1000 }.ToEquatableArray()) { Action = new ActionMark("PIGGY_GIVE_CREDITS", "Give credits", "companion") },
            operation.Piggy);
    }

    [Fact]
    public void Hash_IsOfTheContent()
    {
        string text = PiggySpec.Text;

        Assert.Matches("^[0-9a-f]{64}$", Spec.ReadApi(text).SpecHash);
        Assert.Equal(Spec.ReadApi(text).SpecHash, Spec.ReadApi("# A comment\n" + text).SpecHash);
        Assert.NotEqual(Spec.ReadApi(text).SpecHash, Spec.ReadApi(text.Replace("Give credits", "Give more", System.StringComparison.Ordinal)).SpecHash);
    }
}
