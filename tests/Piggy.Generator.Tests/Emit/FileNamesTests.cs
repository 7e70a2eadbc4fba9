using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Generator.Inputs;
using Piggy.Generator.Plan.Naming;
using Piggy.Generator.Tests.Client;
using Piggy.Parity;
using Xunit;

namespace Piggy.Generator.Tests.Emit;

/// <summary>Emitted files use simple names. Whatever the document or the consumer calls its things, the names must keep their meaning.</summary>
public sealed class FileNamesTests
{
    private const string Head = """
        openapi: 3.0.3
        info: { title: Names, version: '1' }
        paths:
          /things/{id}:
            get:
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
                - { name: since, in: query, schema: { type: string, format: date-time } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
                '404': { description: no, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }

        """;

    [Fact]
    public void ASchema_MayBeCalledLikeAnythingTheFilesUse()
    {
        string[] names =
        [
            "Action", "Task", "List", "Dictionary", "IDictionary", "Guid", "DateTimeOffset", "TimeSpan", "CancellationToken", "RequestInformation", "RequestConfiguration",
            "Method", "Parsable", "IParsable", "IParseNode", "ParsableFactory", "ApiException", "QueryParameter", "QueryParameterAttribute", "Obsolete", "GeneratedCode",
            "EnumMember", "IEnumerableExtensions", "ApiClientBuilder", "ArgumentNullException", "DefaultQueryParameters", "BaseRequestBuilder", "Date", "Stream", "Barrier", "Lock",
        ];
        string text = Head + "components:\n  schemas:\n    Problem: { type: object, properties: { source: { $ref: '#/components/schemas/Task' } } }\n    Thing:\n      type: object\n      properties:\n"
            + string.Concat(names.Select(name => $"        {name}: {{ type: array, items: {{ $ref: '#/components/schemas/{name}' }} }}\n        one{name}: {{ $ref: '#/components/schemas/{name}' }}\n"))
            + string.Concat(names.Select(name => $"    {name}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/{name}' }} }} }}\n"));

        Assert.Empty(ClientCompilation.OfDocument(text, new SpecOptions("ApiSdk", "ApiClient")).Complaints());
    }

    [Fact]
    public void APath_MayBeCalledLikeAnyNamespace()
    {
        string[] segments = ["System", "Microsoft", "Models", "ApiSdk", "Task", "Action", "Threading", "Kiota", "Collections", "Thing"];
        string text = "openapi: 3.0.3\ninfo: { title: Names, version: '1' }\npaths:\n"
            + string.Concat(segments.Select(segment =>
                $"  /{segment}/{segment}:\n    post:\n      requestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ thing: {{ $ref: '#/components/schemas/Thing' }} }} }} }} }} }}\n"
                + "      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }\n"))
            + "components:\n  schemas:\n    Thing: { type: object, properties: { name: { type: string } } }\n";

        Assert.Empty(ClientCompilation.OfDocument(text, new SpecOptions("ApiSdk", "ApiClient")).Complaints());
    }

    [Fact]
    public void TheConsumersOwnTypes_InOuterNamespaces_DoNotGetIntoTheFiles()
    {
        const string Consumer = """
            namespace Contoso { class Guid { } class Contact { } namespace System { class Nothing { } } namespace Microsoft { class Nothing { } } }
            namespace Contoso.Shop { class Task { } class Action { } class Method { } class Dictionary { } class List { } class ThingsRequestBuilder { } class Thing { } class Problem { } }
            class RequestInformation { }
            """;
        string text = Head + "components:\n  schemas:\n    Problem: { type: object }\n    Thing: { type: object, properties: { tags: { type: array, items: { type: string } } } }\n";

        ClientCompilation client = ClientCompilation.OfDocument(text, new SpecOptions("Contoso.Shop.Api", "ApiClient"));
        CSharpCompilation both = client.Compilation.AddSyntaxTrees(ClientCompilation.Parse(Consumer, "Consumer.cs"));

        Assert.DoesNotContain(both.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void EveryTypeOfAnImportedNamespace_IsKnown()
    {
        ClientCompilation client = ClientCompilation.OfDocument(ShopSpec.Text, new SpecOptions("ApiSdk", "ApiClient"));
        List<string> imported = [.. client.Files
            .SelectMany(file => file.Text.Split('\n'))
            .Where(line => line.StartsWith("using global::", StringComparison.Ordinal) && !line.Contains("ApiSdk", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal))
            .Select(line => line["using global::".Length..^1])
            .Distinct()];
        IEnumerable<string> types = imported.SelectMany(name => TypesOf(client.Compilation, name)).Distinct();

        Assert.Contains("System.Threading.Tasks", imported);
        Assert.DoesNotContain(types, type => !FrameworkTypes.Contains(type));
    }

    [Fact]
    public void TypesOfTheSameName_InTwoNamespaces_AreToldApart()
    {
        const string Text = """
            openapi: 3.0.3
            info: { title: Names, version: '1' }
            paths:
              /a/labels: { get: { responses: { '204': { description: ok } } } }
              /b/labels: { get: { responses: { '204': { description: ok } } } }
            """;
        ClientCompilation client = ClientCompilation.OfDocument(Text, new SpecOptions("ApiSdk", "ApiClient"));

        Assert.Empty(client.Complaints());
        string builder = Assert.Single(client.Files, file => file.HintName == "A.ARequestBuilder.g.cs").Text;
        Assert.Contains("public LabelsRequestBuilder Labels => new(PathParameters, RequestAdapter);", builder, StringComparison.Ordinal);
        Assert.Contains("using global::ApiSdk.A.Labels;", builder, StringComparison.Ordinal);
        Assert.DoesNotContain("ApiSdk.B", builder, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TypesOf(CSharpCompilation compilation, string name)
    {
        INamespaceSymbol space = name.Split('.').Aggregate((INamespaceSymbol)compilation.GlobalNamespace, (outer, part) => outer.GetNamespaceMembers().Single(inner => inner.Name == part));
        return space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public && type.Arity == 0).Select(type => type.Name);
    }
}
