using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Piggy.Mcp.Tools;

/// <summary>Says so when the arguments of a tool are no object; the SDK would only say that an error occurred.</summary>
internal static class ArgumentShape
{
    public static McpMessageHandler Check(McpMessageHandler next) => (message, cancellationToken) =>
        message.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall, Params: JsonObject parameters }
        && parameters.TryGetPropertyValue("arguments", out JsonNode? arguments)
        && arguments is not (null or JsonObject)
            ? throw new McpProtocolException("The arguments of a tool must be one JSON object.", McpErrorCode.InvalidParams)
            : next(message, cancellationToken);
}
