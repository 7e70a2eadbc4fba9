using System.Text.Json.Nodes;
using Piggy.Agents.Policies;

namespace Piggy.Agents.Tools;

/// <summary>The tool that says what a call would do, without making it.</summary>
internal static class PlanTool
{
    public static AgentTool Of(IReadOnlyList<AgentTool> tools, AgentPolicy policy) => new()
    {
        Name = AgentTools.PlanName,
        Title = "Plan a call",
        Description = policy.Approval.By == ApprovedBy.Model
            ? "Says what a call would do, from what Piggy shows now, and makes nothing happen. For a risky call it gives an approval_token, good once, for a while, and for exactly these arguments."
            : "Says what a call would do, from what Piggy shows now, and makes nothing happen.",
        InputSchema = Input(tools).ToJsonString(),
        OutputSchema = Output().ToJsonString(),
        Hints = new ToolHints(ReadOnly: true, Destructive: false, Idempotent: true, OpenWorld: false),
    };

    private static JsonObject Input(IReadOnlyList<AgentTool> tools) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["description"] = "The tool that would be called.",
                ["type"] = "string",
                ["enum"] = new JsonArray([.. tools.Where(tool => !tool.Hints.ReadOnly).Select(tool => JsonValue.Create(tool.Name))]),
            },
            ["arguments"] = new JsonObject { ["description"] = "Its arguments.", ["type"] = "object" },
        },
        ["required"] = new JsonArray("action", "arguments"),
        ["additionalProperties"] = false,
    };

    private static JsonObject Output() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["data"] = new JsonObject { ["type"] = new JsonArray("object", "null") },
            ["error"] = new JsonObject { ["type"] = new JsonArray("object", "null") },
            ["successful"] = new JsonObject { ["type"] = "boolean" },
        },
        ["required"] = new JsonArray("data", "error", "successful"),
    };
}
