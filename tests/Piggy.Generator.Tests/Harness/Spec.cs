using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;
using Xunit;

namespace Piggy.Generator.Tests.Harness;

/// <summary>Small documents around the part that a test is about, and short ways to read them.</summary>
internal static class Spec
{
    /// <summary>A document with the given text under <c>components: schemas:</c>.</summary>
    public static string WithSchemas(string schemas, string version = "3.1.0") => $"""
        openapi: {version}
        info: {"{"} title: Test, version: '1' {"}"}
        paths: {"{}"}
        components:
          schemas:
        {Indent(schemas, 4)}
        """;

    /// <summary>A document with the given text under <c>paths:</c>, and more behind it.</summary>
    public static string WithPaths(string paths, string more = "", string version = "3.1.0") => $"""
        openapi: {version}
        info: {"{"} title: Test, version: '1' {"}"}
        paths:
        {Indent(paths, 2)}
        {more}
        """;

    public static ReadResult Read(string text) => OpenApiReader.Read(new SpecText("api.yaml", text, new SpecOptions("ApiSdk", "ApiClient")), CancellationToken.None);

    /// <summary>Reads a document that may be left in part unused, but must be without mistakes.</summary>
    public static ApiModel ReadApi(string text)
    {
        ReadResult result = Read(text);
        Assert.Empty(result.Problems.Where(problem => problem.Rule.DefaultSeverity > DiagnosticSeverity.Info).Select(Describe));
        return Assert.IsType<ApiModel>(result.Api);
    }

    /// <summary>Reads one component schema named S.</summary>
    public static Schema ReadSchema(string schema, string version = "3.1.0", string others = "") =>
        ReadApi(WithSchemas($"S:\n{Indent(schema, 2)}\n{others}", version)).Schemas[0].Schema;

    /// <summary>Reads the one operation of a document.</summary>
    public static Operation ReadOperation(string text) => ReadApi(text).Paths[0].Operations[0];

    public static string Describe(SpecProblem problem) => $"{problem.Rule.Id} at {problem.Pointer}: {string.Join(", ", problem.Arguments)}";

    public static string Indent(string text, int by) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));
}
