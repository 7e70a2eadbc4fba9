using Piggy.Agents.Tools;

namespace Piggy.Agents.Vendors;

/// <summary>A tool as a vendor's API takes it.</summary>
public sealed class ToolDefinition
{
    internal ToolDefinition()
    {
    }

    /// <summary>The tool.</summary>
    public required AgentTool Tool { get; init; }

    /// <summary>The definition as one compact JSON object: an item of <c>tools</c>, for Gemini of <c>functionDeclarations</c>.</summary>
    public required string Json { get; init; }

    /// <summary>What of the tool's input schema the definition does not say, in the order of the schema.</summary>
    public required IReadOnlyList<SchemaLoss> Losses { get; init; }

    /// <summary>Shows the tool by its name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Tool.Name;
}
