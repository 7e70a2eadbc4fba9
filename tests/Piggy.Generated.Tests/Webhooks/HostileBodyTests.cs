using System.Text;
using CsCheck;
using Piggy.Generated.Webhooks;

namespace Piggy.Generated.Tests.Webhooks;

public sealed class HostileBodyTests
{
    private static readonly byte[][] Examples = [.. ExampleEvents.All.Values.Select(Encoding.UTF8.GetBytes)];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "1", "-", "1e999999999999", " ", "\n", "//", "\uFEFF", "\"type\":", "\"data\":", "\"voucher_redeemed\"",
        "\"contact_created\",", "\"voucher\":{", "\"contact\":{", "\"uuid\":", "\"code\":\"x\"", "\"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8\"", "{\"type\":\"voucher_redeemed\",\"data\":", "é", "😀",
    ];

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 40].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))),
        Gen.Select(Gen.Int[0, Examples.Length - 1], Gen.Int[0, 500], Gen.Byte).Select((which, at, with) => Damage(Examples[which], at, with)),
        Gen.Select(Gen.Int[0, Examples.Length - 1], Gen.Int[0, 500]).Select((which, length) => Examples[which][..Math.Min(length, Examples[which].Length)]));

    [Fact]
    public void No_body_makes_the_parser_throw() => Bytes.Sample(
        bytes =>
        {
            WebhookResult result = PiggyWebhooks.Parse(bytes);
            Assert.Equal(result.Successful, result.Error is null);
            Assert.Equal(result.Successful, result.Event is not null);
            Assert.True(result.Successful || result.Error.Fields.Count > 0);
            Assert.True(result.Event?.IsKnown != true || result.Event.Payload is not null);
            Assert.NotEmpty(result.ToString());
        },
        iter: 20_000);

    [Fact]
    public void No_header_makes_the_signature_throw() => Gen.Select(Bytes, Gen.String).Sample(
        (bytes, header) => Assert.False(WebhookSignature.Verify(bytes, header, "whsec_first", "whsec_second")),
        iter: 5_000);

    [Theory]
    [InlineData(40)]
    [InlineData(100_000)]
    public void A_deep_body_is_an_answer_and_not_a_crash(int depth)
    {
        string body = "{\"type\":\"voucher_redeemed\",\"data\":{\"a\":" + new string('[', depth) + new string(']', depth) + "}}";

        Assert.Equal(depth < 60, PiggyWebhooks.Parse(Encoding.UTF8.GetBytes(body)).Successful);
    }

    private static byte[] Damage(byte[] body, int at, byte with)
    {
        byte[] damaged = [.. body];
        damaged[at % body.Length] = with;
        return damaged;
    }
}
