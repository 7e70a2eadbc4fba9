namespace Piggy.Generated.Telemetry;

/// <summary>Attributes, named by the semantic conventions of OpenTelemetry (HTTP client, GenAI tool execution); those that begin with piggy are ours.</summary>
internal static class TelemetryNames
{
    internal const string Method = "http.request.method";
    internal const string ResendCount = "http.request.resend_count";
    internal const string StatusCode = "http.response.status_code";
    internal const string UrlTemplate = "url.template";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string ErrorType = "error.type";
    internal const string GenAIOperation = "gen_ai.operation.name";
    internal const string ExecuteTool = "execute_tool";
    internal const string ToolName = "gen_ai.tool.name";
    internal const string ToolType = "gen_ai.tool.type";
    internal const string Attempts = "piggy.attempts";
    internal const string ErrorCode = "piggy.error.code";
    internal const string Outcome = "piggy.outcome";
}
