using Piggy.Generated.Json;

namespace Piggy.Generated.Tests.Json;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("ada@example.com", true)]
    [InlineData("a.b+c_d'e@sub.example-1.co.uk", true)]
    [InlineData("zoë@example.nl", false)]
    [InlineData("zoe@exämple.nl", false)]
    [InlineData("root@localhost", false)]
    [InlineData("", false)]
    [InlineData("@", false)]
    [InlineData("ada", false)]
    [InlineData("ada@", false)]
    [InlineData("@example.com", false)]
    [InlineData("ada@@example.com", false)]
    [InlineData("ada@example..com", false)]
    [InlineData("ada@-example.com", false)]
    [InlineData(".ada@example.com", false)]
    [InlineData("a..da@example.com", false)]
    [InlineData("ada lovelace@example.com", false)]
    [InlineData("ada@example.com\n", false)]
    [InlineData("ada@exam ple.com", false)]
    [InlineData("ada\r\nBcc:x@example.com", false)]
    [InlineData("Ada <ada@example.com>", false)]
    public void Email(string text, bool fits) => Assert.Equal(fits, Formats.IsEmail(text));

    [Theory]
    [InlineData("c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02", true)]
    [InlineData("C2B7D1C4-2B8F-4A3E-8F59-0D9A3E6B7C02", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("{c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02}", false)]
    [InlineData("c2b7d1c42b8f4a3e8f590d9a3e6b7c02", false)]
    [InlineData("c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c0", false)]
    [InlineData("g2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02", false)]
    [InlineData("0x2b7d1c-2b8f-4a3e-8f59-0d9a3e6b7c02", false)]
    [InlineData(" 2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02", false)]
    public void Uuid(string text, bool fits) => Assert.Equal(fits, Formats.IsUuid(text));

    [Theory]
    [InlineData("https://example.com/a?b=c#d", true)]
    [InlineData("mailto:ada@example.com", true)]
    [InlineData("urn:isbn:0451450523", true)]
    [InlineData("/relative", false)]
    [InlineData("example.com", false)]
    [InlineData("1http://example.com", false)]
    [InlineData("https://exa mple.com", false)]
    [InlineData("https://example.com/%zz", false)]
    [InlineData("https://example.com/\"", false)]
    [InlineData("", false)]
    public void AbsoluteUri(string text, bool fits) => Assert.Equal(fits, Formats.IsUri(text));

    [Theory]
    [InlineData("/a?b", true)]
    [InlineData("", true)]
    [InlineData("https://example.com", true)]
    [InlineData("a b", false)]
    public void UriReference(string text, bool fits) => Assert.Equal(fits, Formats.IsUriReference(text));

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("256.0.0.1", false)]
    [InlineData("1.2.3", false)]
    [InlineData("01.2.3.4", false)]
    [InlineData("0x1.2.3.4", false)]
    public void Ipv4(string text, bool fits) => Assert.Equal(fits, Formats.IsIpv4(text));

    [Theory]
    [InlineData("2001:db8::1", true)]
    [InlineData("::", true)]
    [InlineData("::ffff:192.0.2.1", true)]
    [InlineData("[::1]", false)]
    [InlineData("fe80::1%eth0", false)]
    [InlineData("1::2::3", false)]
    [InlineData("192.0.2.1", false)]
    public void Ipv6(string text, bool fits) => Assert.Equal(fits, Formats.IsIpv6(text));

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("2026-01-31T00:00:00Z", false)]
    public void Date(string text, bool fits) => Assert.Equal(fits, Formats.IsDate(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("a😀b", 3)]
    [InlineData("😀😀", 2)]
    [InlineData("e\u0301", 2)]
    public void Length_counts_code_points(string text, int length) => Assert.Equal(length, Formats.Length(text));

    [Fact]
    public void A_lone_surrogate_counts_as_one()
    {
        Assert.Equal(1, Formats.Length("\ud83d"));
        Assert.Equal(2, Formats.Length("\ude00\ud83d"));
        Assert.Equal(2, Formats.Length("\ud83d\ud83d\ude00"));
    }
}
