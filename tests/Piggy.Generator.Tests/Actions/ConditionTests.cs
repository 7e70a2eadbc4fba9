using System.Linq;
using System.Text.Json;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

public sealed class ConditionTests
{
    private static readonly ActionLab Lab = ActionLab.Of(ActionSpec.WithBody("""
        type: object
        required: [kind]
        properties:
          kind: { type: string, enum: [select, text] }
          options: { type: array, items: { type: string } }
          credits: { type: integer }
          amount: { type: [number, 'null'] }
          source: { type: string, format: uuid, x-piggy-entity: contact, x-piggy-role: source }
          target: { type: string, format: uuid, x-piggy-entity: contact, x-piggy-role: destination }
          from: { type: string, format: date-time }
          until: { type: string, format: date-time }
        x-piggy-rules:
          - { only-when: { field: options, property: kind, in: [select] }, because: Only a select has options. }
          - { at-least-one-of: [credits, amount], because: Nothing to do otherwise. }
          - { differ: [source, target], because: Nothing can be merged into itself. }
          - { in-order: [from, until], because: Time runs forward. }
          - { server-checked: [credits], because: The ceiling is not published. }
        """));

    [Theory]
    [InlineData("""{"kind":"select","options":["a"],"credits":1}""")]
    [InlineData("""{"kind":"text","credits":0}""")]
    [InlineData("""{"kind":"text","credits":1,"amount":null}""")]
    [InlineData("""{"kind":"text","credits":1,"from":"2026-01-01T00:00:00Z","until":"2026-01-01T00:00:01Z"}""")]
    [InlineData("""{"kind":"text","credits":1,"source":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36"}""")]
    public void ConditionThatHolds_IsSilent(string json) => Assert.Empty(Lab.Validate(json));

    [Theory]
    [InlineData("""{"kind":"text","options":[],"credits":1}""", "/options only-when")]
    [InlineData("""{"kind":"text"}""", "/credits at-least-one-of")]
    [InlineData("""{"kind":"text","amount":null}""", "/credits at-least-one-of")]
    [InlineData("""{"kind":"text","credits":1,"from":"2026-01-01T01:00:00+01:00","until":"2026-01-01T00:00:00Z"}""", "/from in-order")]
    [InlineData("""{"kind":"text","credits":1,"source":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","target":"3F2B8C1A-6D4E-4B7F-9A05-C1E7D2F48B36"}""", "/source differ")]
    public void BrokenCondition_IsNamed(string json, string error) => Assert.Equal([error], Lab.Validate(json));

    [Fact]
    public void FieldOfTheWrongType_DoesNotAlsoBreakItsCondition() => Assert.Equal(["/credits type"], Lab.Validate("""{"kind":"text","credits":"1"}"""));

    [Fact]
    public void SchemaStatesWhatJsonSchemaCanState() => ValidatorTests.Agrees(
        Lab,
        """{"kind":"select","options":["a"],"credits":1}""",
        """{"kind":"text","options":[],"credits":1}""",
        """{"kind":"text"}""",
        """{"kind":"text","amount":null}""",
        """{"kind":"text","amount":2.5}""",
        """{"kind":"text","credits":1,"amount":null}""");

    [Fact]
    public void EveryCondition_IsAnAnnotationAndASentence()
    {
        JsonElement schema = JsonDocument.Parse(Lab.Action.Descriptor.InputSchema).RootElement;
        string description = schema.GetProperty("description").GetString()!;

        Assert.Equal(5, schema.GetProperty("x-piggy-rules").GetArrayLength());
        Assert.Contains("source and target must differ. Nothing can be merged into itself.", description, System.StringComparison.Ordinal);
        Assert.Contains("from must be before until. Time runs forward.", description, System.StringComparison.Ordinal);
        Assert.Contains("The ceiling is not published.", description, System.StringComparison.Ordinal);
    }

    [Fact]
    public void NullOfAField_CountsAsAbsent_InTheSchemaToo()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("""
            type: object
            description: Pays somebody
            properties:
              credits: { type: [integer, 'null'] }
              amount: { type: number }
            x-piggy-rules:
              - { at-least-one-of: [credits, amount], because: Nothing to do otherwise. }
            """));

        ValidatorTests.Agrees(lab, "{}", """{"credits":null}""", """{"credits":1}""", """{"amount":1}""", """{"credits":null,"amount":1}""");
        JsonElement schema = JsonDocument.Parse(lab.Action.Descriptor.InputSchema).RootElement;
        Assert.Equal("Pays somebody. At least one of credits, amount must be given. Nothing to do otherwise.", schema.GetProperty("description").GetString());
        Assert.False(schema.TryGetProperty("allOf", out _));
        Same("""[{"at-least-one-of":["credits","amount"],"because":"Nothing to do otherwise."}]""", schema.GetProperty("x-piggy-rules"));
        Assert.Equal([true, false], schema.GetProperty("anyOf").EnumerateArray().Select(presence => presence.TryGetProperty("properties", out _)));
    }

    [Fact]
    public void FieldThatNeedsAValueOfAnother_SaysSoInTheSchema()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("""
            type: object
            properties:
              kind: { type: string }
              options: { type: string }
            x-piggy-rules:
              - { only-when: { field: options, property: kind, in: [select, list] }, because: Only these have options. }
            """));

        ValidatorTests.Agrees(lab, "{}", """{"options":"a"}""", """{"options":"a","kind":"text"}""", """{"options":"a","kind":"select"}""", """{"options":"a","kind":"list"}""", """{"kind":"text"}""");
        Same(
            """[{"only-when":{"field":"options","property":"kind","in":["select","list"]},"because":"Only these have options."}]""",
            JsonDocument.Parse(lab.Action.Descriptor.InputSchema).RootElement.GetProperty("x-piggy-rules"));
    }

    [Fact]
    public void ActionThatNeedsOneOfItsFields_CannotBeCalledWithoutInput()
    {
        const string Fields = "type: object\nproperties: { a: { type: string }, b: { type: string } }\n";

        Assert.True(Assert.Single(ActionLab.Of(ActionSpec.WithBody(Fields)).Plan.Actions).InputIsOptional);
        Assert.True(Assert.Single(ActionLab.Of(ActionSpec.WithBody(Fields + "x-piggy-rules: [ { server-checked: [a], because: So. } ]")).Plan.Actions).InputIsOptional);
        Assert.False(Assert.Single(ActionLab.Of(ActionSpec.WithBody(
            Fields + "x-piggy-rules: [ { server-checked: [a], because: So. }, { at-least-one-of: [a, b], because: So. } ]")).Plan.Actions).InputIsOptional);
        Assert.False(Assert.Single(ActionLab.Of(ActionSpec.WithBody(Fields.Replace("type: object", "type: object\nrequired: [a]", System.StringComparison.Ordinal))).Plan.Actions).InputIsOptional);
    }

    private static void Same(string json, JsonElement value) => Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, value), value.GetRawText());
}
