using System.Text;
using Piggy.Generated.Webhooks;

namespace Piggy.Generated.Tests.Webhooks;

/// <summary>Signatures as <c>openssl dgst -sha256 -hmac</c> prints them.</summary>
public sealed class WebhookSignatureTests
{
    private const string First = "whsec_first";
    private const string Second = "whsec_second";
    private const string Body = """{"type":"voucher_redeemed","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8","code":"AUTUMN-4XK9","status":"REDEEMED"}}}""";
    private const string ByFirst = "53159493927fc39499e6051063c5ca4836a2fb690b1fdeeb28ec53a0b49b68da";
    private const string BySecond = "c6d72275c4172d92bd94509d5b199f2bfba872351043481523a5408e24a0c7b1";

    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Body);

    [Theory]
    [InlineData(Body, First, ByFirst)]
    [InlineData(Body, Second, BySecond)]
    [InlineData("", First, "e36b3624ba033681bd25efa9476fe930e7fbf35a46eeb1d4e5d466203e0dc454")]
    [InlineData("""{"type":"voucher_created","data":{"url":"https:\/\/example.com\/caf\u00e9"}}""", First, "52b064529c0a1f5ee03cdaef35533bb542f190ea9b918b9b0a89d39bf1b93983")]
    [InlineData("clé", "sécret", "d5d6d3b557c25998a3bcde1ebe40d4db73a914bfe9c5dfd7403c8a0d9290f51e")]
    [InlineData("what do ya want for nothing?", "Jefe", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    public void A_body_has_the_signature_that_openssl_gives_it(string body, string secret, string signature)
    {
        Assert.Equal(signature, WebhookSignature.Compute(Encoding.UTF8.GetBytes(body), secret));
        Assert.True(WebhookSignature.Verify(Encoding.UTF8.GetBytes(body), signature, secret));
    }

    [Fact]
    public void A_long_secret_is_a_secret() =>
        Assert.Equal("93253d60eb50aaeaa1c8711c6c13e577f31f400b1e9022c602180baee4c07c29", WebhookSignature.Compute("long key"u8, new string('k', 300)));

    [Fact]
    public void While_secrets_change_both_are_right()
    {
        Assert.True(WebhookSignature.Verify(Bytes, ByFirst, First, Second));
        Assert.True(WebhookSignature.Verify(Bytes, BySecond, First, Second));
        Assert.False(WebhookSignature.Verify(Bytes, BySecond, First));
        Assert.False(WebhookSignature.Verify(Bytes, ByFirst, Second));
        Assert.False(WebhookSignature.Verify(Bytes, ByFirst));
    }

    [Theory]
    [InlineData(ByFirst)]
    [InlineData("53159493927FC39499E6051063C5CA4836A2FB690B1FDEEB28EC53A0B49B68DA")]
    [InlineData("  " + ByFirst + "\t")]
    public void A_header_may_be_written_in_several_ways(string header) => Assert.True(WebhookSignature.Verify(Bytes, header, First));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("53159493927fc39499e6051063c5ca4836a2fb690b1fdeeb28ec53a0b49b68d")]
    [InlineData("53159493927fc39499e6051063c5ca4836a2fb690b1fdeeb28ec53a0b49b68da0")]
    [InlineData("53159493927fc39499e6051063c5ca4836a2fb690b1fdeeb28ec53a0b49b68dg")]
    [InlineData("53159493927fc39499e6051063c5ca48 6a2fb690b1fdeeb28ec53a0b49b68da")]
    [InlineData("０３159493927fc39499e6051063c5ca4836a2fb690b1fdeeb28ec53a0b49b68da")]
    [InlineData("sha256=" + ByFirst)]
    [InlineData(ByFirst + "," + ByFirst)]
    [InlineData(ByFirst + ", " + BySecond)]
    [InlineData(ByFirst + ByFirst)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("UxWUk5J/w5SZ5gUQY8XKSDai+2kLH97rKOxToLSbaNo=")]
    public void Anything_else_is_wrong(string? header) => Assert.False(WebhookSignature.Verify(Bytes, header, First));

    [Fact]
    public void A_change_of_one_bit_anywhere_is_noticed()
    {
        for (int bit = 0; bit < Bytes.Length * 8; bit++)
        {
            byte[] tampered = [.. Bytes];
            tampered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(WebhookSignature.Verify(tampered, ByFirst, First));
        }

        for (int digit = 0; digit < ByFirst.Length; digit++)
        {
            char other = ByFirst[digit] == '0' ? '1' : '0';
            Assert.False(WebhookSignature.Verify(Bytes, ByFirst[..digit] + other + ByFirst[(digit + 1)..], First));
        }
    }

    [Fact]
    public void The_same_JSON_in_another_spelling_is_another_body()
    {
        Assert.False(WebhookSignature.Verify(Encoding.UTF8.GetBytes(Body + "\n"), ByFirst, First));
        Assert.False(WebhookSignature.Verify(Encoding.UTF8.GetBytes(Body.Replace(":{", ": {", StringComparison.Ordinal)), ByFirst, First));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void An_empty_secret_is_refused_aloud(string? secret)
    {
        Assert.Throws<ArgumentException>(() => WebhookSignature.Verify(Bytes, ByFirst, First, secret!));
        Assert.Throws<ArgumentException>(() => WebhookSignature.Compute(Bytes, secret!));
    }

    [Fact]
    public void A_right_signature_costs_no_memory()
    {
        WebhookSignature.Verify(Bytes, ByFirst, Second, First);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isRight = WebhookSignature.Verify(Bytes, ByFirst, Second, First);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(isRight);
        Assert.Equal(0, after - before);
    }
}
