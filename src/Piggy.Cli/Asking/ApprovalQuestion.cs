using System.Threading;
using System.Threading.Tasks;
using Piggy.Agents.Approvals;
using Piggy.Agents.Tools;
using Piggy.Cli.Output;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Asking;

/// <summary>Runs an action under a policy: where it wants approval and a person sits there, the person sees the plan and decides.</summary>
internal sealed class ApprovalQuestion(Terminal terminal)
{
    public async Task<ActionResult> RunAsync(PiggyClient client, PiggyAction action, byte[] input, CancellationToken cancellationToken)
    {
        ActionResult result = await client.Actions.RunAsync(action.Descriptor.Slug, input, cancellationToken).ConfigureAwait(false);
        if (result.Error?.Kind != ActionErrorKind.ApprovalRequired || !Terminal.IsInteractive)
        {
            return result;
        }

        var tools = new AgentTools(client, new AgentToolsOptions { Toolsets = ActionToolsets.All });
        (CallPlan? plan, _) = await tools.Open().PlanAsync(action.Descriptor.Slug, input, cancellationToken).ConfigureAwait(false);
        if (plan?.Token is not { } token)
        {
            return result;
        }

        terminal.Error.Block(plan.ToText());
        string? answer = await terminal.AskAsync("Do it? Type yes:", cancellationToken).ConfigureAwait(false);
        return answer?.Trim() == "yes"
            ? await client.Actions.RunAsync(action.Descriptor.Slug, input, token, cancellationToken).ConfigureAwait(false)
            : result;
    }
}
