using System.Linq;
using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.OpenApi;

public sealed class SchemaReaderTests
{
    [Theory]
    [InlineData("3.0.3", "type: string", "String")]
    [InlineData("3.0.3", "{ type: string, nullable: true }", "Null, String")]
    [InlineData("3.0.3", "{ nullable: true, properties: { a: { type: string } } }", "Null, Object")]
    [InlineData("3.0.3", "{ nullable: true, items: { type: string } }", "Null, Array")]
    [InlineData("3.0.3", "{ nullable: true, allOf: [ { type: object } ] }", "Null")]
    [InlineData("3.0.3", "{ nullable: true, description: anything }", "None")]
    [InlineData("3.0.3", "{ type: number, nullable: false }", "Number")]
    [InlineData("3.1.0", "{ type: [string, 'null'] }", "Null, String")]
    [InlineData("3.1.0", "{ type: [integer, boolean, array, object] }", "Boolean, Integer, Array, Object")]
    [InlineData("3.1.0", "{ type: 'null' }", "Null")]
    [InlineData("3.1.0", "description: anything", "None")]
    public void Type_AndNullable_BecomeOneSet(string version, string schema, string types) =>
        Assert.Equal(types, Spec.ReadSchema(schema, version).Types.ToString());

    [Fact]
    public void ListOfTypes_WithAnUnknownOne_IsNone()
    {
        ReadResult read = Spec.Read(Spec.WithSchemas("S: { type: [object, string, foo] }"));

        Assert.Equal(JsonTypes.None, Assert.Single(read.Api!.Schemas).Schema.Types);
        Assert.Equal("/components/schemas/S/type/2", Assert.Single(read.Problems).Pointer);
    }

    [Fact]
    public void Texts_AndFlags_AreRead()
    {
        Schema schema = Spec.ReadSchema("""
            type: string
            format: email
            title: A title
            description: A description
            deprecated: true
            readOnly: true
            pattern: ^a+$
            contentEncoding: base64
            x-ms-primary-error-message: true
            """);

        Assert.Equal(("email", "A title", "A description", "^a+$", "base64"), (schema.Format, schema.Title, schema.Description, schema.Pattern, schema.ContentEncoding));
        Assert.Equal((true, true, false, true), (schema.Deprecated, schema.ReadOnly, schema.WriteOnly, schema.IsPrimaryErrorMessage));
        Assert.Equal("/components/schemas/S", schema.Pointer);
        Assert.True(Spec.ReadSchema("{ type: string, writeOnly: true }").WriteOnly);
    }

    [Fact]
    public void Limits_KeepTheirDigits()
    {
        Schema number = Spec.ReadSchema("{ type: number, minimum: 0.10, maximum: 12345678901234567890.5, multipleOf: 0.01 }");
        Schema text = Spec.ReadSchema("{ type: string, minLength: 1, maxLength: 2 }");
        Schema list = Spec.ReadSchema("{ type: array, items: { type: string }, minItems: 1, maxItems: 2, uniqueItems: true }");
        Schema map = Spec.ReadSchema("{ type: object, minProperties: 3, maxProperties: 4 }");

        Assert.Equal(("0.10", "12345678901234567890.5", "0.01"), (number.Minimum, number.Maximum, number.MultipleOf));
        Assert.Equal((1, 2), (text.MinLength, text.MaxLength));
        Assert.Equal((1, 2, true), (list.MinItems, list.MaxItems, list.UniqueItems));
        Assert.Equal((3, 4), (map.MinProperties, map.MaxProperties));
    }

    [Fact]
    public void CountBeyond32Bits_IsTheLargest() =>
        Assert.Equal(int.MaxValue, Spec.Read(Spec.WithSchemas("S: { type: string, maxLength: 99999999999 }")).Api!.Schemas[0].Schema.MaxLength);

    [Theory]
    [InlineData("3.0.3", "{ type: number, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false }", null, "1", "5", null)]
    [InlineData("3.1.0", "{ type: number, exclusiveMinimum: 1, exclusiveMaximum: 5.5 }", null, "1", null, "5.5")]
    [InlineData("3.1.0", "{ type: number, minimum: 0, exclusiveMinimum: 1 }", "0", "1", null, null)]
    public void ExclusiveLimits_AreNumbers(string version, string schema, string? minimum, string? exclusiveMinimum, string? maximum, string? exclusiveMaximum)
    {
        Schema read = Spec.ReadSchema(schema, version);

        Assert.Equal((minimum, exclusiveMinimum, maximum, exclusiveMaximum), (read.Minimum, read.ExclusiveMinimum, read.Maximum, read.ExclusiveMaximum));
    }

