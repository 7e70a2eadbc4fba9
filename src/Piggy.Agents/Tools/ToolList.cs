using Piggy.Agents.Policies;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tools;

/// <summary>Chooses which actions become tools, and makes them.</summary>
internal static class ToolList
{
    public static IReadOnlyList<AgentTool> Of(ActionRegistry registry, AgentToolsOptions options, AgentPolicy policy)
    {
        RequireKnown(options.Toolsets.Except(ActionToolsets.All, StringComparer.Ordinal), "toolset");
        RequireKnown((options.Allowed ?? []).Where(slug => !registry.TryGet(slug, out _)), "action");
        ActionDescriptor[] chosen =
        [
            .. registry.Select(action => action.Descriptor)
                .Where(action => options.Toolsets.Contains(action.Toolset, StringComparer.Ordinal))
                .Where(action => options.Allowed is null || options.Allowed.Contains(action.Slug, StringComparer.Ordinal))
                .Where(action => !action.Effect.Writes || !(options.ReadOnly || policy.ReadOnly)),
        ];
        List<AgentTool> tools = [.. chosen.Select(action => Of(action, options, policy))];
        if (tools.Any(tool => tool.MayNeedApproval))
        {
            tools.Add(PlanTool.Of(tools, policy));
        }

        return tools;
    }

    private static AgentTool Of(ActionDescriptor action, AgentToolsOptions options, AgentPolicy policy)
    {
        bool mayNeedApproval = RiskRules.MayNeedApproval(action.Effect, policy.Approval);
        return new AgentTool
        {
            Name = action.Slug,
            Title = action.Title,
            Description = ToolText.Of(action, mayNeedApproval, policy),
            InputSchema = ToolSchema.OfInput(action, options.FullSchemas, withApproval: mayNeedApproval && policy.Approval.By == ApprovedBy.Model),
            OutputSchema = ToolSchema.OfOutput(action, options.FullSchemas, policy),
            Hints = ToolHints.Of(action.Effect),
            Action = action,
            MayNeedApproval = mayNeedApproval,
        };
    }

    private static void RequireKnown(IEnumerable<string> unknown, string kind)
    {
        if (unknown.FirstOrDefault() is { } name)
        {
            throw new ArgumentException($"There is no {kind} '{name}'.", $"options.{(kind == "action" ? nameof(AgentToolsOptions.Allowed) : nameof(AgentToolsOptions.Toolsets))}");
        }
    }
}
