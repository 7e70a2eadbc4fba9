using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>A document's client, compiled as strictly as a project can ask for: docs on everything public, no warnings.</summary>
internal sealed class EmittedClient
{
    // C# 12 is what the oldest supported SDK compiles.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    public EmittedClient(string document)
    {
        var options = new SpecOptions("ApiSdk", "ApiClient");
        ReadResult read = OpenApiReader.Read(new SpecText("api.yaml", document, options), CancellationToken.None);
        Assert.NotNull(read.Api);
        Plan = ClientPlanner.Plan(read.Api, options, CancellationToken.None);
        Files = [.. ClientEmitter.Emit(Plan, CancellationToken.None)];
        Compilation = GeneratorHarness.CreateCompilation().AddSyntaxTrees(Files.Select(file => Parse(file.Text, file.HintName)));
    }

    public ClientPlan Plan { get; }

    public ImmutableArray<SourceFile> Files { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Everything the compiler has to say.</summary>
    public IEnumerable<string> Complaints() => Compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>Runs C# statements against the client. They see it as <c>client</c> and may return a value.</summary>
    public async Task<object?> RunAsync(string statements, HttpMessageHandler handler)
    {
        string caller = $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Microsoft.Kiota.Abstractions;
            using Microsoft.Kiota.Abstractions.Serialization;
            using ApiSdk.Models;

            public static class Caller
            {
                public static async Task<object?> RunAsync(IRequestAdapter adapter)
                {
                    var client = new ApiSdk.ApiClient(adapter);
                    {{statements}}
                }
            }

            namespace ApiSdk.Models { internal static class MakesTheNamespaceExist; }
            """;
        using var image = new MemoryStream();
        CSharpCompilation program = Compilation.AddSyntaxTrees(Parse(caller, "Caller.cs"));
        Assert.Empty(program.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            using var http = new HttpClient(handler, disposeHandler: false);
            using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
            MethodInfo run = context.LoadFromStream(image).GetType("Caller")!.GetMethod("RunAsync")!;
            return await (Task<object?>)run.Invoke(null, [adapter])!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
