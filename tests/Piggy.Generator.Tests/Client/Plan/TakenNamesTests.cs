using System.Linq;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Client.Drafts;
using Piggy.Generator.Plan.Naming;
using Xunit;

namespace Piggy.Generator.Tests.Client.Plan;

/// <summary>What becomes of a name that is taken, and how words come out of names.</summary>
public sealed class TakenNamesTests
{
    [Fact]
    public void TakenName_GetsTheFirstFreeNumber()
    {
        var names = new NumberedNames();

        Assert.Equal(["a", "a0", "A1", "a2", "b", "a00", "a01"], new[] { "a", "a", "A", "a", "b", "a0", "a0" }.Select(names.Take));
    }

    [Fact]
    public void NumberThatIsTakenItself_IsPassedOver()
    {
        var names = new NumberedNames();

        Assert.Equal(["x0", "x", "x1", "x2"], new[] { "x0", "x", "x", "x" }.Select(names.Take));
    }

    [Fact]
    public void Name_IsAnothersIfItOccursBesideOnesOwn()
    {
        var names = new NameCount(["a", "A", "b"]);

        Assert.True(names.IsOthers("a", "A"));
        Assert.True(names.IsOthers("b", "a"));
        Assert.False(names.IsOthers("B", "b"));
        Assert.False(names.IsOthers("c", "b"));
        Assert.Equal("b", names.Replace("a", "b"));
        Assert.False(names.IsOthers("a", "A"));
        Assert.True(names.IsOthers("b", "b"));
    }

    [Theory]
    [InlineData("ContactAttribute", "contact attribute")]
    [InlineData("contact", "contact")]
    [InlineData("HTTPCode", "httpcode")]
    [InlineData("order_line", "order line")]
    [InlineData("Order_Line", "order line")]
    [InlineData("_a_", "a")]
    [InlineData("", "")]
    public void Name_ReadsAsWords(string name, string words) => Assert.Equal(words, Summaries.Words(name));

    [Theory]
    [InlineData(null, "fact")]
    [InlineData("", "fact")]
    [InlineData(" \t\u200B", "fact")]
    [InlineData(" Said. ", "Said.")]
    public void Description_IsUsedWhereItSaysSomething(string? description, string summary) => Assert.Equal(summary, Summaries.Or(description, "fact"));

    [Fact]
    public void Type_IsNamedInASentence()
    {
        Assert.Equal("a value of type string", Summaries.Article(TypeUse.Of(Primitive.String)));
        Assert.Equal("a list of DateTimeOffset", Summaries.Article(TypeUse.Of(Primitive.DateTimeOffset, ListKind.List)));
        Assert.Equal("a value of type order line", Summaries.Article(TypeUse.Of(new UnionDraft("OrderLine", isAnyOf: true))));
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("1.50", "1.50")]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("[1]", null)]
    public void OnlyTextsAndNumbers_HaveAText(string json, string? text) => Assert.Equal(text, JsonScalar.Text(json));

    [Theory]
    [InlineData("snake_case", "SnakeCase", "snakeCase")]
    [InlineData("_a__b_", "AB", "aB")]
    [InlineData("ıx_ß", "ıxß", "ıxß")]
    [InlineData("", "", "")]
    public void Words_AreJoined(string text, string pascal, string joined)
    {
        Assert.Equal(pascal, Casing.Pascal(text, '_'));
        Assert.Equal(joined, Casing.Join(text, '_'));
    }

    [Theory]
    [InlineData("Abc", "abc", "Abc")]
    [InlineData("abc", "abc", "Abc")]
    [InlineData("", "", "")]
    public void FirstLetter_IsRaisedOrLowered(string text, string lower, string upper)
    {
        Assert.Equal(lower, Casing.FirstLower(text));
        Assert.Equal(upper, Casing.FirstUpper(text));
    }
}
