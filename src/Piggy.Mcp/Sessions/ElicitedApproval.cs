using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Piggy.Agents.Approvals;

namespace Piggy.Mcp.Sessions;

/// <summary>Asks a person through the client's elicitation. The question ends the request; the client sends the call again with the answer and with the token of the plan, which counts once and for this call only.</summary>
/// <remarks>Older revisions of the protocol know no such request that ends with a question; for them the SDK asks the client and calls the handler again, in the same session.</remarks>
internal sealed class ElicitedApproval : IApprover
{
    private const string Question = "approval";
    private const string Decision = "approve";

    // A session makes calls in parallel, and each is about its own question.
    private readonly AsyncLocal<Asking?> _asking = new();

    /// <summary>Notes what the request says about approval, for the call that follows in the same flow.</summary>
    /// <returns>The token, if a person has approved; <see langword="null"/> if nobody was asked yet, or they declined.</returns>
    public string? Read(RequestContext<CallToolRequestParams> request)
    {
        CallToolRequestParams parameters = request.Params!;
        bool isAnswer = parameters.RequestState is not null && parameters.InputResponses is not null;
        bool approves = isAnswer && Approves(parameters.InputResponses!);
        _asking.Value = new Asking(CanAsk(request.Server), Declined: isAnswer && !approves);
        return approves ? parameters.RequestState : null;
    }

    public ValueTask<bool?> AskAsync(CallPlan plan, CancellationToken cancellationToken) => _asking.Value switch
    {
        { Declined: true } => new(false),
        { CanAsk: true } when plan is { Token: { } token, Refusal: null } => throw new InputRequiredException(
            new Dictionary<string, InputRequest>(StringComparer.Ordinal) { [Question] = InputRequest.ForElicitation(QuestionAbout(plan)) },
            token),
        _ => new((bool?)null),
    };

    private static bool CanAsk(McpServer server) =>
        server.IsMrtrSupported && server.ClientCapabilities?.Elicitation is { } elicitation && (elicitation.Form is not null || elicitation.Url is null);

    private static ElicitRequestParams QuestionAbout(CallPlan plan) => new()
    {
        Message = $"An agent wants to make this call to Piggy.\n{plan.ToText()}",
        RequestedSchema = new ElicitRequestParams.RequestSchema
        {
            // Some clients accept a form at once with nothing in it; only a decision that was made counts.
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>(StringComparer.Ordinal)
            {
                [Decision] = new ElicitRequestParams.BooleanSchema { Title = "Approve", Description = "Whether exactly this call may be made, once." },
            },
            Required = [Decision],
        },
    };

    // Whatever is not a clear yes is a no.
    private static bool Approves(IDictionary<string, InputResponse> answers)
    {
        try
        {
            return answers.TryGetValue(Question, out InputResponse? answer)
                && answer.Deserialize(InputResponse.ElicitResultJsonTypeInfo) is { IsAccepted: true, Content: { } content }
                && content.TryGetValue(Decision, out JsonElement decision)
                && decision.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private sealed record Asking(bool CanAsk, bool Declined);
}
