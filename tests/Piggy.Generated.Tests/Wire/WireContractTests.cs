using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using WireMock.Logging;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using Xunit;

namespace Piggy.Generated.Tests.Wire;

/// <summary>Each action against a real HTTP server that records bytes.</summary>
public sealed class WireContractTests : IDisposable
{
    private const string BasePath = "/api/v3/oauth/clients";
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly PiggyClient _piggy;

    public WireContractTests() =>
        _piggy = new PiggyClient(new PiggyClientOptions { ApiKey = "wire-test-key", BaseAddress = new Uri(_server.Url + BasePath) });

    public static TheoryData<WireCase> Cases => new(WireCases.All);

    public static TheoryData<string, int> DocumentedErrors
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach ((string slug, int[] codes) in WireCases.Errors)
            {
                foreach (int code in codes)
                {
                    data.Add(slug, code);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_action_of_the_core_toolset_has_a_wire_case()
    {
        string[] core = [.. PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == "core").Select(action => action.Slug)];
        Assert.Equal(14, core.Length);
        Assert.Equal(core, WireCases.All.Select(wire => wire.Slug).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_action_sends_exactly_what_Piggy_expects(WireCase wire)
    {
        Answer(wire.Status, wire.Answer);
        await _piggy.Actions.RunAsync(wire.Slug, wire.Input);

        ILogEntry entry = Assert.Single(_server.LogEntries);
        var request = entry.RequestMessage!;
        Assert.Equal(wire.Method, request.Method);
        Assert.Equal(BasePath + wire.Path, new Uri(request.AbsoluteUrl).PathAndQuery);
        Assert.Equal(wire.Body, request.BodyAsBytes is { Length: > 0 } body ? Encoding.UTF8.GetString(body) : null);
        Assert.Equal("Bearer wire-test-key", Assert.Single(request.Headers!["Authorization"]));
        Assert.Equal("application/json", Assert.Single(request.Headers["Accept"]));
        Assert.StartsWith("Piggy.Generated/", request.Headers["User-Agent"][0], StringComparison.Ordinal);
        Assert.Equal(wire.Body is null ? null : "application/json", request.Headers.TryGetValue("Content-Type", out var type) ? type[0] : null);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_action_makes_typed_data_of_the_answer(WireCase wire)
    {
        Answer(wire.Status, wire.Answer);
        ActionResult result = await _piggy.Actions.RunAsync(wire.Slug, wire.Input);

        Assert.True(result.Successful, result.ToString());
        var expected = new JsonObject { ["data"] = JsonNode.Parse(wire.Data), ["error"] = null, ["successful"] = true };
        var actual = JsonNode.Parse(result.ToJson());
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected.ToJsonString()}\nbut was  {actual!.ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(DocumentedErrors))]
    public async Task A_documented_refusal_is_told_with_its_code_and_name(string slug, int code)
    {
        Answer(400, $$"""{"message":"Refused.","code":{{code}},"status_code":400}""");
        ActionResult result = await _piggy.Actions.RunAsync(slug, WireCases.All.First(wire => wire.Slug == slug).Input);

        ActionError error = Assert.IsType<ActionError>(result.Error);
        Assert.Equal(ActionErrorKind.Rejected, error.Kind);
        Assert.Equal(ActionOutcome.NotApplied, error.Outcome);
        Assert.Equal(code, error.Code);
        Assert.Equal(400, error.HttpStatus);
        Assert.False(string.IsNullOrEmpty(error.CodeName), "The code has no name.");
        Assert.False(string.IsNullOrEmpty(error.Hint), "The code has no hint.");
        Assert.Contains(PiggyActions.Registry.Single(action => action.Descriptor.Slug == slug).Descriptor.Errors, known => known.Code == code);
        Assert.Single(_server.LogEntries);
    }

    [Theory]
    [InlineData("""{"email":["This field is needed."]}""")]
    [InlineData("""{"email":"This field is needed."}""")]
    public async Task Fields_that_Piggy_names_become_pointers(string errors)
    {
        Answer(400, $$"""{"message":"The given input is not valid.","code":1003,"status_code":400,"errors":{{errors}}}""");
        ActionResult result = await _piggy.Actions.RunAsync("PIGGY_SEND_CONTACT_VERIFICATION_EMAIL", """{"email":"noor@example.com"}""");

        FieldError field = Assert.Single(result.Error!.Fields);
        Assert.Equal(("/email", "server", "This field is needed."), (field.Pointer, field.Rule, field.Message));
    }

    [Theory]
    [InlineData("PIGGY_GET_CONTACTS_CREDIT_BALANCE", ActionOutcome.NotApplied)]
    [InlineData("PIGGY_CREATE_CREDIT_RECEPTION", ActionOutcome.Unknown)]
    [InlineData("PIGGY_MERGE_CONTACTS", ActionOutcome.Unknown)]
    public async Task An_error_under_a_successful_status_is_no_success(string slug, ActionOutcome outcome)
    {
        Answer(200, """{"message":"Refused.","code":55031,"status_code":400}""");
        ActionResult result = await _piggy.Actions.RunAsync(slug, WireCases.All.First(wire => wire.Slug == slug).Input);

        ActionError error = Assert.IsType<ActionError>(result.Error);
        Assert.Equal((ActionErrorKind.Rejected, 55031, 200, outcome, false), (error.Kind, error.Code, error.HttpStatus, error.Outcome, error.Retryable));
        Assert.Equal("ContactNotFound", error.CodeName);
    }

    public void Dispose()
    {
        _piggy.Dispose();
        _server.Dispose();
    }

    private void Answer(int status, string body) => _server
        .Given(Request.Create().UsingAnyMethod())
        .RespondWith(Response.Create().WithStatusCode(status).WithHeader("Content-Type", "application/json").WithBody(body));
}
