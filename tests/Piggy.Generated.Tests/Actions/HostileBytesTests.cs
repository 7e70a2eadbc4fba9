using System.Net;
using System.Net.Http;
using CsCheck;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Actions;

public sealed class HostileBytesTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "1", "-", "1e999999999999", "0.1", " ", "\n", "//", "\uFEFF", "\"data\":", "\"uuid\":", "\"balance\":",
        "\"errors\":", "\"message\":", "\"code\":", "\"options\":[", "\"label\":", "\"email\":", "\"attributes\":{", "\"starts_at\":\"2026-", "\"x\"", "{\"data\":{", "é", "😀",
    ];

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 40].Select(pieces => System.Text.Encoding.UTF8.GetBytes(string.Concat(pieces))),
        Gen.Select(Gen.Int[0, Calls.Good.Length - 1], Gen.Byte).Select((at, with) =>
        {
            byte[] damaged = System.Text.Encoding.UTF8.GetBytes(Calls.Good);
            damaged[at] = with;
            return damaged;
        }));

    [Fact]
    public void No_input_makes_an_action_throw() => Bytes.Sample(
        bytes =>
        {
            ActionResult result = Calls.Over(StubHandler.Json(200, Calls.Good)).RunAsync("SAMPLE_GIVE", bytes).GetAwaiter().GetResult();
            Assert.Equal(result.Successful, SampleAction.Give.Validate(bytes).Count == 0);
            result.ToJson();
        },
        iter: 5_000);

    [Fact]
    public void No_answer_makes_an_action_throw() => Gen.Select(Bytes, Gen.Int[200, 599]).Sample(
        (bytes, status) =>
        {
            ActionResult<SampleOutput> result = Calls.Over(StubHandler.Bytes(status, bytes)).RunAsync(SampleAction.Give, Calls.Input).GetAwaiter().GetResult();
            Assert.True(result.Successful ? status < 300 : result.Error.Outcome != ActionOutcome.NotApplied || status >= 300);
            Assert.False(result.Error?.Retryable == true && result.Error.Outcome != ActionOutcome.NotApplied);
            System.Text.Json.JsonDocument.Parse(result.ToJson()).Dispose();
        },
        iter: 5_000);
}
