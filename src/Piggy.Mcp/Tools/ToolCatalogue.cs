using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using Piggy.Agents.Tools;

namespace Piggy.Mcp.Tools;

/// <summary>The tools in the protocol's terms, made once.</summary>
internal sealed class ToolCatalogue(AgentTools tools)
{
    public ListToolsResult List { get; } = new() { Tools = [.. tools.Tools.Select(Of)] };

    private static Tool Of(AgentTool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = Parse(tool.InputSchema),
        OutputSchema = Parse(tool.OutputSchema),
        Annotations = new ToolAnnotations
        {
            Title = tool.Title,
            ReadOnlyHint = tool.Hints.ReadOnly,
            DestructiveHint = tool.Hints.Destructive,
            IdempotentHint = tool.Hints.Idempotent,
            OpenWorldHint = tool.Hints.OpenWorld,
        },
    };

    private static JsonElement Parse(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        return JsonElement.ParseValue(ref reader);
    }
}
