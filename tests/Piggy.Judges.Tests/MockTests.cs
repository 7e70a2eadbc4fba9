using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Piggy.Generated;
using Piggy.Judges.Tests.Requests;
using Piggy.Generated.Actions;
using Piggy.Judges.Tests.Tools;
using Xunit;

namespace Piggy.Judges.Tests;

/// <summary>Prism plays Piggy from the spec: it takes every request that the client builds, and the client understands every answer.</summary>
public sealed class MockTests : IClassFixture<PrismMock>
{
    private readonly PrismMock _prism;

    public MockTests(PrismMock prism) => _prism = prism;

    public static TheoryData<string> Operations => [.. DocumentedOperation.All.Keys];

    [Fact]
    public void Every_operation_is_among_them() => Assert.Equal(PiggyOperations.All.Select(operation => operation.OperationId).Order(StringComparer.Ordinal), DocumentedOperation.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_as_shown_is_accepted_and_its_answer_understood(string id)
    {
        DocumentedOperation operation = DocumentedOperation.All[id];

        await AssertAcceptedAsync(operation, operation.Query.Where(parameter => parameter.IsRequired), operation.ShownBody);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Request_with_everything_is_accepted_and_its_answer_understood(string id)
    {
        DocumentedOperation operation = DocumentedOperation.All[id];

        await AssertAcceptedAsync(operation, operation.Query, operation.FullBody);
    }

    [Fact]
    public async Task Request_that_breaks_the_spec_is_refused()
    {
        using var sent = new ExchangeRecorder();
        using PiggyClient client = Open(sent);
        DocumentedOperation operation = DocumentedOperation.All["createContact"];

        await Assert.ThrowsAnyAsync<ApiException>(() => KiotaCall.SendAsync(client, operation, [], new JsonObject { ["email"] = "no address" }));

        Exchange exchange = Assert.Single(sent.Exchanges);
        Assert.Equal(400, exchange.Status);
        Assert.Contains("\"email\"", exchange.Violations, StringComparison.Ordinal);
        Assert.False(exchange.KeepsTheContract);
    }

    private async Task AssertAcceptedAsync(DocumentedOperation operation, IEnumerable<ExampleParameter> query, JsonNode? body)
    {
        using var sent = new ExchangeRecorder();
        using PiggyClient client = Open(sent);
        object? answer = null;
        Exception? failure = await Record.ExceptionAsync(async () => answer = await KiotaCall.SendAsync(client, operation, query, body));

        Assert.True(sent.Exchanges.Count == 1, $"{sent.Exchanges.Count} requests were sent. {failure}");
        Exchange exchange = sent.Exchanges[0];
        Assert.True(exchange.Status is >= 200 and < 300 && exchange.KeepsTheContract && failure is null, $"{exchange}\n{body?.ToJsonString()}\n{failure}");
        string understood = await KiotaJsonSerializer.SerializeAsStringAsync(Assert.IsAssignableFrom<IParsable>(answer));
        Assert.Equal([], Lost.Members(JsonNode.Parse(exchange.Body), JsonNode.Parse(understood), ""));
    }

    private PiggyClient Open(ExchangeRecorder recorder) => new(new PiggyClientOptions { ApiKey = "key", BaseAddress = _prism.BaseAddress, Handler = recorder });
}
