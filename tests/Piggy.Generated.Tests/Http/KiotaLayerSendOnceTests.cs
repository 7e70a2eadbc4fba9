using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

/// <summary>The builders of the Kiota layer know no effect contract: over our own adapter everything they send, too, is sent once. Real sockets.</summary>
public sealed class KiotaLayerSendOnceTests
{
    public static TheoryData<string, string> Refusals
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string call in KiotaCalls.Keys)
            {
                foreach (string answer in RefusingAnswers.Keys)
                {
                    data.Add(call, answer);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Writes => new(KiotaCalls.Keys.Except(["GET forms"]));

    private static Dictionary<string, string> RefusingAnswers { get; } = new(StringComparer.Ordinal)
    {
        ["503"] = Head("503 Down", "Retry-After: 0"),
        ["504"] = Head("504 Late", "Retry-After: 0"),
        ["429 with a wait"] = Head("429 Slow", "Retry-After: 0"),
        ["401 that asks for claims"] = Head("401 Who", "WWW-Authenticate: Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\""),
        ["401 that asks for a password"] = Head("401 Who", "WWW-Authenticate: Basic realm=\"piggy\""),
    };

    private static Dictionary<string, Func<PiggyRequestAdapter, Task>> KiotaCalls { get; } = new(StringComparer.Ordinal)
    {
        ["POST credit-receptions"] = adapter => new PiggyClient(adapter).CreditReceptions.PostAsync(new() { ContactUuid = Guid.NewGuid(), ShopUuid = Guid.NewGuid(), Credits = 25 }),
        ["POST contacts/merge"] = adapter => new PiggyClient(adapter).Contacts.Merge.PostAsync(new() { SourceContactUuid = Guid.NewGuid(), DestinationContactUuid = Guid.NewGuid() }),
        ["POST without a body"] = adapter => adapter.SendNoContentAsync(new RequestInformation
        {
            HttpMethod = Method.POST,
            URI = new Uri(adapter.BaseUrl + "/contacts"),
        }),
        ["GET forms"] = adapter => new PiggyClient(adapter).Forms.GetAsync(),
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_call_that_is_refused_is_sent_once(string call, string answer)
    {
        using var server = new RawServer(RawServer.Writes(RefusingAnswers[answer]));
        using PiggyRequestAdapter adapter = AdapterOf(server);
        await Assert.ThrowsAnyAsync<ApiException>(() => KiotaCalls[call](adapter));
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_gets_neither_the_call_nor_the_key(int status)
    {
        using var elsewhere = new RawServer(RawServer.Writes(Head("200 OK", "X: y")));
        using var server = new RawServer(RawServer.Writes(Head($"{status} Go", $"Location: {elsewhere.Address}")));
        using PiggyRequestAdapter adapter = AdapterOf(server);

        // Kiota's adapter throws for some of these statuses and answers null for others; neither may send again.
        _ = await Record.ExceptionAsync(() => KiotaCalls["POST credit-receptions"](adapter));
        Assert.Equal((1, 0), (server.Requests, elsewhere.Requests));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_whose_connection_ends_before_an_answer_is_sent_once(string call)
    {
        using var server = new RawServer((_, _) => Task.CompletedTask);
        using PiggyRequestAdapter adapter = AdapterOf(server);
        await Assert.ThrowsAsync<HttpRequestException>(() => KiotaCalls[call](adapter));
        Assert.Equal(1, server.Requests);
    }

    private static PiggyRequestAdapter AdapterOf(RawServer server) =>
        PiggyRequestAdapter.Create(new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = server.Address });

    private static string Head(string status, string header) => $"HTTP/1.1 {status}\r\n{header}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}";
}
