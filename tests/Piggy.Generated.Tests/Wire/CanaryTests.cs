using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Wire;

/// <summary>Every text of an action's input, the API key and what the server makes of them, looked for in everything that a failed action prints.</summary>
public sealed class CanaryTests
{
    /// <summary>Answers that show the caller's own data, as a careless server or proxy does.</summary>
    private static readonly Dictionary<string, Func<string, StubHandler>> Failures = new(StringComparer.Ordinal)
    {
        ["refusal"] = echo => StubHandler.Json(400, $$"""{"message":"No: {{echo}}","code":1003,"errors":{"{{echo}}":["{{echo}}"] } }"""),
        ["refusal without a code"] = echo => StubHandler.Json(422, $$"""{"message":"{{echo}}"}"""),
        ["wrong key"] = echo => StubHandler.Json(401, $$"""{"message":"Bearer {{echo}}"}"""),
        ["too many calls"] = echo => StubHandler.Json(429, $$"""{"message":"{{echo}}"}"""),
        ["crash"] = echo => StubHandler.Json(500, $$"""{"message":"SQL: insert {{echo}}","code":"{{echo}}"}"""),
        ["gateway page"] = echo => StubHandler.Json(502, $"<html>{echo}</html>"),
        ["redirect"] = echo => StubHandler.Json(302, echo),
        ["data of another shape"] = echo => StubHandler.Json(200, $$"""{"data":[[{"{{echo}}":"{{echo}}"}]]}"""),
        ["data cut off"] = echo => StubHandler.Json(200, $$"""{"data":"{{echo}}" """),
        ["exception of the handler"] = echo => StubHandler.Throws(() => new InvalidTimeZoneException(echo)),
    };

    public static TheoryData<WireCase, string> Cases
    {
        get
        {
            var data = new TheoryData<WireCase, string>();
            foreach (WireCase wire in WireCases.All)
            {
                // Nothing is known about the data of a merge, so any shape will do.
                foreach (string failure in Failures.Keys.Where(failure => wire.Slug != "PIGGY_MERGE_CONTACTS" || failure != "data of another shape"))
                {
                    data.Add(wire, failure);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_failed_action_prints_nothing_secret_or_personal(WireCase wire, string failure)
    {
        string input = WithCanaries(wire.Input);
        ActionResult result = await RunAsync(wire.Slug, input, Failures[failure]($"{Calls.Email} {Calls.Key}"));
        Assert.False(result.Successful);
        AssertSilent(result.ToString()!, result.ToJson(), result.Error!.ToString(), result.Error.Hint ?? "", string.Join('\n', result.Error.Fields));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task An_input_that_is_refused_is_not_printed(WireCase wire)
    {
        // A member of the wrong kind for each member of the input, and one that does not exist.
        var wrong = new JsonObject { [Calls.Email] = Calls.Key };
        foreach ((string name, _) in JsonNode.Parse(wire.Input)!.AsObject())
        {
            wrong[name] = new JsonArray(Calls.Email, Calls.Key);
        }

        StubHandler handler = StubHandler.Json(200, wire.Answer);
        ActionResult result = await RunAsync(wire.Slug, wrong.ToJsonString(), handler);
        Assert.Empty(handler.Sent);
        Assert.Equal(ActionErrorKind.InvalidInput, result.Error!.Kind);
        Assert.DoesNotContain(Calls.Key, result.ToString()! + result.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_successful_result_prints_none_of_its_data(WireCase wire)
    {
        ActionResult result = await RunAsync(wire.Slug, wire.Input, StubHandler.Json(wire.Status, wire.Answer));
        Assert.Equal("Successful", result.ToString());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(503)]
    public async Task An_exception_of_the_Kiota_layer_does_not_print_the_key(int status)
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = StubHandler.Json(status, "{}") });
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(() => piggy.ContactVerification.Send.PostAsync(new() { Email = Calls.Email }));
        AssertSilent(exception.ToString(), exception.Message);
    }

    public static TheoryData<WireCase> Inputs => new(WireCases.All);

    private static async Task<ActionResult> RunAsync(string slug, string input, StubHandler handler)
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        return await piggy.Actions.RunAsync(slug, Encoding.UTF8.GetBytes(input));
    }

    private static string WithCanaries(string input) => input.Replace("noor@example.com", Calls.Email, StringComparison.Ordinal);

    private static void AssertSilent(params string[] texts)
    {
        foreach (string text in texts)
        {
            Assert.DoesNotContain(Calls.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Calls.Email, text, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
