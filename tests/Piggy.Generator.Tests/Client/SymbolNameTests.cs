using Piggy.Generator.Plan.Naming;
using Xunit;

namespace Piggy.Generator.Tests.Client;

public sealed class SymbolNameTests
{
    [Theory]
    [InlineData("my-dashed_model", "myDashed_model")]
    [InlineData("@odata.type", "OdataType")]
    [InlineData("$weird-name.x", "WeirdNameX")]
    [InlineData("1stNumber", "OnestNumber")]
    [InlineData("+1", "plus_1")]
    [InlineData("-1", "minus_1")]
    [InlineData("a+b", "a_plus_b")]
    [InlineData("with space", "withSpace")]
    [InlineData("_leading", "leading")]
    [InlineData("***", "AsteriskAsteriskAsterisk")]
    [InlineData("\U0001F437", "Unnamed")]
    [InlineData("größe", "größe")]
    [InlineData("\u203Fa", "a")]
    [InlineData("\u03011st", "Onest")]
    [InlineData("a\u0301", "a\u0301")]
    [InlineData("\u203F", "Unnamed")]
    [InlineData("a\u034Fb\u3164", "ab")]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("1234567890", "OneTwoThreeFourFiveSixSevenEightNineZero")]
    [InlineData("٣a", "Threea")]
    [InlineData("a-", "a")]
    [InlineData("a+", "a_plus")]
    [InlineData("-", "minus")]
    [InlineData("+", "plus")]
    [InlineData("a\u2019b c", "aBC")]
    [InlineData("a/b", "aB")]
    [InlineData("!\"#$%&'", "ExclamationDoubleQuotePoundDollarPercentAmpersandApostrophe")]
    [InlineData("(),./\\", "LeftParenthesisRightParenthesisCommaPeriodSlashBackSlash")]
    [InlineData("_:;<=>?~@", "UnderscoreColonSemiColonLessThanEqualGreaterThanQuestionMarkTildeAt")]
    public void Text_BecomesASymbol(string? text, string symbol) => Assert.Equal(symbol, SymbolName.From(text));

    [Theory]
    [InlineData("", "Unnamed")]
    [InlineData("a-b", "aB")]
    public void Member_HasANameInAnyCase(string text, string symbol) => Assert.Equal(symbol, SymbolName.OfMember(text));
}
