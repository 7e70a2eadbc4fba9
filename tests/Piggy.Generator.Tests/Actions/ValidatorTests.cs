using System.Linq;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>What an emitted validator accepts, and that the emitted schema says the same of every document.</summary>
public sealed class ValidatorTests
{
    private const string Nil = "00000000-0000-0000-0000-000000000000";

    [Theory]
    [InlineData("{ type: string, minLength: 2, maxLength: 3 }", "\"ab\"", "\"a\"", "minLength")]
    [InlineData("{ type: string, minLength: 2, maxLength: 3 }", "\"a😀b\"", "\"ab😀d\"", "maxLength")]
    [InlineData("{ type: string, minLength: 1 }", "\"😀\"", "\"\"", "minLength")]
    [InlineData("{ type: string, pattern: '^\\d{2}$' }", "\"12\"", "\"١٢\"", "pattern")]
    [InlineData("{ type: string, pattern: '^\\d{2}$' }", "\"12\"", "\"12\\n\"", "pattern")]
    [InlineData("{ type: string, pattern: '^(?!a)[a-z]+$' }", "\"ba\"", "\"ab\"", "pattern")]
    [InlineData("{ type: string, pattern: '[.$]' }", "\"a.b\"", "\"ab\"", "pattern")]
    [InlineData("{ type: string, format: email }", "\"a@example.com\"", "\"a.example.com\"", "format")]
    [InlineData("{ type: string, format: uri }", "\"https://example.com\"", "\"example\"", "format")]
    [InlineData("{ type: string, format: uuid }", "\"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36\"", "\"3f2b8c1a\"", "format")]
    [InlineData("{ type: string, format: date-time }", "\"2026-01-31T09:00:00+01:00\"", "\"2026-01-31 09:00\"", "format")]
    [InlineData("{ type: string, format: date }", "\"2026-02-28\"", "\"2026-02-30\"", "format")]
    [InlineData("{ type: string, format: uuid, x-piggy-entity: shop }", "\"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36\"", "\"" + Nil + "\"", "not")]
    [InlineData("{ type: string, enum: [one, two] }", "\"two\"", "\"Two\"", "enum")]
    [InlineData("{ type: integer, minimum: 1, maximum: 500 }", "500", "501", "maximum")]
    [InlineData("{ type: integer, minimum: 1, maximum: 500 }", "1.0", "0", "minimum")]
    [InlineData("{ type: integer, minimum: 0.5 }", "1", "0", "minimum")]
    [InlineData("{ type: integer, multipleOf: 5 }", "-10", "12", "multipleOf")]
    [InlineData("{ type: integer, enum: [1, 2] }", "2", "3", "enum")]
    [InlineData("{ type: integer, format: int32 }", "2147483647", "2147483648", "type")]
    [InlineData("{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }", "0.5", "0", "exclusiveMinimum")]
    [InlineData("{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 1 }", "0.999", "1", "exclusiveMaximum")]
    [InlineData("{ type: number, multipleOf: 0.01 }", "0.07", "0.075", "multipleOf")]
    [InlineData("{ type: number, format: double, multipleOf: 0.1 }", "0.3", "0.35", "multipleOf")]
    [InlineData("{ type: boolean, enum: [true] }", "true", "false", "enum")]
    [InlineData("{ type: array, items: { type: integer }, minItems: 1, maxItems: 2 }", "[1]", "[]", "minItems")]
    [InlineData("{ type: array, items: { type: integer }, minItems: 1, maxItems: 2 }", "[1,2]", "[1,2,3]", "maxItems")]
    [InlineData("{ type: array, items: { type: string }, uniqueItems: true }", "[\"a\",\"b\"]", "[\"a\",\"a\"]", "uniqueItems")]
    [InlineData("{ type: object, minProperties: 1, maxProperties: 1 }", "{\"a\":1}", "{}", "minProperties")]
    [InlineData("{ type: object, minProperties: 1, maxProperties: 1 }", "{\"a\":null}", "{\"a\":1,\"b\":2}", "maxProperties")]
    [InlineData("{ type: [string, number] }", "1.5", "true", "type")]
    [InlineData("{ type: [string, 'null'] }", "null", "1", "type")]
    [InlineData("{ type: string }", "\"\"", "null", "type")]
    public void Keyword_IsEnforced_AndStatedByTheSchema(string property, string right, string wrong, string rule)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(property));

        Assert.Empty(lab.Validate($$"""{"it":{{right}}}"""));
        Assert.Equal([$"/it {rule}"], lab.Validate($$"""{"it":{{wrong}}}"""));
        Agrees(lab, $$"""{"it":{{right}}}""", $$"""{"it":{{wrong}}}""", "{}", """{"it":{}}""", """{"it":[[]]}""", """{"other":1}""");
    }

    [Theory]
    [InlineData("{ type: array, items: { type: string, minLength: 2 } }", """["ab","a"]""", "/it/1 minLength")]
    [InlineData("{ type: array, items: { type: array, items: { type: integer, minimum: 1 } } }", "[[1],[1,0]]", "/it/1/1 minimum")]
    [InlineData("{ type: array, items: { type: object, required: [x], properties: { x: { type: string, maxLength: 1 } } } }", """[{"x":"a"},{"x":"ab"}]""", "/it/1/x maxLength")]
    [InlineData("{ type: array, items: { type: object, required: [x], properties: { x: { type: string } } } }", """[{}]""", "/it/0/x required")]
    [InlineData("{ type: array, items: { type: string } }", """["a",null]""", "/it/1 type")]
    [InlineData("{ type: object, additionalProperties: { type: integer, maximum: 3 } }", """{"a":3,"b/c":4}""", "/it/b~1c maximum")]
    [InlineData("{ type: object, properties: { x: { type: integer } } }", """{"x":1,"y":2}""", "/it/y additionalProperties")]
    public void NestedValue_IsNamedByItsPointer(string property, string wrong, string error)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(property));

        Assert.Equal([error], lab.Validate($$"""{"it":{{wrong}}}"""));
        Agrees(lab, $$"""{"it":{{wrong}}}""");
    }

    [Fact]
    public void EveryWrongField_IsNamedAtOnce()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("""
            type: object
            required: [name, count, kind]
            properties:
              name: { type: string, minLength: 1 }
              count: { type: integer, maximum: 3 }
              kind: { type: string, enum: [a, b] }
              mail: { type: string, format: email }
              list: { type: array, items: { type: integer } }
            """));

        string[] errors = lab.Validate("""{"count":9,"kind":"c","mail":"x","list":[1,"2"],"nme":"typo"}""");

        Assert.Equal(
            ["/count maximum", "/kind enum", "/list/1 type", "/mail format", "/name required", "/nme additionalProperties"],
            errors.OrderBy(error => error, System.StringComparer.Ordinal));
    }

    [Fact]
    public void RecursiveSchema_IsReadCheckedAndDescribed()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(
            "{ $ref: '#/components/schemas/Node' }",
            components: """
                Node:
                  type: object
                  required: [name]
                  properties:
                    name: { type: string, maxLength: 1 }
                    children: { type: array, items: { $ref: '#/components/schemas/Node' } }
                """));

        Assert.Empty(lab.Validate("""{"it":{"name":"a","children":[{"name":"b","children":[]}]}}"""));
        Assert.Equal(["/it/children/0/name maxLength"], lab.Validate("""{"it":{"name":"a","children":[{"name":"bb"}]}}"""));
        Agrees(lab, """{"it":{"name":"a","children":[{"name":"b"}]}}""", """{"it":{"name":"a","children":[{"name":"bb"}]}}""", """{"it":{"name":"a","children":[{}]}}""");
    }

    [Fact]
    public void AllOf_IsOneObject()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody(
            """
            allOf:
              - $ref: '#/components/schemas/Base'
              - type: object
                required: [own]
                properties: { own: { type: string }, shared: { type: string, maxLength: 2 } }
            """,
            """
            Base: { type: object, required: [base], properties: { base: { type: integer }, shared: { type: string } } }
            """));

        Assert.Equal(["/own required", "/shared maxLength"], lab.Validate("""{"base":1,"shared":"abc"}""").Order());
        Agrees(lab, """{"base":1,"own":"x"}""", """{"own":"x"}""", """{"base":1,"own":"x","shared":"abc"}""");
    }

    [Fact]
    public void RequiredNullable_MustBePresentButMayBeNull()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty("{ type: [string, 'null'] }", required: true));

        Assert.Empty(lab.Validate("""{"it":null}"""));
        Assert.Equal(["/it required"], lab.Validate("{}"));
        Agrees(lab, """{"it":null}""", """{"it":"x"}""", "{}");
    }

    [Fact]
    public void BareValue_IsAcceptedInPlaceOfItsObject()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(
            "{ oneOf: [ { type: object, properties: { code: { type: string, maxLength: 2 }, note: { type: string } } }, { type: string } ], x-piggy-bare-value: code }"));

        Assert.Empty(lab.Validate("""{"it":"ab"}"""));
        Assert.Equal(["/it/code maxLength"], lab.Validate("""{"it":"abc"}"""));
        Agrees(lab, """{"it":"ab"}""", """{"it":"abc"}""", """{"it":{"code":"ab"}}""", """{"it":{"code":"abc"}}""", """{"it":1}""");
    }

    /// <summary>The emitted schema accepts exactly the documents that the emitted validator accepts.</summary>
    internal static void Agrees(ActionLab lab, params string[] documents)
    {
        var oracle = new JsonSchemaOracle(lab.Action.Descriptor.InputSchema);
        foreach (string document in documents)
        {
            string[] errors = lab.Validate(document);
            Assert.True(oracle.Accepts(document) == (errors.Length == 0), $"{document}: the validator says [{string.Join(", ", errors)}], the schema says otherwise.");
        }
    }
}
