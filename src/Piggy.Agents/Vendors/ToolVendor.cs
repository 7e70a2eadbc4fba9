namespace Piggy.Agents.Vendors;

/// <summary>Whose API is told about the tools. Each takes another part of JSON Schema.</summary>
public enum ToolVendor
{
    /// <summary>Nobody's in particular: name, description, input and output schema as they are.</summary>
    JsonSchema,

    /// <summary>OpenAI's Responses API: function tools in strict mode.</summary>
    OpenAI,

    /// <summary>OpenAI's Chat Completions API, and the many that are compatible with it: function tools in strict mode.</summary>
    OpenAIChat,

    /// <summary>Anthropic's Messages API: client tools with an <c>input_schema</c>.</summary>
    Anthropic,

    /// <summary>Google's Gemini API: function declarations, whose schemas are a part of OpenAPI's.</summary>
    Gemini,
}
