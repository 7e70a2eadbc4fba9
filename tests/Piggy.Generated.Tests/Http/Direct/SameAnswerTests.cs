using System.Net;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Piggy.Generated.Models;
using Piggy.Generated.Tests.Serialization;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http.Direct;

/// <summary>Our adapter makes of an answer what Kiota's own makes of it: same model, or same exception.</summary>
public sealed class SameAnswerTests
{
    private const string Contact = """{"data":{"uuid":"a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a","email":"a@b.nl","new":{"x":[1]}},"meta":{"page":1}}""";

    public static TheoryData<int, string, string> Answers => new()
    {
        { 200, "application/json", Contact },
        { 200, "application/json", "{\"data\":null,\"meta\":{}}" },
        { 200, "APPLICATION/JSON", Contact },
        { 200, "application/json", "" },
        { 200, "application/json", "{\"data\":" },
        { 200, "application/json", "[]" },
        { 200, "text/plain", "hello" },
        { 200, "text/html", "<html></html>" },
        { 204, "application/json", "" },
        { 204, "application/json", Contact },
        { 205, "application/json", Contact },
        { 301, "application/json", Contact },
        { 302, "application/json", "" },
        { 304, "application/json", "" },
        { 304, "application/json", Contact },
        { 303, "application/json", Contact },
        { 307, "application/json", "" },
        { 400, "application/json", """{"message":"No.","code":60001,"status_code":400}""" },
        { 400, "application/json", "" },
        { 400, "application/json", "<html>" },
        { 400, "text/html", "<html></html>" },
        { 401, "application/json", "{}" },
        { 404, "application/json", "null" },
        { 418, "application/json", """{"message":"Tea.","more":1}""" },
        { 500, "application/json", "\"text\"" },
        { 503, "application/json", """{"message":"Later."}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_read_the_same(int status, string contentType, string body)
    {
        using var ours = new StubHandler(_ => Answer(status, contentType, body));
        using var stock = new StubHandler(_ => Answer(status, contentType, body));
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = ours });

        // Kiota's chain without its handlers that send again and follow.
        using var http = new HttpClient(stock);
        var kiota = new PiggyClient(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http));

        Assert.Equal(await TextOf(kiota), await TextOf(client));
        Assert.Single(ours.Sent);
    }

    [Fact]
    public async Task What_is_set_by_an_option_of_Kiota_goes_through_Kiotas_adapter()
    {
        using StubHandler handler = StubHandler.Json(200, Contact);
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true, InspectRequestHeaders = true };
        int configured = 0;

        ContactResponse? answer = await client.Contacts[Guid.NewGuid()].GetAsync(request =>
        {
            configured++;
            request.Headers.Add("X-One", "1");
            request.Options.Add(headers);
        });

        Assert.Equal("a@b.nl", answer?.Data?.Email);
        Assert.Equal("1", Assert.Single(headers.RequestHeaders["X-One"]));
        Assert.Equal(1, configured);
        Assert.Equal("1", Assert.Single(handler.Sent).Headers["X-One"]);
    }

    [Fact]
    public async Task Spans_of_Kiota_are_there_for_whoever_listens_to_them()
    {
        var names = new List<string>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == new ObservabilityOptions().TracerInstrumentationName,
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) => System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (names)
                {
                    names.Add(activity.OperationName);
                }
            },
        };
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        using StubHandler handler = StubHandler.Json(200, Contact);
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });

        await client.Contacts[Guid.NewGuid()].GetAsync();

        lock (names)
        {
            Assert.Contains(names, name => name.StartsWith("SendAsync - {+baseurl}/contacts/", StringComparison.Ordinal));
        }
    }

    private static async Task<string> TextOf(PiggyClient client)
    {
        try
        {
            return ObjectText.Of(await client.Contacts[Guid.Empty].GetAsync());
        }
        catch (ApiException exception)
        {
            string headers = string.Join(", ", exception.ResponseHeaders.Select(header => $"{header.Key}={string.Join('|', header.Value)}"));

            // What Kiota says of a text that it could not read, we say in our own words.
            string message = exception.InnerException?.GetType().FullName ?? exception.Message;
            return $"{exception.GetType().FullName} {exception.ResponseStatusCode} {headers} {message} {(exception as PiggyError)?.Code}";
        }
        catch (Exception exception)
        {
            return exception.GetType().FullName!;
        }
    }

    private static HttpResponseMessage Answer(int status, string contentType, string body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        response.Content.Headers.ContentType = new(contentType);
        response.Headers.Add("X-Trace", "t-1");
        return response;
    }
}
