using System.Net;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>What an answer outside 2xx becomes.</summary>
public sealed class ErrorTests
{
    private static readonly BehaviourClient Client = new("payloads");

    [Theory]
    [InlineData(400, """{"message":"m","code":1}""", "Models.Bad", "m")]
    [InlineData(404, """{"error":{"text":"inner"}}""", "Models.Missing", "inner")]
    [InlineData(404, "{}", "Models.Missing", "")]
    [InlineData(410, """{"message":"m","more":"x"}""", "Models.Refused", "m")]
    [InlineData(503, """{"stackTrace":"s"}""", "Models.Broken", "Exception of type 'ApiSdk.Models.Broken' was thrown.")]
    public Task Get_PrefersTheExactStatus_ThenItsRange(int status, string body, string type, string message) => HoldsAsync("Get", status, body, type, message);

    [Theory]
    [InlineData(404, "Models.Missing")]
    [InlineData(400, "Models.Bad")]
    [InlineData(502, "Models.Bad")]
    public Task Put_HasADefaultForAllOthers(int status, string type) => HoldsAsync("Put", status, """{"message":"m","error":{"text":"m"}}""", type, "m");

    [Theory]
    [InlineData(422, """{"title":"T","fields":{"a":"b"}}""", "Statuses.Statuses422Error", "T")]
    [InlineData(418, """{"reason":"r"}""", "Statuses.Statuses4XXError", "Exception of type 'ApiSdk.Statuses.Statuses4XXError' was thrown.")]
    [InlineData(500, """{"reason":"r"}""", "Statuses.Statuses5XXError", "Exception of type 'ApiSdk.Statuses.Statuses5XXError' was thrown.")]
    public Task Post_HasErrorsOfItsOwn(int status, string body, string type, string message) => HoldsAsync("Post", status, body, type, message);

    [Fact]
    public async Task StatusWithoutMapping_IsAPlainApiException()
    {
        ApiException error = await Client.FailAsync(HttpStatusCode.BadRequest, "{}", "await client.Statuses.DeleteAsync();");

        Assert.Equal((typeof(ApiException), 400), (error.GetType(), error.ResponseStatusCode));
    }

    [Fact]
    public async Task BodyThatNoReaderKnows_IsAPlainApiException()
    {
        ApiException error = await Client.FailAsync(HttpStatusCode.NotFound, "<html>", "await client.Statuses.GetAsync();", "text/html");

        Assert.Equal((typeof(ApiException), 404), (error.GetType(), error.ResponseStatusCode));
    }

    [Fact]
    public async Task MembersNamedAsTheExceptions_AreReadBesideThem()
    {
        ApiException error = await Client.FailAsync(HttpStatusCode.InternalServerError, """{"responseStatusCode":7,"stackTrace":"s"}""", """
            try { await client.Statuses.GetAsync(); }
            catch (Broken error) { throw new ApiException($"{error.ResponseStatusCodeEscaped} {error.StackTraceEscaped} {error.ResponseStatusCode}"); }
            """);

        Assert.Equal("7 s 500", error.Message);
    }

    private static async Task HoldsAsync(string verb, int status, string body, string type, string message)
    {
        ApiException error = await Client.FailAsync((HttpStatusCode)status, body, $"await client.Statuses.{verb}Async();");

        Assert.Equal(("ApiSdk." + type, message, status), (error.GetType().FullName, error.Message, error.ResponseStatusCode));
    }
}
