using System.Net.Http;
using System.Text;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

public sealed class AnswerMappingTests
{
    [Fact]
    public async Task A_good_answer_becomes_data()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        ActionResult<SampleOutput> result = await Calls.Over(handler).RunAsync(SampleAction.Give, Calls.Input);
        Assert.True(result.Successful);
        Assert.Equal(12, result.Data!.Balance);
        Assert.Equal("""{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","balance":12},"error":null,"successful":true}""", result.ToJson());
    }

    [Theory]
    [InlineData(400, """{"message":"Not found.","code":55031,"status_code":400}""", ActionErrorKind.Rejected, "ContactNotFound", false)]
    [InlineData(400, """{"message":"Busy.","code":1008,"status_code":400}""", ActionErrorKind.Rejected, "Busy", true)]
    [InlineData(400, """{"message":"Busy.","code":"1008"}""", ActionErrorKind.Rejected, "Busy", true)]
    [InlineData(400, """{"message":"Too few.","code":60003}""", ActionErrorKind.Rejected, "NotEnoughCredits", false)]
    [InlineData(400, """{"message":"New.","code":77777}""", ActionErrorKind.Rejected, null, false)]
    [InlineData(404, """{"message":"No."}""", ActionErrorKind.Rejected, null, false)]
    [InlineData(409, "{}", ActionErrorKind.Rejected, null, false)]
    [InlineData(422, """{"errors":{}}""", ActionErrorKind.Rejected, null, false)]
    [InlineData(401, "invalid_token", ActionErrorKind.Unauthorized, null, false)]
    [InlineData(403, "{}", ActionErrorKind.Unauthorized, null, false)]
    [InlineData(429, "", ActionErrorKind.RateLimited, null, true)]
    [InlineData(404, "<html>nginx</html>", ActionErrorKind.UnexpectedResponse, null, false)]
    [InlineData(400, "[]", ActionErrorKind.UnexpectedResponse, null, false)]
    public async Task A_refusal_changes_nothing_even_for_a_write(int status, string body, ActionErrorKind kind, string? codeName, bool retryable)
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Json(status, body), SampleAction.Give);
        Assert.Equal((kind, ActionOutcome.NotApplied, codeName, retryable, status), (error.Kind, error.Outcome, error.CodeName, error.Retryable, error.HttpStatus));
    }

    [Fact]
    public async Task A_code_nobody_knows_is_kept_as_a_number()
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Json(400, """{"message":"New.","code":77777}"""), SampleAction.Give);
        Assert.Equal((77777, null), (error.Code, error.CodeName));
        Assert.Equal("Piggy refused the call: \"New.\"", error.Message);
    }

    [Fact]
    public async Task The_hint_is_the_actions_own_before_the_catalogues()
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Json(400, """{"message":"Too few.","code":60003}"""), SampleAction.Give);
        Assert.Equal("Give fewer credits.", error.Hint);
    }

    [Theory]
    [InlineData(503, ActionErrorKind.Maintenance)]
    [InlineData(500, ActionErrorKind.ServerFailure)]
    [InlineData(502, ActionErrorKind.ServerFailure)]
    [InlineData(504, ActionErrorKind.ServerFailure)]
    [InlineData(408, ActionErrorKind.Timeout)]
    public async Task A_failing_server_leaves_the_outcome_of_a_write_unknown(int status, ActionErrorKind kind)
    {
        StubHandler handler = StubHandler.Json(status, """{"message":"Oops.","code":1008}""");
        ActionError read = await Calls.FailsAsync(handler, SampleAction.Read);
        ActionError give = await Calls.FailsAsync(handler, SampleAction.Give);
        ActionError put = await Calls.FailsAsync(handler, SampleAction.Put);
        Assert.Equal((kind, ActionOutcome.NotApplied, true), (read.Kind, read.Outcome, read.Retryable));
        Assert.Equal((kind, ActionOutcome.Unknown, false), (give.Kind, give.Outcome, give.Retryable));
        Assert.Equal((kind, ActionOutcome.Unknown, true), (put.Kind, put.Outcome, put.Retryable));
        Assert.StartsWith("Look at Piggy whether the call was applied", give.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("""{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","balance":12}""")]
    [InlineData("""{"meta":{}}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":"text"}""")]
    [InlineData("""{"data":{"uuid":"0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01","balance":"12"}}""")]
    [InlineData("""{"data":{"balance":12}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_successful_status_with_an_unreadable_body_says_that_a_write_was_applied(string body)
    {
        StubHandler handler = StubHandler.Json(200, body);
        ActionError give = await Calls.FailsAsync(handler, SampleAction.Give);
        ActionError put = await Calls.FailsAsync(handler, SampleAction.Put);
        ActionError read = await Calls.FailsAsync(handler, SampleAction.Read);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied, false), (give.Kind, give.Outcome, give.Retryable));
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied, false), (put.Kind, put.Outcome, put.Retryable));
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.NotApplied), (read.Kind, read.Outcome));
        Assert.Contains("do not send the call again", give.Hint, StringComparison.Ordinal);
        Assert.NotEmpty(give.Fields);
    }

    [Theory]
    [InlineData("<!doctype html><html></html>")]
    [InlineData("\n OK")]
    [InlineData("\u001f\ufffd\u0008")]
    public async Task A_successful_status_of_who_knows_whom_proves_nothing_about_a_write(string body)
    {
        StubHandler handler = StubHandler.Json(200, body);
        ActionError give = await Calls.FailsAsync(handler, SampleAction.Give);
        ActionError put = await Calls.FailsAsync(handler, SampleAction.Put);
        ActionError read = await Calls.FailsAsync(handler, SampleAction.Read);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Unknown, false), (give.Kind, give.Outcome, give.Retryable));
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Unknown, false), (put.Kind, put.Outcome, put.Retryable));
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.NotApplied), (read.Kind, read.Outcome));
        Assert.StartsWith("Look at Piggy whether the call was applied", give.Hint, StringComparison.Ordinal);
        Assert.Contains("may not be from Piggy", give.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_shape_is_told_by_pointers_into_the_answer()
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Json(200, """{"data":{"uuid":"nope","note":true}}"""), SampleAction.Read);
        Assert.Equal(["/data/uuid format", "/data/note type", "/data/balance required"], error.Fields.Select(field => $"{field.Pointer} {field.Rule}"));
    }

    [Fact]
    public async Task An_empty_map_written_as_a_list_is_an_empty_map()
    {
        StubHandler handler = StubHandler.Json(201, Calls.Good.Replace("\"balance\"", "\"values\":[],\"balance\"", StringComparison.Ordinal));
        ActionResult<SampleOutput> result = await Calls.Over(handler).RunAsync(SampleAction.Read, Calls.Input);
        Assert.Empty(result.Data!.Values!);
    }

    [Theory]
    [InlineData("""{"email":"Taken."}""", "/email")]
    [InlineData("""{"email":["Taken."]}""", "/email")]
    [InlineData("""{"options.0.label":["Taken."]}""", "/options/0/label")]
    [InlineData("""{"a/b~c":"Taken."}""", "/a~1b~0c")]
    [InlineData("""["Taken."]""", "")]
    public async Task Fields_that_the_server_names_become_pointers(string errors, string pointer)
    {
        ActionError error = await Calls.FailsAsync(StubHandler.Json(400, $$"""{"message":"Bad.","code":1003,"errors":{{errors}}}"""), SampleAction.Give);
        Assert.Equal(new FieldError(pointer, "server", "Taken."), Assert.Single(error.Fields));
    }

    [Fact]
    public async Task Many_texts_about_many_fields_are_all_kept_up_to_a_limit()
    {
        string errors = string.Join(',', Enumerable.Range(0, 1000).Select(number => $$"""
            "f{{number}}":["one","two"]
            """));
        ActionError error = await Calls.FailsAsync(StubHandler.Json(400, $$$"""{"errors":{{{{errors}}}}}"""), SampleAction.Give);
        Assert.Equal(50, error.Fields.Count);
        Assert.Equal(["/f0", "/f0", "/f1"], error.Fields.Take(3).Select(field => field.Pointer));
    }

    [Fact]
    public async Task Text_of_the_server_is_short_and_on_one_line()
    {
        string text = "a\\u0000b\\u202Ec\\n" + new string('x', 5000);
        ActionError error = await Calls.FailsAsync(StubHandler.Json(400, $$"""{"message":"{{text}}"}"""), SampleAction.Give);
        Assert.StartsWith("Piggy refused the call: \"a b c xxx", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 300, 340);
        Assert.EndsWith("…\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_Piggy_asks_for_is_in_the_hint()
    {
        var handler = new StubHandler(_ =>
        {
            HttpResponseMessage response = StubHandler.Response(429, "{}", "application/json");
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(17));
            return response;
        });
        Assert.Equal("Wait at least 17 s before the next call.", (await Calls.FailsAsync(handler, SampleAction.Give)).Hint);
    }

    [Fact]
    public async Task An_answer_beyond_the_limit_is_not_read()
    {
        byte[] body = Encoding.ASCII.GetBytes(Calls.Good.PadRight(Piggy.Generated.Http.ActionTransport.MaximumBodyBytes + 1));
        ActionError error = await Calls.FailsAsync(StubHandler.Bytes(200, body), SampleAction.Give);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied), (error.Kind, error.Outcome));
        Assert.Equal("Piggy's answer is too large to read.", error.Message);
    }

    [Fact]
    public async Task An_endless_answer_without_a_length_is_not_read_to_its_end()
    {
        var body = new EndlessStream();
        ActionError error = await Calls.FailsAsync(new StubHandler(_ => new HttpResponseMessage { Content = new StreamContent(body) }), SampleAction.Read);
        Assert.Equal("Piggy's answer is too large to read.", error.Message);
        Assert.InRange(body.Position, 16 * 1024 * 1024, 48 * 1024 * 1024);
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task An_answer_of_several_buffers_is_read_whole()
    {
        string note = new('n', 100_000);
        StubHandler handler = StubHandler.Json(200, Calls.Good.Replace("\"balance\"", $"\"note\":\"{note}\",\"balance\"", StringComparison.Ordinal));
        Assert.Equal(note, (await Calls.Over(handler).RunAsync(SampleAction.Read, Calls.Input)).Data!.Note);
    }

    private sealed class EndlessStream : System.IO.MemoryStream
    {
        private long _read;

        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            _read += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
