using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;

namespace Piggy.Mcp.Tools;

/// <summary>Tells a client that asked for it how far work has come that Piggy does in the background.</summary>
internal sealed class CallProgress(RequestContext<CallToolRequestParams> request, AgentTool? tool)
{
    private const int Steps = 2;

    private readonly ProgressToken? _token = tool?.Action?.Effect.Asynchronous == true ? request.Params!.ProgressToken : null;

    // A call that comes again with a person's answer has told this before, and progress only ever grows.
    public Task BeginAsync(CancellationToken cancellationToken) => request.Params!.RequestState is null
        ? TellAsync(0, "The call is checked, and sent to Piggy if nothing is wrong with it.", cancellationToken)
        : Task.CompletedTask;

    // The last step is Piggy's, and nobody is told when it is done.
    public Task EndAsync(AgentAnswer answer, CancellationToken cancellationToken) => answer.Successful
        ? TellAsync(1, "Piggy has accepted the work and does it later, possibly minutes later. It does not say when it is done; look at what it changes.", cancellationToken)
        : Task.CompletedTask;

    private Task TellAsync(int step, string message, CancellationToken cancellationToken) => _token is { } token
        ? request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = step, Total = Steps, Message = message }, cancellationToken: cancellationToken)
        : Task.CompletedTask;
}
