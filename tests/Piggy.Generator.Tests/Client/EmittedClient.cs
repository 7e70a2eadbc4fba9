using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Inputs;
using Piggy.Parity;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>A document's client, compiled as strictly as a project can ask for: docs on everything public, no warnings.</summary>
internal sealed class EmittedClient
{
    private readonly ClientCompilation _client;
    private readonly Lazy<byte[]> _image;

    public EmittedClient(string document, bool excludeBackwardCompatible = true)
        : this(document, new SpecOptions("ApiSdk", "ApiClient", excludeBackwardCompatible))
    {
    }

    public EmittedClient(string document, SpecOptions options)
    {
        _client = ClientCompilation.OfDocument(document, options);
        _image = new Lazy<byte[]>(() => Emit(Compilation.WithAssemblyName("Client")));
        Assert.NotEmpty(_client.Files);
    }

    public ImmutableArray<SpecProblem> Problems => _client.Problems;

    public ImmutableArray<SourceFile> Files => _client.Files;

    public CSharpCompilation Compilation => _client.Compilation;

    /// <summary>Everything the compiler has to say.</summary>
    public IEnumerable<string> Complaints() => _client.Complaints().Select(diagnostic => diagnostic.ToString());

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
        byte[] program = Emit(CSharpCompilation.Create(
            "Caller",
            [ClientCompilation.Parse(caller, "Caller.cs")],
            [.. Compilation.References, MetadataReference.CreateFromImage(_image.Value)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            using var http = new HttpClient(handler, disposeHandler: false);
            using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
            context.LoadFromStream(new MemoryStream(_image.Value));
            MethodInfo run = context.LoadFromStream(new MemoryStream(program)).GetType("Caller")!.GetMethod("RunAsync")!;
            return await (Task<object?>)run.Invoke(null, [adapter])!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return image.ToArray();
    }
}
