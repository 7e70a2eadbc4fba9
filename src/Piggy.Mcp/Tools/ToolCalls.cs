using System.Buffers;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Mcp.Sessions;

namespace Piggy.Mcp.Tools;

/// <summary>Answers <c>tools/call</c>. Whatever goes wrong with a call is in its envelope, where a model can act on it, and no error of the protocol.</summary>
internal sealed class ToolCalls(AgentTools tools, Func<McpServer, Conversation> conversationOf, CallLog log)
{
    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        CallToolRequestParams parameters = request.Params ?? throw new McpProtocolException("tools/call needs the name of a tool.", McpErrorCode.InvalidParams);
        bool isKnown = tools.TryGet(parameters.Name, out AgentTool? tool);
        using CallLog.Entry entry = log.Begin(isKnown ? tool!.Name : "an unknown tool");
        Conversation conversation = conversationOf(request.Server);
        string? approval = conversation.Approval.Read(request);
        var progress = new CallProgress(request, tool);
        await progress.BeginAsync(cancellationToken).ConfigureAwait(false);
        AgentAnswer answer = await conversation.Agent.CallAsync(parameters.Name, ArgumentsOf(parameters), approval, cancellationToken).ConfigureAwait(false);
        await progress.EndAsync(answer, cancellationToken).ConfigureAwait(false);
        entry.End(answer);
        return AnswerContent.Of(answer);
    }

    private static ReadOnlyMemory<byte> ArgumentsOf(CallToolRequestParams parameters)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach ((string name, JsonElement value) in parameters.Arguments ?? new Dictionary<string, JsonElement>())
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
