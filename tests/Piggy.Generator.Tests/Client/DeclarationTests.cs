using System;
using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>What declarations say beside their types: what is obsolete, what a thing is, and which error an answer becomes.</summary>
public sealed class DeclarationTests
{
    private static readonly EmittedClient Client = new("""
        openapi: 3.0.3
        info: { title: Things, version: '1' }
        servers: [ { url: 'https://things.example' } ]
        paths:
          /things:
            get:
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                4XX: { description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Gone' } } } }
                5XX: { description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Broken' } } } }
            put:
              responses:
                4XX: { description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Broken' } } } }
                5XX: { description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Broken' } } } }
        components:
          schemas:
            Thing:
              type: object
              properties:
                old: { type: string, deprecated: true, x-ms-deprecation: { description: Use new. } }
                bare: { type: string, deprecated: true }
                either: { oneOf: [ { $ref: '#/components/schemas/OrderLine' }, { type: string } ] }
            OrderLine: { type: object, properties: { x: { type: string } } }
            Gone: { type: object, deprecated: true, x-ms-deprecation: { description: Nothing sends it. }, properties: { text: { type: string } } }
            Broken: { type: object, properties: { text: { type: string } } }
        """);

    [Fact]
    public void WhatIsObsolete_IsUsedWithoutAWarning() => Assert.Empty(Client.Complaints());

    [Fact]
    public void ObsoleteProperty_SaysWhatToUse()
    {
        string thing = File("Models.Thing.g.cs");

        Assert.Contains("Obsolete(\"Use new.\")]", thing, StringComparison.Ordinal);
        Assert.Equal(2, thing.Split("Obsolete(\"").Length - 1);
    }

    [Fact]
    public void TypeWithoutADescription_IsNamedInWords()
    {
        Assert.Contains("/// <summary>The order line of a request or an answer.</summary>", File("Models.OrderLine.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("of a request or an answer.", File("Models.Thing.g.cs").Split("class Thing_either")[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get", 404, "ApiSdk.Models.Gone")]
    [InlineData("Get", 500, "ApiSdk.Models.Broken")]
    [InlineData("Put", 404, "ApiSdk.Models.Broken")]
    [InlineData("Put", 500, "ApiSdk.Models.Broken")]
    public async Task EachRange_HasItsOwnError(string verb, int status, string type)
    {
        var handler = new RecordingHandler((HttpStatusCode)status, """{"text":"t"}""");

        object? thrown = await Client.RunAsync($"try {{ await client.Things.{verb}Async(); return null; }} catch (ApiException error) {{ return error.GetType().FullName; }}", handler);

        Assert.Equal(type, thrown);
    }

    private static string File(string name) => Assert.Single(Client.Files, file => file.HintName.EndsWith(name, StringComparison.Ordinal)).Text;
}
