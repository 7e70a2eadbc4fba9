using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.Seeding;
using Piggy.Sandbox.Spec;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>
/// What the sandbox has no state for is answered from the spec. Here every operation is answered so, whether the sandbox has state for it or not: the next one that
/// the spec learns will be answered like these.
/// </summary>
public sealed class FallbackTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load();

    private static readonly Dictionary<string, Route> Routes = SpecEndpoints.RoutesBeside([]).ToDictionary(route => route.Operation);

    public static TheoryData<string> OperationIds => [.. Spec.Operations.Select(operation => operation.Id)];

    [Fact]
    public void Only_what_has_no_route_of_its_own_is_answered_from_the_spec()
    {
        Assert.Equal(["simulateOrder"], PiggySandbox.Operations.Where(operation => !operation.IsStateful).Select(operation => operation.Id));
        Assert.Equal(Spec.Operations.Count, Routes.Count);
        Assert.All(Routes.Values, route => Assert.False(route.IsStateful));
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task The_answer_is_what_the_spec_describes(string id)
    {
        SpecOperation operation = Spec.Operation(id);
        foreach (JsonObject? body in SpecCalls.Bodies(Spec, operation))
        {
            Answer answer = AnswerOf(operation, body);

            Assert.True(operation.SuccessStatus == answer.Status, answer.Body.ToJsonString());
            Assert.Empty(await Spec.ProblemsAsync(operation, answer.Status, answer.Body.ToJsonString()));
        }
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void The_same_seed_gives_the_same_answer(string id)
    {
        SpecOperation operation = Spec.Operation(id);
        JsonObject? body = SpecCalls.Bodies(Spec, operation)[0];

        Assert.Equal(AnswerOf(operation, body).Body.ToJsonString(), AnswerOf(operation, body).Body.ToJsonString());
    }

    [Theory]
    [InlineData("createGiftcard")]
    [InlineData("createOrder")]
    [InlineData("createVisit")]
    public void Another_seed_gives_other_ids(string id)
    {
        SpecOperation operation = Spec.Operation(id);
        JsonObject? body = SpecCalls.Bodies(Spec, operation)[0];

        Assert.NotEqual(UuidOf(AnswerOf(operation, body)), UuidOf(AnswerOf(operation, body, seed: 2)));
    }

    [Fact]
    public void Required_fields_are_checked_against_the_spec()
    {
        foreach (SpecOperation operation in Spec.Operations.Where(operation => operation.RequestReference is not null))
        {
            string[] required = Spec.RequiredFields(operation);

            Answer answer = AnswerOf(operation, []);

            Assert.Equal(required.Length > 0 ? 400 : operation.SuccessStatus, answer.Status);
            Assert.All(required, field => Assert.True(answer.Body["errors"]!.AsObject().ContainsKey(field), $"{operation.Id}: {field}"));
        }
    }

    [Fact]
    public void Whoever_asks_for_a_thing_by_its_UUID_gets_that_one()
    {
        Answer answer = AnswerOf(Spec.Operation("getGiftcard"), body: null);

        Assert.Equal(SpecCalls.Value(Spec.Operation("getGiftcard"), "path", ReadOnlyDictionary<string, string>.Empty, "giftcard_uuid"), UuidOf(answer));
    }

    [Fact]
    public void The_list_of_a_page_after_the_first_is_empty_so_that_a_reader_ends()
    {
        SpecOperation[] lists = [.. Spec.Operations.Where(operation => operation.Json["x-piggy-paging"] is not null)];
        foreach (SpecOperation operation in lists)
        {
            string page = operation.Json["x-piggy-paging"]!["page"]!.GetValue<string>();

            Assert.NotEmpty(AnswerOf(operation, body: null).Body["data"]!.AsArray());
            Assert.Empty(AnswerOf(operation, body: null, more: (page, "2")).Body["data"]!.AsArray());
        }

        Assert.Equal(15, lists.Length);
    }

    private static string UuidOf(Answer answer) => answer.Body["data"]!["uuid"]!.GetValue<string>();

    private static Answer AnswerOf(SpecOperation operation, JsonObject? body, int seed = 1, params (string Name, string Value)[] more)
    {
        Dictionary<string, string> texts = more.ToDictionary(entry => entry.Name, entry => entry.Value);
        foreach ((string place, JsonObject parameter) in operation.Parameters("path").Select(parameter => ("path", parameter))
            .Concat(operation.Parameters("query").Where(parameter => parameter["required"]?.GetValue<bool>() == true).Select(parameter => ("query", parameter))))
        {
            string name = parameter["name"]!.GetValue<string>();
            texts[name] = SpecCalls.Value(operation, place, ReadOnlyDictionary<string, string>.Empty, name);
        }

        JsonElement json = body is null ? default : JsonElement.Parse(body.ToJsonString());
        return Routes[operation.Id].Handle(new Call(new Input(texts, json), Seeder.Seed(seed, Peer.Start), Peer.Start, new SandboxOptions { Seed = seed }));
    }
}
