using System;

namespace Piggy.Generator.Tests.Client.Paging;

/// <summary>A document with one paged list, to be changed in one place by each test.</summary>
internal static class PagedSpec
{
    public const string Contract = """
        x-piggy-effect: { access: read, irreversible: false, gives-value: false, sends-mail: false, returns-secret: false, personal-data: false, repeat-safe: true, asynchronous: false }
              x-piggy-evidence: { request: high, response: high, errors: low, sources: [docs], checked: 2026-11-22 }
        """;

    public const string Text = $$"""
        openapi: 3.1.0
        info: { title: Coins, version: '1' }
        servers: [ { url: 'https://coins.example' } ]
        paths:
          /coins:
            get:
              summary: List the coins
              {{Contract}}
              x-piggy-paging: { page: page, size: size, last: last_page }
              parameters:
                - { name: page, in: query, schema: { type: integer } }
                - { name: size, in: query, schema: { type: integer, format: int64, default: 20, maximum: 50 } }
                - { name: text, in: query, schema: { type: string } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/CoinList' } } } } }
        components:
          schemas:
            CoinList:
              type: object
              properties:
                data: { type: array, items: { $ref: '#/components/schemas/Coin' } }
                meta:
                  type: object
                  properties: { page: { type: integer }, last_page: { type: integer, format: int64 }, total: { type: integer }, state: { type: string } }
            Thing: { type: object, properties: { id: { type: string } } }
            Coin: { allOf: [ { $ref: '#/components/schemas/Thing' }, { type: object, properties: { name: { type: string } } } ] }

        """;

    /// <summary>The document with one text replaced, which must occur once.</summary>
    public static string With(string old, string replacement)
    {
        if (Text.Split(old).Length != 2)
        {
            throw new ArgumentException($"'{old}' must occur exactly once.", nameof(old));
        }

        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
