using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>The sandbox was written against the wire and the spec for the generator; each checks the other here.</summary>
public sealed partial class SpecTests
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

        await SendAsync(peer, operation, body: null);

        Assert.Equal(id, Assert.Single(peer.State.Calls).Operation);
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task Every_success_is_what_the_spec_describes(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);

        foreach (JsonObject? body in GoodBodies(peer, operation))
        {
            peer.Sandbox.Reset();
            Reply reply = await SendAsync(peer, operation, body);

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

        Reply reply = await SendAsync(peer, operation, body: null);

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
        string path = PathParameter().Replace(operation.Path, "nobody");

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

    /// <summary>The examples of the spec, with the ids of this account in the place of invented ones.</summary>
    private static IEnumerable<JsonObject?> GoodBodies(Peer peer, SpecOperation operation)
    {
        if (operation.RequestComponent is null)
        {
            return [null];
        }

        Dictionary<string, string> known = new(StringComparer.Ordinal)
        {
            ["shop_uuid"] = peer.Seed.Shop.ToString(),
            ["contact_uuid"] = peer.Seed.KnownContact.ToString(),
            ["promotion_uuid"] = peer.Seed.Promotion.ToString(),
            ["source_contact_uuid"] = peer.Seed.DuplicateContact.ToString(),
            ["destination_contact_uuid"] = peer.Seed.OriginalContact.ToString(),
            ["email"] = peer.Seed.KnownContactEmail,
            ["contact_identifier_value"] = peer.Seed.ContactIdentifier,
        };
        return Spec.RequestExamples(operation).Select(example =>
        {
            foreach ((string field, string value) in known.Where(entry => example.ContainsKey(entry.Key)))
            {
                example[field] = value;
            }

            return example;
        });
    }

    private static Task<Reply> SendAsync(Peer peer, SpecOperation operation, JsonObject? body)
    {
        string path = PathParameter().Replace(operation.Path, match => match.Groups[1].Value switch
        {
            "anonymous_contact_uuid" => peer.Seed.AnonymousContact.ToString(),
            "contact_uuid" => peer.Seed.KnownContact.ToString(),
            _ => peer.Seed.Booking.ToString(),
        });
        string query = operation.Id == "findVoucherByCode" ? $"?code={peer.Seed.ActiveVoucherCode}" : "";
        return peer.SendAsync(new HttpMethod(operation.Method), path + query, body is null ? null : Peer.Json(body.ToJsonString()));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
