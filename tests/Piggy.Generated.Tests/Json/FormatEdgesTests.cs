using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Json;

/// <summary>Where a format ends: the last text that fits beside the first that does not.</summary>
public sealed class FormatEdgesTests
{
    [Theory]
    [InlineData("shop.example.com", true)]
    [InlineData("localhost", true)]
    [InlineData("a", true)]
    [InlineData("xn--exmple-cua.nl", true)]
    [InlineData("4.example", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("a..b", false)]
    [InlineData("a.", false)]
    [InlineData("-a.nl", false)]
    [InlineData("a-.nl", false)]
    [InlineData("a_b.nl", false)]
    [InlineData("a b.nl", false)]
    [InlineData("a/b", false)]
    public void Hostname(string text, bool fits) => Assert.Equal(fits, Formats.IsHostname(text));

    [Theory]
    [InlineData(63, 0, true)]
    [InlineData(64, 0, false)]
    [InlineData(63, 61, true)]
    [InlineData(63, 62, false)]
    public void Hostname_has_labels_of_63_and_253_characters_at_most(int label, int last, bool fits)
    {
        // Three whole labels and their dots are 192 characters, so that the last one may have 61.
        string text = last == 0 ? new string('a', label) : string.Join('.', Enumerable.Repeat(new string('a', label), 3).Append(new string('b', last)));
        Assert.Equal(fits, Formats.IsHostname(text));
    }

    [Theory]
    [InlineData("09:00", true)]
    [InlineData("23:59:59", true)]
    [InlineData("09:00:00.5", true)]
    [InlineData("09:00:00.123456789", true)]
    [InlineData("24:00", false)]
    [InlineData("9:00", false)]
    [InlineData("09:00:00Z", false)]
    [InlineData("09:00:00.12345678x", false)]
    [InlineData("", false)]
    public void Time(string text, bool fits) => Assert.Equal(fits, Formats.IsTime(text));

    [Theory]
    [InlineData("2026-01-31T09:00:00Z", true)]
    [InlineData("2026-01-31T09:00:00+14:00", true)]
    [InlineData("2026-01-31T09:00:00-14:00", true)]
    [InlineData("2026-01-31T09:00:00+14:01", false)]
    [InlineData("2026-01-31T09:00:00-14:01", false)]
    [InlineData("2026-01-31T09:00:00", false)]
    [InlineData("0001-01-01T00:00:00Z", true)]
    [InlineData("0001-01-01T14:00:00+14:00", true)]
    [InlineData("0001-01-01T13:59:59+14:00", false)]
    [InlineData("9999-12-31T23:59:59Z", true)]
    [InlineData("9999-12-31T09:59:59.9999999-14:00", true)]
    [InlineData("9999-12-31T10:00:00-14:00", false)]
    public void Moment(string text, bool fits) => Assert.Equal(fits, Formats.IsDateTime(text));

    [Fact]
    public void Moment_of_more_than_64_characters_is_none()
    {
        Assert.True(Formats.IsDateTime($"2026-01-31T09:00:00.{new string('1', 43)}Z"));
        Assert.False(Formats.IsDateTime($"2026-01-31T09:00:00.{new string('1', 44)}Z"));
    }

    [Theory]
    [InlineData("a-@example.com", true)]
    [InlineData("-a@example.com", true)]
    [InlineData("a@b.nl", true)]
    [InlineData("a@example-.com", false)]
    [InlineData("a@example.com-", false)]
    [InlineData("a@example.-com", false)]
    [InlineData("a@exam_ple.com", false)]
    [InlineData("a.@example.com", false)]
    [InlineData("a@.com", false)]
    [InlineData("a@example.com.", false)]
    public void Email(string text, bool fits) => Assert.Equal(fits, Formats.IsEmail(text));

    [Theory]
    [InlineData("ab:c", true)]
    [InlineData("a+b-c.9:x", true)]
    [InlineData(":x", false)]
    [InlineData("a_b:x", false)]
    [InlineData("https://[::1", false)]
    public void AbsoluteUri(string text, bool fits) => Assert.Equal(fits, Formats.IsUri(text));

    [Theory]
    [InlineData('<')]
    [InlineData('>')]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData('}')]
    [InlineData('|')]
    [InlineData('\\')]
    [InlineData('^')]
    [InlineData('`')]
    [InlineData(' ')]
    [InlineData('\u001F')]
    [InlineData('\u007F')]
    [InlineData('é')]
    public void UriReference_holds_none_of_these(char character)
    {
        Assert.False(Formats.IsUriReference($"/a{character}b"));
        Assert.False(Formats.IsUri($"https://example.com/a{character}b"));
    }

    [Theory]
    [InlineData("%41", true)]
    [InlineData("a%fFb", true)]
    [InlineData("!~", true)]
    [InlineData("%4", false)]
    [InlineData("%", false)]
    [InlineData("%g1", false)]
    [InlineData("%1g", false)]
    [InlineData("%%41", false)]
    public void UriReference_has_whole_escapes(string text, bool fits) => Assert.Equal(fits, Formats.IsUriReference(text));

    [Theory]
    [InlineData("255.255.255.255", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("1.2.3.4.5", false)]
    [InlineData("1..3.4", false)]
    [InlineData("1.2.3.0004", false)]
    [InlineData("1.2.3.1000", false)]
    [InlineData("1.2.3.a", false)]
    [InlineData("1.2.3.4 ", false)]
    [InlineData("1.2.3.+4", false)]
    public void Ipv4(string text, bool fits) => Assert.Equal(fits, Formats.IsIpv4(text));

    [Theory]
    [InlineData("::1/64", false)]
    [InlineData(" ::1", false)]
    [InlineData("::1]", false)]
    [InlineData("12345::", false)]
    [InlineData("1:2:3:4:5:6:7:8", true)]
    public void Ipv6(string text, bool fits) => Assert.Equal(fits, Formats.IsIpv6(text));

    [Theory]
    [InlineData("c2b7d1c4x2b8f-4a3e-8f59-0d9a3e6b7c02")]
    [InlineData("c2b7d1c4-2b8fx4a3e-8f59-0d9a3e6b7c02")]
    [InlineData("c2b7d1c4-2b8f-4a3ex8f59-0d9a3e6b7c02")]
    [InlineData("c2b7d1c4-2b8f-4a3e-8f59x0d9a3e6b7c02")]
    [InlineData("c2b7d1c42-b8f-4a3e-8f59-0d9a3e6b7c02")]
    [InlineData("c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c022")]
    [InlineData("")]
    public void What_is_no_uuid(string text)
    {
        Assert.False(Formats.TryParseUuid(text, out Guid value));
        Assert.Equal(Guid.Empty, value);
    }

    [Fact]
    public void A_missing_text_is_the_callers_mistake() => Assert.All(
        (Action[])
        [
            () => Formats.Length(null!), () => Formats.IsEmail(null!), () => Formats.IsUri(null!), () => Formats.IsUriReference(null!), () => Formats.IsHostname(null!),
            () => Formats.IsIpv4(null!), () => Formats.IsIpv6(null!), () => Formats.IsUuid(null!), () => Formats.IsDateTime(null!), () => Formats.IsDate(null!), () => Formats.IsTime(null!),
        ],
        call => Assert.Throws<ArgumentNullException>("text", call));
}
