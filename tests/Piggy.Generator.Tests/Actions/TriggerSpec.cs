using Piggy.Generator.Tests.Harness;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Documents with one trigger, around the part that a test is about.</summary>
internal static class TriggerSpec
{
    public const string Slug = "PIGGY_ON_IT_HAPPENED";

    private const string Evidence = "x-piggy-evidence: { request: low, response: high, errors: medium, sources: [tests, docs], checked: 2026-11-22, note: Guessed }";

    /// <summary>A trigger whose body is the given object schema, a component named ItHappenedEvent.</summary>
    public static string WithBody(string schema, string components = "") => WithContent(
        "content: { application/json: { schema: { $ref: '#/components/schemas/ItHappenedEvent' } } }", $"ItHappenedEvent:\n{Spec.Indent(schema, 2)}\n{components}");

    /// <summary>A trigger whose body has a <c>type</c> and the given schema as <c>data</c>.</summary>
    public static string WithData(string data, string components = "") => WithBody(
        $"type: object\nrequired: [type, data]\nproperties:\n  type: {{ type: string }}\n  data:\n{Spec.Indent(data, 4)}", components);

    /// <summary>A trigger whose request body holds the given text.</summary>
    public static string WithContent(string body, string components = "") => Document($"requestBody:\n{Spec.Indent(body, 2)}", components);

    /// <summary>A document with one webhook that has the given parts.</summary>
    public static string Document(string parts, string components = "", string slug = Slug, string eventName = "it_happened") => Webhooks(Webhook(parts, slug, eventName), components);

    /// <summary>A document with some webhooks.</summary>
    public static string Webhooks(string webhooks, string components = "") => $"""
        openapi: 3.1.0
        info: {"{"} title: Test, version: '1' {"}"}
        paths: {"{}"}
        webhooks:
        {Spec.Indent(webhooks, 2)}
        components:
          schemas:
            Unused: {"{}"}
        {Spec.Indent(components, 4)}
        """;

    public static string Webhook(string parts, string slug, string eventName, string name = "it") => $"""
        {name}:
          post:
            summary: It happened
            description: Tells that it happened. Look at it.
            x-piggy-trigger: {"{"} slug: {slug}, title: It happened, event: {eventName} {"}"}
            {Evidence}
        {Spec.Indent(parts, 4)}
            responses: {"{"} '200': {"{"} description: ok {"}"} {"}"}
        """;
}
