using System.Collections.Generic;

namespace Piggy.Package.Tests;

/// <summary>A project of a stranger.</summary>
internal sealed record GeneratorConsumer(string Name, string Framework, string Items)
{
    public string? Program { get; init; }

    public bool ReferencesPackage { get; init; } = true;

    /// <summary>False: forgets PrivateAssets, so that the package's targets reach the projects that refer to this one.</summary>
    public bool KeepsPackagePrivate { get; init; } = true;

    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
}

/// <summary>The projects that <see cref="GeneratorPackage"/> restores.</summary>
internal static class GeneratorConsumers
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.example.com' } ]
        paths:
          /pets/{id}:
            get:
              parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
        components:
          schemas:
            Pet: { type: object, properties: { name: { type: string } } }

        """;

    private const string Program = """"
        using System.Net;
        using System.Text;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        using var http = new HttpClient(new Answer());
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
        Shop.Api.Models.Pet? pet = await new Shop.Api.ShopClient(adapter).Pets[7].GetAsync();
        Console.WriteLine(pet!.Name);

        internal sealed class Answer : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{ "name": "{{request.RequestUri}}" }""", Encoding.UTF8, "application/json") });
        }
        """";

    // Two files; of its operations the patterns below leave three. A slip in the item's metadata comes with the property of that name.
    private const string ChosenItems = """
        <OpenApiSpec Include="shop.yaml" IncludePaths="/pets/**;/orders/{key}#GET,PATCH;/stock/*/20[0-2][0-9]" ExcludePaths=" **/photo ; **#DELETE " ClassName="$(Slip)" />
        <OpenApiSpecPart Include="parts/**/*.yaml" />
        """;

    private const string ChosenSpec = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.example.com' } ]
        paths:
          /pets/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: parts/pet.yaml } } } } } }
            delete: { responses: { '204': { description: gone } } }
          /pets/{id}/photo: { $ref: parts/photo/path.yaml }
          /orders/{id}:
            parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
            get: { responses: { '204': { description: ok } } }
            put: { responses: { '204': { description: ok } } }
          /stock/{shop}/2026:
            parameters: [ { name: shop, in: path, required: true, schema: { type: string } } ]
            get: { responses: { '204': { description: ok } } }
          /stock/{shop}/1999:
            parameters: [ { name: shop, in: path, required: true, schema: { type: string } } ]
            get: { responses: { '204': { description: ok } } }
        """;

    private const string ChosenProgram = """
        foreach (Type type in typeof(Chosen.ApiClient).Assembly.GetTypes().Where(type => type.IsPublic).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            string[] methods = type.GetMethods().Select(method => method.Name).Where(name => name is "GetAsync" or "PutAsync" or "DeleteAsync").Distinct().ToArray();
            if (methods.Length > 0 || type.Namespace == "Chosen.Models")
            {
                Console.WriteLine($"{type.Name}: {string.Join(", ", methods)}");
            }
        }
        """;

    private const string OneSpec = """<OpenApiSpec Include="shop.yaml" Namespace="Shop.Api" ClientName="ShopClient" />""";

    public static IReadOnlyList<GeneratorConsumer> All { get; } =
    [
        new("Modern", "net10.0", OneSpec) { Program = Program, Files = Of("shop.yaml", Spec) },
        new("Elder", "net8.0", OneSpec) { Program = Program, Files = Of("shop.yaml", Spec) },
        new("Plain", "netstandard2.0", OneSpec) { Files = Of("shop.yaml", Spec) },
        new("Broken", "net10.0", OneSpec)
        {
            Files = Of("shop.yaml", Spec.Replace("type: integer", "type: [integer", System.StringComparison.Ordinal)),
        },
        new("Crippled", "net10.0", OneSpec)
        {
            Files = new Dictionary<string, string>
            {
                ["shop.yaml"] = Spec,
                ["Directory.Build.targets"] = """
                    <Project>
                      <Target Name="Cripple" BeforeTargets="PiggyGeneratorCheckCompiler"><ItemGroup><Analyzer Remove="@(Analyzer)" Condition="'%(Filename)' == '$(Missing)'" /></ItemGroup></Target>
                    </Project>
                    """,
            },
        },
        new("Two", "net10.0", OneSpec + """<OpenApiSpec Include="specs/other.yaml" Namespace="Other" /><OpenApiSpec Include="../linked/third.yaml" Namespace="Third" />""")
        {
            KeepsPackagePrivate = false,
            Files = new Dictionary<string, string>
            {
                ["shop.yaml"] = Spec,
                ["specs/other.yaml"] = Spec,
                ["../linked/third.yaml"] = Spec,
                ["Uses.cs"] = "internal sealed record Uses(Shop.Api.ShopClient One, Other.ApiClient Two, Third.ApiClient Three);",
            },
        },
        new("Chosen", "net10.0", ChosenItems)
        {
            Program = ChosenProgram,
            Files = new Dictionary<string, string>
            {
                ["shop.yaml"] = ChosenSpec,
                ["parts/pet.yaml"] = "type: object\nproperties: { owner: { $ref: '../parts/people/owner.yaml' } }\n",
                ["parts/people/owner.yaml"] = "type: object\nproperties: { name: { type: string } }\n",
                ["parts/photo/path.yaml"] = "get: { responses: { '204': { description: ok } } }\n",
            },
        },
        new("Transitive", "net10.0", """<ProjectReference Include="../Two/Two.csproj" />""")
        {
            ReferencesPackage = false,
            Files = Of("Uses.cs", "public sealed class Uses { public Shop.Api.ShopClient? Client { get; init; } }"),
        },
        new("Heir", "net10.0", """<ProjectReference Include="../Two/Two.csproj" /><OpenApiSpec Include="heir.yaml" Namespace="Heirs" />""")
        {
            ReferencesPackage = false,
            Files = new Dictionary<string, string> { ["heir.yaml"] = Spec, ["Uses.cs"] = "internal sealed record Uses(Heirs.ApiClient Client);" },
        },
    ];

    private static Dictionary<string, string> Of(string name, string text) => new() { [name] = text };
}
