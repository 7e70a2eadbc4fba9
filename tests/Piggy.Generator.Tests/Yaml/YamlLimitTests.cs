using System;
using System.Linq;
using System.Text;
using System.Threading;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;
using Xunit;

namespace Piggy.Generator.Tests.Yaml;

/// <summary>How large a document may be, on both sides of each limit.</summary>
public sealed class YamlLimitTests
{
    private const int Characters = 64 * 1024 * 1024;
    private const int Values = 8_000_000;

    [Theory]
    [InlineData(Characters, true)]
    [InlineData(Characters + 1, false)]
    public void Text_MayBeSoLong(int length, bool isRead) => IsRead("a: 1\n" + new string(' ', length - "a: 1\n".Length), isRead, "the text is longer than 67108864 characters");

    // A mebibyte in each of 64 places.
    [Theory]
    [InlineData(63, "", true)]
    [InlineData(63, "- x\n", false)]
    [InlineData(64, "", false)]
    public void Texts_MayBeSoLong_OnceAliasesAreExpanded(int aliases, string more, bool isRead) => IsRead(
        $"- &a '{new string('x', 1024 * 1024)}'\n{Repeated("- *a\n", aliases)}{more}", isRead, "the document holds more than 67108864 characters once its aliases are expanded");

    // A kibibyte, most of it in the key, in each of 65536 places.
    [Theory]
    [InlineData(65_535, "", true)]
    [InlineData(65_535, "- { x: '' }\n", false)]
    public void Keys_CountAsTexts(int aliases, string more, bool isRead) => IsRead(
        $"- &a {{ {new string('k', 1000)}: {new string('v', 24)} }}\n{Repeated("- *a\n", aliases)}{more}", isRead, "the document holds more than 67108864 characters once its aliases are expanded");

    // The list itself, 7999 lists of a thousand values with theirs, and one that fills up.
    [Theory]
    [InlineData(998, true)]
    [InlineData(999, false)]
    public void Values_MayBeSoMany_OnceAliasesAreExpanded(int last, bool isRead) => IsRead(
        $"- &a [{string.Join(',', Enumerable.Repeat('x', 999))}]\n{Repeated("- *a\n", 7998)}- [{string.Join(',', Enumerable.Repeat('x', last))}]\n",
        isRead,
        "the document holds more than 8000000 values once its aliases are expanded");

    [Theory]
    [InlineData(Values, Characters, null)]
    [InlineData(Values + 1, Characters, "8000000 values")]
    [InlineData(Values, Characters + 1, "67108864 characters")]
    public void Extent_SaysWhatItGoesBeyond(long nodes, long characters, string? what) => Assert.Equal(what, YamlLimits.Exceeded(new YamlExtent(nodes, 1, characters)));

    [Fact]
    public void Extent_CountsAliasesAsWhatTheyStandFor()
    {
        YamlNode root = YamlDocument.Read("k: &a [xy, { z: 1 }]\nlong: *a\n", CancellationToken.None).Root!;

        // The map and its two lists, in each a text, a map and a number; "k", "long", and twice "xy", "z" and "1".
        Assert.Equal(new YamlExtent(9, 4, 13), root.Extent);
    }

    private static void IsRead(string text, bool isRead, string otherwise)
    {
        YamlDocument document = YamlDocument.Read(text, CancellationToken.None);

        Assert.Equal(isRead, document.Root is not null);
        Assert.Equal(isRead ? [] : [(ReadRules.Limit.Id, otherwise)], document.Problems.Select(problem => (problem.Rule.Id, problem.Arguments[0])));
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
