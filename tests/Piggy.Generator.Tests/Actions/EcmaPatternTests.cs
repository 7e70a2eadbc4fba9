using System.Text.RegularExpressions;
using Piggy.Generator.Plan.Actions;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>A pattern means in .NET what it means in JSON Schema.</summary>
public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("^\\d$", "5", "٣")]
    [InlineData("^[\\d]$", "5", "٣")]
    [InlineData("^\\D$", "٣", "5")]
    [InlineData("^\\w$", "_", "é")]
    [InlineData("^[\\w-]$", "-", "é")]
    [InlineData("^\\W$", "é", "a")]
    [InlineData("^.$", "a", "\n")]
    [InlineData("^.$", "é", "\r")]
    [InlineData("^.$", ".", "\u2028")]
    [InlineData("^.$", "$", "\u2029")]
    [InlineData("^[.]$", ".", "a")]
    [InlineData("^[$]$", "$", "a")]
    [InlineData("^[[]$", "[", "a")]
    [InlineData("^[[a].$", "[x", "x[")]
    [InlineData("^[a]$", "a", "a\n")]
    [InlineData("^\\$\\.$", "$.", "$a")]
    [InlineData("^\\[.$", "[.", "[")]
    [InlineData("^[\\]].$", "]a", "a]")]
    [InlineData("^\\A\\Z\\z\\G\\a\\e$", "AZzGae", "")]
    [InlineData("^[\\A]$", "A", "\\")]
    [InlineData("^\\s\\t$", " \t", "st")]
    [InlineData("^(?=a)\\w+$", "ab", "ba")]
    public void Pattern_MatchesTheSame(string pattern, string match, string other)
    {
        string text = EcmaPattern.ToDotNet(pattern);

        Assert.Null(EcmaPattern.FindFault(text, out _));
        Assert.Matches(new Regex(text, RegexOptions.CultureInvariant), match);
        Assert.DoesNotMatch(new Regex(text, RegexOptions.CultureInvariant), other);
    }

    [Theory]
    [InlineData("^a+$", true)]
    [InlineData("^(?!a)b", false)]
    [InlineData("^(a)\\1$", false)]
    public void OnlyWhatLooksBackOrAround_NeedsBacktracking(string pattern, bool isNonBacktracking)
    {
        Assert.Null(EcmaPattern.FindFault(pattern, out bool without));
        Assert.Equal(isNonBacktracking, without);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("a\\")]
    public void WhatNobodyCanRead_IsAFault(string pattern) => Assert.NotNull(EcmaPattern.FindFault(EcmaPattern.ToDotNet(pattern), out _));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\nb\\rc\\td\\be\\ff\"", "a\nb\rc\td\be\ff")]
    [InlineData("\"\\u0041\\u00e9z\"", "Aéz")]
    [InlineData("\"\\\\\\\"\\/u\"", "\\\"/u")]
    public void JsonText_IsReadWithItsEscapes(string json, string text) => Assert.Equal(text, JsonLiteral.Text(json));
}
