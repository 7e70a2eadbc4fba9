using System.IO;
using System.Linq;
using System.Text.Json;
using Piggy.Generator.Tests.Harness;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>Names and sentences of a document are somebody else's text; whatever they hold, the client compiles and means the same.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("""*/ } </summary> <x>&" \ """)]
    [InlineData("\u202E\u2028 \u200B")]
    [InlineData("class")]
    [InlineData("1 2 3")]
    [InlineData("---")]
    [InlineData("\U0001F437")]
    public void Text_EverywhereInADocument_StillCompiles(string text)
    {
        string quoted = JsonSerializer.Serialize(text);
        var client = new EmittedClient($$"""
            openapi: 3.1.0
            info: { title: {{quoted}}, version: '1' }
            paths:
              /things:
                get:
                  summary: {{quoted}}
                  parameters: [ { name: {{quoted}}, in: query, description: {{quoted}}, schema: { type: string, enum: [{{quoted}}, b] } } ]
                  responses: { '200': { description: {{quoted}}, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
            components:
              schemas:
                Thing:
                  type: object
                  description: {{quoted}}
                  properties:
                    {{quoted}}: { type: string, default: {{quoted}}, description: {{quoted}} }
                    object: { type: object, properties: { {{quoted}}: { type: integer } } }
            """);

        Assert.Empty(client.Complaints());
    }

    [Fact]
    public void NamesThatCollide_BecomeDifferentMembers()
    {
        var client = new EmittedClient(Spec.WithPaths("""
            /a-b: { get: { responses: { '204': { description: ok } } } }
            /aB: { get: { responses: { '204': { description: ok } } } }
            /thing: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }
            """, """
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    foo_bar: { type: string }
                    fooBar: { type: string }
                    FooBar: { type: string }
                    thing: { type: string }
                    additionalData: { type: string }
                    serialize: { type: string }
                    toString: { type: string }
            """));

        Assert.Empty(client.Complaints());
        Assert.Equal(8, client.Compilation.GetTypeByMetadataName("ApiSdk.Models.Thing")!.GetMembers().OfType<Microsoft.CodeAnalysis.IPropertySymbol>().Count());
        Assert.Equal(3, client.Compilation.GetTypeByMetadataName("ApiSdk.ApiClient")!.GetMembers().OfType<Microsoft.CodeAnalysis.IPropertySymbol>().Count());
    }

    [Fact]
    public void OwnDocument_CompilesWithoutWarnings() => Assert.Empty(new EmittedClient(File.ReadAllText(RepositoryPaths.BundledSpec)).Complaints());

    [Fact]
    public void SameDocument_GivesTheSameFiles() => Assert.Equal(new EmittedClient(ShopSpec.Text).Files.ToArray(), new EmittedClient(ShopSpec.Text).Files.ToArray());
}
