using System.Linq;
using System.Reflection;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Client.Drafts;
using Xunit;

namespace Piggy.Generator.Tests.Client.Plan;

/// <summary>A default becomes a value of its property's type, or nothing.</summary>
public sealed class DefaultPlannerTests
{
    [Theory]
    [InlineData(nameof(Primitive.String), "\"a\"", "Text a")]
    [InlineData(nameof(Primitive.String), "5", "Text 5")]
    [InlineData(nameof(Primitive.String), "\"\"", null)]
    [InlineData(nameof(Primitive.String), "null", null)]
    [InlineData(nameof(Primitive.String), "[]", null)]
    [InlineData(nameof(Primitive.Boolean), "true", "Literal true")]
    [InlineData(nameof(Primitive.Boolean), "false", "Literal false")]
    [InlineData(nameof(Primitive.Boolean), "\"True\"", "Literal true")]
    [InlineData(nameof(Primitive.Boolean), "1", null)]
    [InlineData(nameof(Primitive.Guid), "\"3F2B8C1A6D4E4B7F9A05C1E7D2F48B36\"", "Guid 3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36")]
    [InlineData(nameof(Primitive.Guid), "\"x\"", null)]
    [InlineData(nameof(Primitive.Integer), "-5", "Literal -5")]
    [InlineData(nameof(Primitive.Integer), "\"5\"", "Literal 5")]
    [InlineData(nameof(Primitive.Integer), "2147483648", null)]
    [InlineData(nameof(Primitive.Integer), "1.5", null)]
    [InlineData(nameof(Primitive.Integer), "true", null)]
    [InlineData(nameof(Primitive.Int64), "2147483648", "Literal 2147483648L")]
    [InlineData(nameof(Primitive.Int64), "9223372036854775808", null)]
    [InlineData(nameof(Primitive.Byte), "255", "Literal 255")]
    [InlineData(nameof(Primitive.Byte), "256", null)]
    [InlineData(nameof(Primitive.SByte), "-128", "Literal -128")]
    [InlineData(nameof(Primitive.SByte), "128", null)]
    [InlineData(nameof(Primitive.Decimal), "1.50", "Literal 1.50m")]
    [InlineData(nameof(Primitive.Decimal), "1e40", null)]
    [InlineData(nameof(Primitive.Double), "1.5", "Literal 1.5d")]
    [InlineData(nameof(Primitive.Double), "1e999", null)]
    [InlineData(nameof(Primitive.Double), "\"NaN\"", null)]
    [InlineData(nameof(Primitive.Float), "0.25", "Literal 0.25f")]
    [InlineData(nameof(Primitive.Float), "1e99", null)]
    [InlineData(nameof(Primitive.Float), "\"NaN\"", null)]
    [InlineData(nameof(Primitive.TimeSpan), "\"PT1M30S\"", "Ticks 900000000")]
    [InlineData(nameof(Primitive.TimeSpan), "\"a while\"", null)]
    [InlineData(nameof(Primitive.TimeSpan), "\"P99999999999D\"", null)]
    [InlineData(nameof(Primitive.Date), "\"2026-02-03\"", "Constructor 2026, 2, 3")]
    [InlineData(nameof(Primitive.Date), "\"soon\"", null)]
    [InlineData(nameof(Primitive.Time), "\"2026-02-03T04:05:06Z\"", "Constructor 4, 5, 6")]
    [InlineData(nameof(Primitive.DateTimeOffset), "\"2026-02-03T04:05:06\"", "DateTimeOffset 2026-02-03T04:05:06.0000000+00:00")]
    [InlineData(nameof(Primitive.DateTimeOffset), "\"5\"", null)]
    [InlineData(nameof(Primitive.Base64), "\"AQID\"", null)]
    [InlineData(nameof(Primitive.Untyped), "\"a\"", null)]
    public void Default_IsAValueOfItsType(string primitive, string json, string? planned)
    {
        DefaultPlan? plan = DefaultPlanner.Plan(TypeUse.Of(Named(primitive)), json);

        Assert.Equal(planned, plan is null ? null : $"{plan.Kind} {plan.Text}");
    }

    [Theory]
    [InlineData(ListKind.List)]
    [InlineData(ListKind.Array)]
    public void ListHasNone(object list) => Assert.Null(DefaultPlanner.Plan(TypeUse.Of(Primitive.String, (ListKind)list), "\"a\""));

    [Fact]
    public void UnionHasNone() => Assert.Null(DefaultPlanner.Plan(TypeUse.Of(new UnionDraft("U", isAnyOf: false)), "\"a\""));

    private static Primitive Named(string name) => (Primitive)typeof(Primitive).GetFields(BindingFlags.Public | BindingFlags.Static).Single(field => field.Name == name).GetValue(null)!;
}