    [Fact]
    public void Values_AreJsonText_AndNullIsOne()
    {
        Schema schema = Spec.ReadSchema("{ type: [string, 'null'], enum: [b, 'no', null], default: b, examples: [x, 1.0] }");
        Schema constant = Spec.ReadSchema("{ const: { a: [1] } }");
        Schema old = Spec.ReadSchema("{ type: integer, enum: [2, 1], example: 2 }", "3.0.3");

        Assert.Equal(["\"b\"", "\"no\"", "null"], schema.Enum);
        Assert.False(schema.IsConst);
        Assert.Equal("\"b\"", schema.Default);
        Assert.Equal(["\"x\"", "1.0"], schema.Examples);
        Assert.Equal(["{\"a\":[1]}"], constant.Enum);
        Assert.True(constant.IsConst);
        Assert.Equal(["2", "1"], old.Enum);
        Assert.Equal(["2"], old.Examples);
    }

    [Fact]
    public void Default_TellsNullFromNothing()
    {
        Assert.Equal("null", Spec.ReadSchema("{ type: [string, 'null'], default: null }").Default);
        Assert.Null(Spec.ReadSchema("{ type: string }").Default);
    }

    [Fact]
    public void Properties_KeepTheDocumentsOrder()
    {
        Schema schema = Spec.ReadSchema("{ type: object, required: [z, a], properties: { z: { type: string }, m: { type: integer }, a: { type: boolean } } }");

        Assert.Equal(["z", "m", "a"], schema.Properties.Select(property => property.Name));
        Assert.Equal([JsonTypes.String, JsonTypes.Integer, JsonTypes.Boolean], schema.Properties.Select(property => property.Schema.Types));
        Assert.Equal("/components/schemas/S/properties/m", schema.Properties[1].Schema.Pointer);
        Assert.Equal(["z", "a"], schema.Required);
    }

