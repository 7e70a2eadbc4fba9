using System.Threading;
using Piggy.Generator.Yaml;
using Xunit;

namespace Piggy.Generator.Tests.Yaml;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("no", YamlScalarKind.String, "no")]
    [InlineData("Yes", YamlScalarKind.String, "Yes")]
    [InlineData("on", YamlScalarKind.String, "on")]
    [InlineData("y", YamlScalarKind.String, "y")]
    [InlineData("true", YamlScalarKind.Boolean, "true")]
    [InlineData("TRUE", YamlScalarKind.Boolean, "true")]
    [InlineData("False", YamlScalarKind.Boolean, "false")]
    [InlineData("tRue", YamlScalarKind.String, "tRue")]
    [InlineData("null", YamlScalarKind.Null, "null")]
    [InlineData("~", YamlScalarKind.Null, "null")]
    [InlineData("", YamlScalarKind.Null, "")]
    [InlineData("12", YamlScalarKind.Integer, "12")]
    [InlineData("-0", YamlScalarKind.Integer, "-0")]
    [InlineData("+7", YamlScalarKind.Integer, "7")]
    [InlineData("007", YamlScalarKind.Integer, "7")]
    [InlineData("0o17", YamlScalarKind.Integer, "15")]
    [InlineData("0xFF", YamlScalarKind.Integer, "255")]
    [InlineData("123456789012345678901234567890", YamlScalarKind.Integer, "123456789012345678901234567890")]
    [InlineData("1.50", YamlScalarKind.Float, "1.50")]
    [InlineData(".5", YamlScalarKind.Float, "0.5")]
    [InlineData("-1.", YamlScalarKind.Float, "-1")]
    [InlineData("1e3", YamlScalarKind.Float, "1e3")]
    [InlineData(".inf", YamlScalarKind.String, ".inf")]
    [InlineData(".NaN", YamlScalarKind.String, ".NaN")]
    [InlineData("1.2.3", YamlScalarKind.String, "1.2.3")]
    [InlineData(".", YamlScalarKind.String, ".")]
    [InlineData("1_000", YamlScalarKind.String, "1_000")]
    [InlineData("12:30:45", YamlScalarKind.String, "12:30:45")]
    [InlineData("2026-11-23", YamlScalarKind.String, "2026-11-23")]
    [InlineData("2026-11-23T10:00:00Z", YamlScalarKind.String, "2026-11-23T10:00:00Z")]
    [InlineData("'12'", YamlScalarKind.String, "12")]
    [InlineData("\"true\"", YamlScalarKind.String, "true")]
    [InlineData("''", YamlScalarKind.String, "")]
    [InlineData("!!str 12", YamlScalarKind.String, "12")]
    [InlineData("!!int '12'", YamlScalarKind.Integer, "12")]
    public void PlainScalar_IsWhatTheCoreSchemaSays(string text, object kind, string value)
    {
        var mapping = Assert.IsType<YamlMapping>(YamlDocument.Read($"a: {text}\n", CancellationToken.None).Root);

        var scalar = Assert.IsType<YamlScalar>(mapping["a"]);
        Assert.Equal((kind, value), (scalar.Kind, scalar.Text));
    }

    [Fact]
    public void BlockScalar_IsText()
    {
        var mapping = Assert.IsType<YamlMapping>(YamlDocument.Read("a: |\n  12\n", CancellationToken.None).Root);

        Assert.Equal("\"12\\u000a\"", JsonText.Of(mapping["a"]!));
    }
}
