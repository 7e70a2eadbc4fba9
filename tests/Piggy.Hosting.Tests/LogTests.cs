using System.IO;
using System.Net.Http;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Piggy.Testing;

namespace Piggy.Hosting.Tests;

public sealed partial class LogTests
{
    private const string Contact = "c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02";

    [Theory]
    [InlineData(200, "1 Debug: GET /contacts/{contact_uuid}/credit-balance was answered with 200")]
    [InlineData(302, "2 Warning: GET /contacts/{contact_uuid}/credit-balance was refused with 302")]
    [InlineData(400, "2 Warning: GET /contacts/{contact_uuid}/credit-balance was refused with 400")]
    [InlineData(503, "3 Error: GET /contacts/{contact_uuid}/credit-balance failed at Piggy with 503")]
    public async Task A_line_names_the_operation_and_what_became_of_it(int status, string expected) =>
        Assert.StartsWith(expected, await LineAsync(_ => Answers.Json(status, "{}")), StringComparison.Ordinal);

    [Fact]
    public async Task A_failure_is_named_by_its_kind()
    {
        Assert.StartsWith(
            "4 Error: GET /contacts/{contact_uuid}/credit-balance got no answer: ConnectionError",
            await LineAsync(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "canary")),
            StringComparison.Ordinal);
        Assert.StartsWith("5 Warning: GET /contacts/{contact_uuid}/credit-balance was given up", await LineAsync(_ => throw new OperationCanceledException("canary")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_docs_list_every_event_with_its_id_and_level()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "hosting.md"));
        IEnumerable<string> written = EventRow().Matches(page).Select(row => $"{row.Groups["id"]} {row.Groups["name"]} {row.Groups["level"]}");
        IEnumerable<string> logged = typeof(PiggyLog).GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .OrderBy(message => message.EventId)
            .Select(message => $"{message.EventId} {message.EventName} {message.Level}");

        Assert.Equal(logged, written);
    }

    private static async Task<string> LineAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        await using Program program = await Program.StartAsync((services, _) =>
        {
            services.AddPiggy(options => (options.ApiKey, options.Retry.Attempts) = ("canary-key", 1));
            services.AddHttpClient("Piggy").ConfigurePrimaryHttpMessageHandler(() => new Answers(answer));
        });
        await program.Clients.Get().Actions.RunAsync("PIGGY_GET_CONTACTS_CREDIT_BALANCE", $$"""{"contact_uuid":"{{Contact}}"}""");

        Assert.DoesNotContain("canary", program.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain(Contact, program.Logs.All, StringComparison.Ordinal);
        return Assert.Single(program.Logs.OfPiggy);
    }

    [GeneratedRegex(@"^\| (?<id>\d+) \| `(?<name>\w+)` \| (?<level>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex EventRow();
}
