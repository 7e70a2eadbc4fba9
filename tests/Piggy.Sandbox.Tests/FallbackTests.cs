using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Operations without state of their own, found in the list of operations so that the tests hold whichever they are.</summary>
public sealed class FallbackTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load();

    [Fact]
    public async Task The_same_seed_gives_the_same_answer_and_another_seed_other_ids()
    {
        foreach (SandboxOperation operation in PiggySandbox.Operations.Where(operation => !operation.IsStateful))
        {
            string first = await AnswerAsync(operation.Id, seed: 1);
            string again = await AnswerAsync(operation.Id, seed: 1);
            string other = await AnswerAsync(operation.Id, seed: 2);

            Assert.Equal(first, again);
            Assert.True(first != other || !first.Contains("\"uuid\"", StringComparison.Ordinal) || operation.Path.Contains("uuid}", StringComparison.Ordinal), first);
        }
    }

    [Fact]
    public async Task Required_fields_and_formats_are_checked_against_the_spec()
    {
        await using Peer peer = await Peer.StartAsync();
        foreach (SpecOperation operation in Spec.Operations.Where(IsFallback).Where(operation => operation.RequestReference is not null))
        {
            string[] required = Spec.RequiredFields(operation);

            Reply reply = await peer.SendAsync(new HttpMethod(operation.Method), operation.PathFor(_ => Guid.NewGuid().ToString()), Peer.Json("{}"));

            if (required.Length > 0)
            {
                Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
                Assert.Equal(1003, reply.Body.GetProperty("code").GetInt32());
                Assert.All(required, field => Assert.True(reply.Body.GetProperty("errors").TryGetProperty(field, out _), $"{operation.Id}: {field}"));
            }
        }
    }

    [Fact]
    public async Task The_list_of_a_page_after_the_first_is_empty_so_that_a_reader_ends()
    {
        await using Peer peer = await Peer.StartAsync();
        foreach (SpecOperation operation in Spec.Operations.Where(IsFallback).Where(operation => operation.Json["x-piggy-paging"] is not null))
        {
            string page = operation.Json["x-piggy-paging"]!["page"]!.GetValue<string>();

            Reply reply = await peer.GetAsync($"{SpecCalls.Address(operation, ReadOnlyDictionary<string, string>.Empty)}&{page}=2");

            Assert.Equal("[]", reply.Data.GetRawText());
        }
    }

    private static bool IsFallback(SpecOperation operation) => PiggySandbox.Operations.Single(known => known.Id == operation.Id) is { IsStateful: false };

    private static async Task<string> AnswerAsync(string id, int seed)
    {
        await using Peer peer = await Peer.StartAsync(seed: seed);
        SpecOperation operation = Spec.Operation(id);
        JsonObject? body = SpecCalls.Bodies(Spec, operation)[0];
        return (await SpecCalls.SendUnknownAsync(peer, operation, body)).Body.GetRawText();
    }
}
