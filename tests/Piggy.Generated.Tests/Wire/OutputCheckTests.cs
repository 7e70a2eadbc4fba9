using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Wire;

/// <summary>An answer that can be understood and is not quite what the spec describes: passed over, reported, or refused, as the host wants.</summary>
public sealed class OutputCheckTests
{
    private const string Exact = """{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","code":"A","status":"MELTED","redeemed_at":null,"shoe_size":42},"meta":[]}""";
    private const string Loose = """{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","code":7,"name":null,"redeemed_at":"2027-05-31 21:59:59","attributes":[]},"meta":[]}""";
    private const string Wrong = """{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","code":["A"]},"meta":[]}""";

    private static readonly (string, string)[] Differences = [("/data/attributes", "type"), ("/data/code", "type"), ("/data/name", "type"), ("/data/redeemed_at", "format")];

    [Theory]
    [InlineData(OutputCheck.Off)]
    [InlineData(OutputCheck.Report)]
    [InlineData(OutputCheck.Enforce)]
    public async Task An_answer_as_the_spec_describes_it_has_no_deviation(OutputCheck check)
    {
        ActionResult result = await RunAsync(check, Exact);
        Assert.Null(result.Error);
        Assert.Empty(result.Deviations);
    }

    [Fact]
    public async Task Off_passes_over_what_can_be_understood()
    {
        ActionResult result = await RunAsync(OutputCheck.Off, Loose);
        Assert.True(result.Successful);
        Assert.Empty(result.Deviations);
    }

    [Fact]
    public async Task Report_gives_the_same_data_and_says_where_it_differs()
    {
        ActionResult result = await RunAsync(OutputCheck.Report, Loose);
        Assert.Equal((await RunAsync(OutputCheck.Off, Loose)).ToJson(), result.ToJson());
        Assert.Equal(Differences, result.Deviations.Select(field => (field.Pointer, field.Rule)).Order());
    }

    [Fact]
    public async Task Enforce_makes_it_an_error_that_names_the_same_places()
    {
        ActionResult result = await RunAsync(OutputCheck.Enforce, Loose);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, 200), (result.Error!.Kind, result.Error.HttpStatus));
        Assert.Equal(Differences, result.Error.Fields.Select(field => (field.Pointer, field.Rule)).Order());
        Assert.Empty(result.Deviations);
    }

    [Fact]
    public async Task A_write_whose_answer_is_refused_was_applied_and_says_so()
    {
        ActionResult result = await RunAsync(OutputCheck.Enforce, """{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","credits":25,"created_at":"2027-05-31 21:59:59"},"meta":[]}""", "PIGGY_CREATE_CREDIT_RECEPTION");
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied, false), (result.Error!.Kind, result.Error.Outcome, result.Error.Retryable));
    }

    [Theory]
    [InlineData(OutputCheck.Off)]
    [InlineData(OutputCheck.Report)]
    [InlineData(OutputCheck.Enforce)]
    public async Task What_cannot_be_understood_is_an_error_whatever_is_asked_for(OutputCheck check) =>
        Assert.Equal(ActionErrorKind.UnexpectedResponse, (await RunAsync(check, Wrong)).Error!.Kind);

    private static async Task<ActionResult> RunAsync(OutputCheck check, string answer, string slug = "PIGGY_FIND_VOUCHER_BY_CODE")
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = StubHandler.Json(200, answer), OutputCheck = check });
        return await piggy.Actions.RunAsync(slug, WireCases.All.First(wire => wire.Slug == slug).Input);
    }
}
