using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Whatever stands in a field, the sandbox answers as Piggy does: with success or with a refusal that has a code.</summary>
public sealed class HostileInputTests
{
    private static readonly SpecDocument Spec = SpecDocument.Load();

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "-9223372036854775809", "0.1", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"' OR 1=1 --\"",
        "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"00000000-0000-0000-0000-000000000000\"", "[]", "[[]]", "[null]", "{}", "{\"\":null}",
    ];

    public static TheoryData<string> OperationsWithBody =>
        [.. Spec.Operations.Where(operation => operation.RequestReference is not null).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(OperationsWithBody))]
    public async Task Any_value_in_any_field_is_answered_with_success_or_a_coded_refusal(string id)
    {
        await using Peer peer = await Peer.StartAsync();
        SpecOperation operation = Spec.Operation(id);
        JsonObject good = SpecCalls.GoodBodies(Spec, peer, operation)[0]!;
        foreach (string field in Spec.RequestFields(operation))
        {
            foreach (string value in Values)
            {
                peer.Sandbox.Reset();
                JsonObject body = good.DeepClone().AsObject();
                body[field] = JsonNode.Parse(value);

                Reply reply = await SpecCalls.SendAsync(peer, operation, body);
                peer.Sandbox.RunPendingJobs();

                Assert.True(Answered(reply, operation), $"{field} = {value}: {reply.Body}");
                Assert.All(peer.State.Contacts, contact => Assert.True(contact.CreditBalance >= 0));
            }
        }
    }

    private static bool Answered(Reply reply, SpecOperation operation) => reply.Status == HttpStatusCode.BadRequest
        ? SpecCalls.MayAnswer(operation, reply.Body.GetProperty("code").GetInt32())
        : (int)reply.Status == operation.SuccessStatus;
}
