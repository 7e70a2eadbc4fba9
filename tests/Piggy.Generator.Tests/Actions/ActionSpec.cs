using Piggy.Generator.Tests.Harness;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Documents with one action, around the part that a test is about.</summary>
internal static class ActionSpec
{
    public const string Slug = "PIGGY_TRY_IT";

    private const string Keys = """
        x-piggy-action: { slug: PIGGY_TRY_IT, title: Try it, toolset: companion }
        x-piggy-effect:
          { access: write, irreversible: false, gives-value: false, sends-mail: false, returns-secret: false, personal-data: false, repeat-safe: false, asynchronous: false }
        x-piggy-evidence: { request: high, response: high, errors: high, sources: [tests], checked: 2026-11-22 }
        """;

    /// <summary>An action whose body is the given object schema, a component named Thing.</summary>
    public static string WithBody(string schema, string components = "") => Document(
        "/things",
        "post",
        """
        requestBody:
          required: true
          content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } }
        responses: { '200': { description: ok } }
        """,
        $"Thing:\n{Spec.Indent(schema, 2)}\n{components}");

    /// <summary>An action with one body property named <c>it</c>.</summary>
    public static string WithProperty(string schema, bool required = false, string components = "") =>
        WithBody($"type: object\n{(required ? "required: [it]\n" : "")}properties:\n  it: {schema}", components);

    /// <summary>An action whose answer's data follows the given schema.</summary>
    public static string WithData(string schema, string components = "", bool required = true) => WithAnswer(
        $"type: object\n{(required ? "required: [data]\n" : "")}properties:\n  data:\n{Spec.Indent(schema, 4)}", components);

    /// <summary>An action whose whole answer follows the given schema.</summary>
    public static string WithAnswer(string schema, string components = "") => Document(
        "/things",
        "get",
        $"responses:\n  '200':\n    description: ok\n    content:\n      application/json:\n        schema:\n{Spec.Indent(schema, 10)}",
        components);

    public static string Document(string path, string method, string operation, string components = "") => $"""
        openapi: 3.1.0
        info: {"{"} title: Test, version: '1' {"}"}
        paths:
          {path}:
            {method}:
        {Spec.Indent(Keys, 6)}
        {Spec.Indent(operation, 6)}
        components:
          schemas:
            Unused: {"{"} type: string {"}"}
        {Spec.Indent(components, 4)}
        """;
}
