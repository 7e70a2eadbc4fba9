using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>The sandbox was written against the wire and the spec for the generator; each checks the other here.</summary>
public sealed class SpecTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load();

    public static TheoryData<string> OperationIds => [.. Spec.Operations.Select(operation => operation.Id)];

    [Fact]
    public void The_spec_holds_the_fourteen_operations() => Assert.Equal(14, Spec.Operations.Count);

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task Every_operation_of_the_spec_has_its_route(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);

        await SpecCalls.SendAsync(peer, operation, body: null);

        Assert.Equal(id, Assert.Single(peer.State.Calls).Operation);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task Every_success_is_what_the_spec_describes(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);

        foreach (JsonObject? body in SpecCalls.GoodBodies(Spec, peer, operation))
        {
            peer.Sandbox.Reset();
            Reply reply = await SpecCalls.SendAsync(peer, operation, body);

            Assert.Equal(operation.SuccessStatus, (int)reply.Status);
            Assert.Empty(await Spec.ProblemsAsync(operation, (int)reply.Status, reply.Body.GetRawText()));
        }
    }

    [Theory]
    [InlineData(AuthTokenShape.Bare)]
    [InlineData(AuthTokenShape.Wrapped)]
    public async Task Both_shapes_of_the_auth_token_are_described(AuthTokenShape shape)
    {
        await using Peer peer = await Peer.StartAsync(shape);
        SpecOperation operation = Spec.Operation("getContactAuthToken");

        Reply reply = await SpecCalls.SendAsync(peer, operation, body: null);

        Assert.Empty(await Spec.ProblemsAsync(operation, 200, reply.Body.GetRawText()));
    }

    [Fact]
    public async Task The_comparison_notices_members_that_are_not_described()
    {
        IReadOnlyList<string> problems = await Spec.ProblemsAsync(
            Spec.Operation("getContactCreditBalance"), 200, """{ "data": { "balance": 1, "currency": "EUR" }, "meta": [] }""");

        Assert.NotEmpty(problems);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task An_empty_call_is_refused_with_a_code_of_the_spec(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);
        string path = operation.PathFor(_ => "nobody");

        Reply reply = await peer.SendAsync(new HttpMethod(operation.Method), path, operation.Method == "GET" ? null : Peer.Json("{}"));

        if ((int)reply.Status >= 400)
        {
            Assert.Contains(reply.Body.GetProperty("code").GetInt32(), operation.ErrorCodes);
        }
        else
        {
            Assert.Contains(id, (string[])["listForms", "listPerks"]);
        }
    }
}