    [Theory]
    [InlineData("{ type: object }", "Unspecified", "None")]
    [InlineData("{ type: object, additionalProperties: false }", "Forbidden", "None")]
    [InlineData("{ type: object, additionalProperties: true }", "Any", "None")]
    [InlineData("{ type: object, additionalProperties: {} }", "Any", "None")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "Typed", "Integer")]
    public void AdditionalProperties_AreOneOfFour(string schema, string kind, string type)
    {
        Schema read = Spec.ReadSchema(schema);

        Assert.Equal((kind, type), (read.AdditionalProperties.ToString(), (read.AdditionalPropertiesSchema?.Types ?? JsonTypes.None).ToString()));
        Assert.Equal(kind == "Typed", read.AdditionalPropertiesSchema is not null);
    }

    [Fact]
    public void Composition_IsRead()
    {
        Schema schema = Spec.ReadSchema("""
            allOf: [ { type: object, description: first }, { $ref: '#/components/schemas/T' } ]
            oneOf: [ { type: string } ]
            anyOf: [ { type: array, items: { type: number } } ]
            """, others: "T: { type: object }");

        Assert.Equal(["first", null], schema.AllOf.Select(part => part.Description));
        Assert.Equal("T", schema.AllOf[1].Reference);
        Assert.Equal(JsonTypes.String, schema.OneOf[0].Types);
        Assert.Equal(JsonTypes.Number, schema.AnyOf[0].Items!.Types);
        Assert.Equal("/components/schemas/S/anyOf/0/items", schema.AnyOf[0].Items!.Pointer);
    }

    [Fact]
    public void Discriminator_MapsToComponentNames()
    {
        Schema schema = Spec.ReadSchema("""
            type: object
            required: [kind]
            properties: { kind: { type: string } }
            discriminator: { propertyName: kind, mapping: { t: '#/components/schemas/T', u: U } }
            """, others: "T: { type: object }\nU: { type: object }");

        Assert.Equal(new Discriminator("kind", new[] { new DiscriminatorMapping("t", "T"), new DiscriminatorMapping("u", "U") }.ToEquatableArray()), schema.Discriminator);
    }

    [Fact]
    public void KeywordsWithoutCSharpForm_AreNamed()
    {
        Schema schema = Spec.ReadSchema("{ not: { type: string }, if: {}, then: {}, unevaluatedProperties: false }");

        Assert.Equal(["not", "if", "then", "unevaluatedProperties"], schema.UnsupportedKeywords);
    }

    [Fact]
    public void KiotasExtensions_AreRead()
    {
        Schema schema = Spec.ReadSchema("""
            type: string
            enum: [a, b]
            deprecated: true
            x-ms-deprecation: { removalDate: '2027-03-15T00:00:00+00:00', date: '2026-01-01', version: 2026-01/Items, description: Use C. }
            x-ms-enum: { name: Letter, values: [ { value: a, name: Alpha, description: The first }, { value: b } ] }
            x-ms-enum-flags: { isFlags: true }
            """);

        Assert.Equal("Use C. as of 2026-01/Items on 2026-01-01 and will be removed 2027-03-15", schema.DeprecationNote);
        EnumName[] names = [new("a", "Alpha", "The first"), new("b", null, null)];
        Assert.Equal(new EnumNames("Letter", names.ToEquatableArray(), IsFlags: true), schema.EnumNames);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void BooleanSchema_IsKept(string value)
    {
        // The OpenAPI library throws on these, so there is a note that it could not validate: hence no ReadApi here.
        ApiModel? api = Spec.Read(Spec.WithSchemas($"S: {{ type: object, properties: {{ p: {value} }} }}")).Api;

        Assert.Equal(value == "true", api!.Schemas[0].Schema.Properties[0].Schema.Boolean);
    }

    [Fact]
    public void Reference_KeepsWhatDescribesItsPlace()
    {
        Schema schema = Spec.ReadSchema(
            "{ type: object, properties: { p: { $ref: '#/components/schemas/T', description: Here, deprecated: true, x-piggy-personal: true } } }", others: "T: { type: string }");

        Schema property = schema.Properties[0].Schema;
        Assert.Equal(("T", "Here", true, true), (property.Reference, property.Description, property.Deprecated, property.Piggy!.Personal));
        Assert.Equal(JsonTypes.None, property.Types);
    }

    // Kiota finds such a place in 3.1 only, and names it by the last part of its pointer; a component or another place of that name leaves it without one.
    [Theory]
    [InlineData("3.1.0", "#/components/schemas/T/properties/Part", "Part")]
    [InlineData("3.1.0", "#/components/schemas/T/properties/x/items", "items")]
    [InlineData("3.1.0", "#/components/schemas/T/properties/u", null)]
    [InlineData("3.0.3", "#/components/schemas/T/properties/Part", null)]
    public void ReferenceIntoASchema_NamesItInSomeDocuments(string version, string reference, string? name)
    {
        const string Others = "T: { type: object, properties: { Part: { type: integer }, u: { type: integer }, x: { type: array, items: { type: integer } } } }\nU: { type: string }";

        Assert.Equal(name, Spec.ReadSchema($"{{ $ref: '{reference}' }}", version, Others).Reference);
    }

    [Fact]
    public void ReferenceIntoASchema_IsReadInPlace_WhereItHasNoName()
    {
        Schema schema = Spec.ReadSchema("{ $ref: '#/components/schemas/T/properties/a~1b' }", "3.0.3", "T: { type: object, properties: { a/b: { type: integer } } }");

        Assert.Null(schema.Reference);
        Assert.Equal((JsonTypes.Integer, "/components/schemas/T/properties/a~1b"), (schema.Types, schema.Pointer));
    }

    [Fact]
    public void PiggyKeys_OfASchema_AreRead()
    {
        Schema schema = Spec.ReadSchema("""
            type: object
            additionalProperties: true
            x-piggy-additional: attributes
            x-piggy-evidence: { confidence: low, note: Seen once }
            x-piggy-rules:
              - { at-least-one-of: [a, b], because: One is needed. }
              - { only-when: { field: a, property: b, in: [x, 1] }, because: It says so. }
              - { differ: [a, b], because: They must. }
              - { in-order: [from, to], because: Time flows. }
              - { server-checked: [a], because: Only Piggy knows. }
            properties:
              a: { type: string, format: uuid, x-piggy-entity: contact, x-piggy-role: source }
              b: { type: string, x-extensible-enum: [x, y], x-piggy-secret: true, x-piggy-personal: true }
              from: { type: integer, x-piggy-unit: cents }
              to:
                oneOf: [ { type: object, properties: { value: { type: string } } }, { type: string } ]
                x-piggy-bare-value: value
            """);

        Assert.Equal(("attributes", new FieldEvidence("low", "Seen once")), (schema.Piggy!.Additional, schema.Piggy.Evidence));
        Assert.Equal(
            [
                new FieldRule(FieldRuleKind.AtLeastOneOf, Texts("a", "b"), default, "One is needed."),
                new FieldRule(FieldRuleKind.OnlyWhen, Texts("a", "b"), Texts("\"x\"", "1"), "It says so."),
                new FieldRule(FieldRuleKind.Differ, Texts("a", "b"), default, "They must."),
                new FieldRule(FieldRuleKind.InOrder, Texts("from", "to"), default, "Time flows."),
                new FieldRule(FieldRuleKind.ServerChecked, Texts("a"), default, "Only Piggy knows."),
            ],
            schema.Piggy.Rules);
        PiggySchema[] properties = [.. schema.Properties.Select(property => property.Schema.Piggy!)];
        Assert.Equal(("contact", "source"), (properties[0].Entity, properties[0].Role));
        Assert.Equal((true, true), (properties[1].Secret, properties[1].Personal));
        Assert.Equal(["x", "y"], properties[1].KnownValues);
        Assert.Equal(("cents", "value"), (properties[2].Unit, properties[3].BareValue));
    }

    private static EquatableArray<string> Texts(params string[] texts) => texts.ToEquatableArray();
}
