using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Sessions;

/// <summary>The errors of calls that never became an action's.</summary>
internal static class SessionErrors
{
    public static ActionError UnknownTool(AgentTools tools, string name)
    {
        string? nearest = tools.Runner.Actions.NearestSlug(name) is { } slug && tools.TryGet(slug, out _) ? slug : null;
        return new ActionError
        {
            Kind = ActionErrorKind.UnknownAction,
            Message = $"There is no tool '{ForeignText.Clean(name.ReplaceLineEndings(" "), 64)}'.",
            Outcome = ActionOutcome.NotApplied,
            Hint = nearest is null ? "Call one of the tools that are listed, by its exact name." : $"Did you mean {nearest}?",
        };
    }

    public static ActionError InvalidInput(IReadOnlyList<FieldError> fields) => ActionError.OfInput(fields);
}
