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
}
