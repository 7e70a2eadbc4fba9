using System.Buffers;
using System.Net.Http;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Actions;

/// <summary>The API key and a person's e-mail address, looked for in everything that can be printed.</summary>
public sealed class SecretsTests
{
    public static TheoryData<int, string> EchoingAnswers => new()
    {
        { 400, $$"""{"message":"No access for {{Calls.Key}} and {{Calls.Email}}.","errors":{"{{Calls.Key}}":"{{Calls.Key}}","{{Calls.Email}}":["{{Calls.Email}}"] } }""" },
        { 400, $$"""{"message":"{{Calls.Key[..6]}}\u0007{{Calls.Key[6..]}}"}""" },
        { 400, $$"""{"message":"{{new string('x', 295)}}{{Calls.Key}}"}""" },
        { 401, $$"""{"message":"Bearer {{Calls.Key}}"}""" },
        { 429, $$"""{"message":"{{Calls.Key}}"}""" },
        { 500, $$"""{"message":"{{Calls.Email}} {{Calls.Key}}","code":1}""" },
        { 503, $$"""{"message":"{{Calls.Key}}"}""" },
        { 302, Calls.Key },
        { 200, $$"""{"data":{"uuid":"{{Calls.Email}}","balance":"{{Calls.Key}}" } }""" },
        { 200, $$"""{"data":"{{Calls.Key}} {{Calls.Email}}" """ },
    };

    [Theory]
    [MemberData(nameof(EchoingAnswers))]
    public async Task What_a_server_echoes_reaches_no_error(int status, string body)
    {
        foreach (bool stock in new[] { false, true })
        {
            StubHandler handler = StubHandler.Json(status, body);
            SampleActions actions = stock ? Calls.OverStockKiota(handler) : Calls.Over(handler);
            ActionResult<SampleOutput> result = await actions.RunAsync(SampleAction.Give, Calls.Input);
            Assert.False(result.Successful);
            AssertSilent(result.ToJson(), result.ToString(), result.Error.ToString());
            Assert.Equal($"Bearer {Calls.Key}", handler.Sent[0].Headers["Authorization"]);
        }
    }

    [Fact]
    public async Task What_an_exception_says_reaches_no_error()
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Throws(() => new HttpRequestException($"{Calls.Key} {Calls.Email}")), SampleAction.Give);
        AssertSilent(error.ToString(), error.Hint ?? "");
    }

    [Theory]
    [InlineData($$"""{"email":"{{Calls.Email}} ","credits":"{{Calls.Key}}","contact_uuid":"{{Calls.Email}}","options":"{{Calls.Key}}","starts_at":"{{Calls.Key}}"}""")]
    [InlineData($$"""{"email":"{{Calls.Email}}" {{Calls.Key}}""")]
    public async Task What_an_input_holds_reaches_no_error(string input)
    {
        ActionResult result = await Calls.Over(StubHandler.Json(200, Calls.Good)).RunAsync("SAMPLE_GIVE", input);
        Assert.Equal(ActionErrorKind.InvalidInput, result.Error!.Kind);
        AssertSilent(result.ToJson(), result.ToString());
    }

    [Fact]
    public void Nothing_prints_what_it_holds()
    {
        var options = new PiggyClientOptions { ApiKey = Calls.Key };
        ActionRequest request = new ActionRequest("GET", "/contacts").Query("email", Calls.Email).Body(writer => writer.WriteStringValue(Calls.Email));
        using var answer = new ActionAnswer(200, ArrayPool<byte>.Shared.Rent(16), 5) { Credential = Calls.Key };
        AssertSilent(options.ToString(), request.ToString(), answer.ToString(), new ApiKeyAuthenticationProvider(Calls.Key, options.BaseAddress).ToString(), Calls.Input.ToString());
    }

    private static void AssertSilent(params string[] texts)
    {
        foreach (string text in texts)
        {
            Assert.DoesNotContain(Calls.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Calls.Key[..8], text, StringComparison.Ordinal);
            Assert.DoesNotContain(Calls.Email, text, StringComparison.Ordinal);
            Assert.DoesNotContain("canary.person", text, StringComparison.Ordinal);
        }
    }
}
