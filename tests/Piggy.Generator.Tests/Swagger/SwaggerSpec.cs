using Piggy.Generator.Tests.Harness;

namespace Piggy.Generator.Tests.Swagger;

/// <summary>Small Swagger 2.0 documents around the part that a test is about.</summary>
internal static class SwaggerSpec
{
    public static string WithPaths(string paths, string more = "") => $"""
        swagger: '2.0'
        info: {"{"} title: Test, version: '1' {"}"}
        paths:
        {Spec.Indent(paths, 2)}
        {more}
        """;

    public static string WithDefinitions(string definitions) => $"""
        swagger: '2.0'
        info: {"{"} title: Test, version: '1' {"}"}
        paths: {"{}"}
        definitions:
        {Spec.Indent(definitions, 2)}
        """;
}
