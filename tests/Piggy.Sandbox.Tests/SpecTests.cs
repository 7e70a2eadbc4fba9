using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Piggy.Sandbox.Tests;

/// <summary>The sandbox was written against the wire and the spec for the generator; each checks the other here.</summary>
public sealed class SpecTests(ITestOutputHelper output)
{
    private static readonly SpecDocument Spec = SpecDocument.Load();

    public static TheoryData<string> OperationIds => [.. Spec.Operations.Select(operation => operation.Id)];

    [Fact]
    public void Every_operation_of_the_spec_is_answered_and_no_other()
    {
        Assert.Equal(
            Spec.Operations.Select(operation => $"{operation.Method} {operation.Path} {operation.Id}").Order(StringComparer.Ordinal),
            PiggySandbox.Operations.Select(operation => $"{operation.Method} {operation.Path} {operation.Id}").Order(StringComparer.Ordinal));
        foreach (SandboxOperation operation in PiggySandbox.Operations.OrderBy(operation => operation.Path, StringComparer.Ordinal))
        {
            output.WriteLine($"{(operation.IsStateful ? "stateful" : "fallback")}  {operation.Id,-40} {operation.Method,-6} {operation.Path}");
        }

        output.WriteLine($"stateful: {PiggySandbox.Operations.Count(operation => operation.IsStateful)} of {PiggySandbox.Operations.Count}");
    }

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
            Reply reply = await SpecCalls.SendPreparedAsync(peer, operation, body);

            Assert.True(operation.SuccessStatus == (int)reply.Status, reply.Body.GetRawText());
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
    public async Task A_call_without_fields_is_answered_as_the_spec_describes(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);
        string path = operation.PathFor(_ => "nobody");

        Reply reply = await peer.SendAsync(new HttpMethod(operation.Method), path, operation.Method == "GET" ? null : Peer.Json("{}"));

        await AnsweredAsDescribedAsync(operation, reply);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task A_call_to_things_that_do_not_exist_is_answered_as_the_spec_describes(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);

        foreach (JsonObject? body in SpecCalls.Bodies(Spec, operation))
        {
            Reply reply = await SpecCalls.SendUnknownAsync(peer, operation, body);

            await AnsweredAsDescribedAsync(operation, reply);
        }
    }

    private static async Task AnsweredAsDescribedAsync(SpecOperation operation, Reply reply)
    {
        int status = (int)reply.Status;
        Assert.Empty(await Spec.ProblemsAsync(operation, status, reply.Body.GetRawText()));
        if (status >= 400)
        {
            Assert.Contains(status, (int[])[400, 401]);
            Assert.True(status == 401 || SpecCalls.MayAnswer(operation, reply.Body.GetProperty("code").GetInt32()), reply.Body.GetRawText());
        }
        else
        {
            Assert.Equal(operation.SuccessStatus, status);
        }
    }
}
