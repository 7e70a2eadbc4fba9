using System;

namespace Piggy.Generator.Tests.Harness;

/// <summary>A small document with one complete action. Tests break it in one place each.</summary>
internal static class PiggySpec
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        paths:
          /credits:
            post:
              x-piggy-action: { slug: PIGGY_GIVE_CREDITS, title: Give credits, toolset: companion }
              x-piggy-effect:
                access: write
                irreversible: true
                gives-value: true
                sends-mail: false
                returns-secret: false
                personal-data: true
                repeat-safe: false
                asynchronous: true
              x-piggy-errors: [1000]
              x-piggy-evidence: { request: high, response: medium, errors: low, sources: [docs], checked: 2026-11-22, note: Not tried }
              requestBody:
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Gift' }
              responses: { '200': { description: ok } }
        components:
          schemas:
            Gift:
              type: object
              required: [contact]
              properties:
                contact: { type: string, format: uuid, x-piggy-entity: contact }
                mail: { type: string, x-piggy-personal: true }
                credits: { type: integer, x-piggy-unit: credits }
              x-piggy-rules:
                - { at-least-one-of: [mail, credits], because: Something must be given. }
        x-piggy-error-codes:
          1000: { name: NotFound, meaning: Nothing is there., retryable: false, hint: Look elsewhere. }

        """;

    /// <summary>The document with one text replaced, which must occur once.</summary>
    public static string With(string old, string replacement)
    {
        int first = Text.IndexOf(old, StringComparison.Ordinal);
        if (first < 0 || Text.IndexOf(old, first + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{old}' must occur exactly once.", nameof(old));
        }

        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
