using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Policies;
using Piggy.Agents.Schemas;
using Piggy.Agents.Tools;

namespace Piggy.Agents.Sessions;

/// <summary>What a model gave for a tool, taken apart: the input of the action, and the approval beside it.</summary>
internal sealed record ToolArguments(ReadOnlyMemory<byte> Input, string? Approval)
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>Takes arguments apart. What is no object stays as it is: the action's own check says what is wrong with it.</summary>
    public static ToolArguments Read(AgentTool tool, ReadOnlyMemory<byte> utf8, AgentPolicy policy, SecretVault vault)
    {
        bool mayHoldApproval = tool.MayNeedApproval && policy.Approval.By == ApprovedBy.Model && utf8.Span.IndexOf("approval_token"u8) >= 0;
        bool mayHoldHandle = utf8.Span.IndexOf("piggy-secret:"u8) >= 0;
        if ((!mayHoldApproval && !mayHoldHandle) || utf8.Length > Largest || ObjectOf(utf8) is not { } arguments)
        {
            return new ToolArguments(utf8, null);
        }

        string? approval = null;
        if (mayHoldApproval && arguments[ToolSchema.ApprovalArgument] is JsonValue token && token.TryGetValue(out approval))
        {
            arguments.Remove(ToolSchema.ApprovalArgument);
        }

        if (mayHoldHandle)
        {
            Resolve(arguments, ActionSchemas.Of(tool.Action!).Input, vault);
        }

        return new ToolArguments(Encoding.UTF8.GetBytes(arguments.ToJsonString()), approval);
    }

    // A handle is worth its secret only where the schema asks for a secret: anywhere else the secret would come back in an answer.
    private static void Resolve(JsonObject arguments, SchemaNode schema, SecretVault vault)
    {
        foreach ((string name, SchemaNode member) in schema.Properties)
        {
            if (member.Flag("x-piggy-secret")
                && arguments[name] is JsonValue value
                && value.TryGetValue(out string? handle)
                && vault.TryResolve(handle, out string? secret))
            {
                arguments[name] = secret;
            }
        }
    }

    private static JsonObject? ObjectOf(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            JsonObject? read = JsonNode.Parse(utf8.Span) as JsonObject;

            // A name that occurs twice shows itself only when members are looked at.
            _ = read?.Count;
            return read;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
