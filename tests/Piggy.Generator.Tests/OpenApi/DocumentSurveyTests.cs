using System;
using System.Linq;
using Piggy.Generator.Tests.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.OpenApi;

/// <summary>What a document says and nothing behind the reader uses is told, once, where it stands.</summary>
public sealed class DocumentSurveyTests
{
    private const string Answers = "responses: { '204': { description: ok } }";

    public static TheoryData<RuleCase> Cases =>
    [
        new("PIGGY1016", "'requierd' is no key of a schema and is ignored: correct it, or begin its name with 'x-' to keep it as an extension; did you mean 'required'?",
            Spec.WithSchemas("S: { type: object, requierd: [a] }"), "requierd"),
        new("PIGGY1016", "'operationID' is no key of an operation and is ignored (the first of 2 places): correct it, or begin its name with 'x-' to keep it as an extension; did you mean 'operationId'?",
            Spec.WithPaths($"/a: {{ get: {{ 'operationID': a, {Answers} }} }}\n/b: {{ get: {{ operationID: b, {Answers} }} }}"), "'operationID'"),
        new("PIGGY1016", "'purpose' is no key of a schema and is ignored: correct it, or begin its name with 'x-' to keep it as an extension",
            Spec.WithSchemas("S: { type: string, purpose: none }", "3.0.3"), "purpose"),
        new("PIGGY2014", "The document asks for security by 'key', 'token'; the client adds no credentials itself. Give its request adapter an IAuthenticationProvider that does.",
            Spec.WithPaths($"/a: {{ get: {{ {Answers}, security: [ {{ key: [] }}, {{ token: [read], key: [] }} ] }} }}",
                "components: { securitySchemes: { key: { type: apiKey, name: k, in: query }, token: { type: http, scheme: bearer } } }"), "security:"),
        new("PIGGY2015", "'links' has no counterpart in the client: no method follows them; pass the values on yourself",
            Spec.WithPaths("/a: { get: { operationId: a, responses: { '204': { description: ok, links: { next: { operationId: a } } } } } }"), "links"),
        new("PIGGY2015", "'x-ms-kiota-info' has no counterpart in the client: the names of namespace and class are those that the project gives; write them into the metadata Namespace and ClientName of the item",
            Spec.WithPaths($"/a: {{ get: {{ {Answers} }} }}", "x-ms-kiota-info: { languagesInformation: { CSharp: { clientClassName: ShopClient, clientNamespaceName: Shop } } }"), "x-ms-kiota-info"),
        new("PIGGY2017", "The document names 2 servers; the client calls the first, 'https://a.example'. Set BaseUrl of the request adapter before making the client to call another.",
            Spec.WithPaths($"/a: {{ get: {{ {Answers} }} }}", "servers: [ { url: 'https://a.example' }, { url: 'https://b.example' } ]"), "{ url: 'https://b.example' }"),
        new("PIGGY2018", "The server address '/v1' is relative, and a client does not know to what; the client uses it as it stands. Set BaseUrl of the request adapter before making the client.",
            Spec.WithPaths($"/a: {{ get: {{ {Answers} }} }}", "servers: [ { url: /v1 } ]"), "url:"),
        new("PIGGY2019", "A path or an operation has 'servers' of its own; its requests go to the server of the document all the same. "
            + "Call WithUrl for them, or make a second client with another BaseUrl.",
            Spec.WithPaths($"/a: {{ servers: [ {{ url: 'https://b.example' }} ], get: {{ {Answers} }} }}"), "servers"),
        new("PIGGY2020", "'encoding' of a body is not followed: forms are written in Kiota's way, and each part of a MultipartBody has the content type that the caller gives it",
            Spec.WithPaths("/a: { post: { requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { f: { type: string } } }, encoding: { f: { contentType: image/png } } } } }, "
                + Answers + " } }"), "encoding"),
        new("PIGGY2021", "The keyword 'patternProperties' does not shape the client: the members it describes are untyped, in AdditionalData",
            Spec.WithSchemas("S: { type: object, patternProperties: { '^a': { type: string } } }"), "patternProperties"),
        new("PIGGY2022", "'$dynamicRef' is not followed; the rest of its schema alone makes the type. Write '$ref' to get the type that is meant.",
            Spec.WithSchemas("S: { $dynamicRef: '#node' }"), "$dynamicRef"),
        new("PIGGY2024", "'required' beside '$ref' is ignored: what the reference leads to counts alone. Move it there or, in a schema, put both into 'allOf'.",
            Spec.WithSchemas("S: { type: object }\nT: { $ref: '#/components/schemas/S', required: [a] }"), "required"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhatIsNotUsed_IsReportedAtItsPlace(RuleCase expected) => RuleAssert.Reports(expected);

    [Theory]
    [InlineData("S: { type: string, x-typo: 1, purpose: none }")]
    [InlineData("S: { type: object, properties: { requierd: { type: string }, x-a: { type: string } } }")]
    [InlineData("S: { type: object, example: { requierd: 1, not: 2 }, default: { $ref: nowhere, callbacks: {} } }")]
    public void FreeNames_Data_AndExtensions_AreNoKeys(string schemas) =>
        Assert.DoesNotContain(GeneratorHarness.Run(Spec.WithSchemas(schemas)).Diagnostics, diagnostic => diagnostic.Id is "PIGGY1016" or "PIGGY2021" or "PIGGY2015");

    [Fact]
    public void MediaTypeBesideOneThatIsRead_IsReportedOnce()
    {
        string answer = "{ get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: string } }, application/xml: { schema: { type: string } } } } } } }";

        string message = Assert.Single(GeneratorHarness.Run(Spec.WithPaths($"/a: {answer}\n/b: {answer}")).Diagnostics, diagnostic => diagnostic.Id == "PIGGY2023").GetMessage(null);
        Assert.StartsWith("The media type 'application/xml' is neither read nor written, since there is 'application/json' beside it (the first of 2 places)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThousandsOfPlaces_AreOneProblemPerKind()
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 3000).Select(number => FormattableString.Invariant($"S{number}: {{ type: object, not: {{}}, xml: {{ name: n }}, requierd: [] }}")));

        Assert.Equal(["PIGGY1016", "PIGGY2021"], GeneratorHarness.Run(Spec.WithSchemas(schemas)).Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }
}
