using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Tools;

namespace Piggy.Agents.Vendors;

/// <summary>Tools as a vendor's API takes them, for programs that talk to it themselves.</summary>
public sealed class VendorTools
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArgumentRestorer? _restorer;

    /// <summary>Projects tools onto what a vendor accepts.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="vendor">Whose API is told.</param>
    public VendorTools(AgentTools tools, ToolVendor vendor)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Vendor = vendor;
        Definitions = [.. tools.Tools.Select(tool => Define(tool, vendor))];
        _restorer = vendor is ToolVendor.JsonSchema or ToolVendor.Anthropic ? null : new ArgumentRestorer(tools);
    }

    /// <summary>Whose API is told.</summary>
    public ToolVendor Vendor { get; }

    /// <summary>A definition for each tool, in their order.</summary>
    public IReadOnlyList<ToolDefinition> Definitions { get; }

    /// <summary>All definitions as one JSON array.</summary>
    /// <returns>Compact JSON text.</returns>
    public string ToJson() => $"[{string.Join(',', Definitions.Select(definition => definition.Json))}]";

    /// <summary>Undoes to arguments what the projection did to their schema: give its result to the session, not what the model sent.</summary>
    /// <remarks>
    /// Where every member must be sent, a model says null for what it leaves out; a map of free names, which these vendors cannot describe, comes as JSON text. What does not come
    /// as it should is passed on as it is: the session says what is wrong with it.
    /// </remarks>
    /// <param name="tool">The tool's name, as the model gave it.</param>
    /// <param name="utf8Arguments">The arguments as UTF-8 JSON, as the model gave them.</param>
    /// <returns>The arguments as the tool's input schema describes them.</returns>
    public ReadOnlyMemory<byte> Restore(string tool, ReadOnlyMemory<byte> utf8Arguments)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return _restorer is null ? utf8Arguments : _restorer.Restore(tool, utf8Arguments);
    }

    private static ToolDefinition Define(AgentTool tool, ToolVendor vendor)
    {
        JsonObject input = JsonNode.Parse(tool.InputSchema)!.AsObject();
        SchemaProjection projection = vendor switch
        {
            ToolVendor.OpenAI or ToolVendor.OpenAIChat => new OpenAIProjection(),
            ToolVendor.Anthropic => new AnthropicProjection(),
            ToolVendor.Gemini => new GeminiProjection(),
            _ => new WholeSchema(),
        };
        JsonObject schema = projection.Root(input);
        JsonObject definition = vendor switch
        {
            ToolVendor.OpenAI => Function(tool, schema, new JsonObject { ["type"] = "function" }),
            ToolVendor.OpenAIChat => new JsonObject { ["type"] = "function", ["function"] = Function(tool, schema, []) },
            ToolVendor.Anthropic => Named(tool, [], ("input_schema", schema)),
            ToolVendor.Gemini => schema.Count > 0 ? Named(tool, [], ("parameters", schema)) : Named(tool, []),
            _ => Named(tool, [], ("inputSchema", schema), ("outputSchema", JsonNode.Parse(tool.OutputSchema)!)),
        };
        return new ToolDefinition { Tool = tool, Json = definition.ToJsonString(Compact), Losses = projection.Losses };
    }

    private static JsonObject Function(AgentTool tool, JsonObject schema, JsonObject into)
    {
        JsonObject function = Named(tool, into, ("parameters", schema));
        function["strict"] = true;
        return function;
    }

    private static JsonObject Named(AgentTool tool, JsonObject into, params (string Name, JsonNode Schema)[] schemas)
    {
        into["name"] = tool.Name;
        into["description"] = tool.Description;
        foreach ((string name, JsonNode schema) in schemas)
        {
            into[name] = schema;
        }

        return into;
    }
}
