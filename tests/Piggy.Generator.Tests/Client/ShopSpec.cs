namespace Piggy.Generator.Tests.Client;

/// <summary>A small document with one operation per way of asking and answering.</summary>
internal static class ShopSpec
{
    public const string Text = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.example.test/v1/' } ]
        paths:
          /orders:
            get:
              parameters:
                - { name: page, in: query, schema: { type: integer } }
                - { name: state, in: query, schema: { $ref: '#/components/schemas/State' } }
                - { name: tags, in: query, schema: { type: array, items: { type: string } } }
                - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
                - { name: 'filter[name]', in: query, schema: { type: string } }
                - { name: SortBy, in: query, schema: { type: string } }
                - { name: since, in: query, schema: { type: string, format: date } }
                - { name: X-Trace, in: header, schema: { type: string } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } }
                '404': { description: none, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
                default: { description: failed, content: { application/json: { schema: { $ref: '#/components/schemas/Fault' } } } }
            post:
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '201': { description: made, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          /orders/{order_id}:
            get:
              parameters: [ { name: order_id, in: path, required: true, schema: { type: string } } ]
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
            delete:
              parameters: [ { name: order_id, in: path, required: true, schema: { type: string } } ]
              responses: { '204': { description: gone } }
          /orders/{order_id}/total:
            get:
              parameters:
                - { name: order_id, in: path, required: true, schema: { type: string } }
                - { name: currency, in: query, required: true, schema: { type: string } }
              responses: { '200': { description: ok, content: { application/json: { schema: { type: number, format: decimal } } } } }
          /orders/{order_id}/receipt:
            get:
              parameters: [ { name: order_id, in: path, required: true, schema: { type: string } } ]
              responses: { '200': { description: ok, content: { application/pdf: { schema: { type: string, format: binary } } } } }
            put:
              parameters: [ { name: order_id, in: path, required: true, schema: { type: string } } ]
              requestBody: { content: { image/png: { schema: { type: string, format: binary } } } }
              responses: { '204': { description: ok } }
          /reports/{base}-{class}:
            get:
              parameters: [ { name: base, in: path, required: true, schema: { type: integer } }, { name: class, in: path, required: true, schema: { type: string } } ]
              responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: integer } } } } } }
          /login:
            post:
              requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { user: { type: string }, age: { type: integer } } } } } }
              responses: { '204': { description: ok } }
          /upload:
            post:
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { note: { type: string }, file: { type: string, format: binary } } } } } }
              responses: { '204': { description: ok } }
          /pets:
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
          /owner:
            get:
              responses: { '200': { description: ok, content: { application/json: { schema: { oneOf: [ { $ref: '#/components/schemas/Order' }, { type: string } ] } } } } }
        components:
          schemas:
            State: { type: string, enum: [open, in-delivery] }
            Order:
              type: object
              properties:
                id: { type: string, format: uuid, readOnly: true }
                state: { $ref: '#/components/schemas/State' }
                quantity: { type: integer, default: 1 }
                placed_at: { type: string, format: date-time }
                lines: { type: array, items: { type: object, properties: { sku: { type: string } } } }
                anything: {}
            Problem: { type: object, properties: { message: { type: string }, code: { type: integer } } }
            Fault: { type: object, properties: { error: { type: object, properties: { text: { type: string, x-ms-primary-error-message: true } } } } }
            Pet:
              type: object
              discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat' } }
              properties: { kind: { type: string }, name: { type: string } }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { lives: { type: integer } } } ] }
        """;
}
