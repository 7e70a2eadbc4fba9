using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Piggy.Agents.Approvals;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Extensions.AI;

/// <summary>A tool as a function: what it says comes from the registry, what it does from the session.</summary>
internal sealed class PiggyAIFunction : AIFunction
{
    private readonly AgentSession _session;
    private readonly AgentTool _tool;
    private readonly bool _isApprovedByHost;

    public PiggyAIFunction(AgentSession session, AgentTool tool, bool isApprovedByHost)
    {
        (_session, _tool, _isApprovedByHost) = (session, tool, isApprovedByHost);
        JsonSchema = Parse(tool.InputSchema);
        ReturnJsonSchema = Parse(tool.OutputSchema);
        AdditionalProperties = PropertiesOf(tool);
    }

    public override string Name => _tool.Name;

    public override string Description => _tool.Description;

    public override JsonElement JsonSchema { get; }

    public override JsonElement? ReturnJsonSchema { get; }

    public override IReadOnlyDictionary<string, object?> AdditionalProperties { get; }

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        (byte[]? utf8, FieldError? wrong) = ArgumentWriter.Write(arguments);
        if (utf8 is null)
        {
            return Envelope(ActionError.OfInput([wrong!]));
        }

        // The host asked about these very arguments, and the token counts for nothing else. Arguments that no plan can be made for are refused by the call itself.
        CallPlan? plan = _isApprovedByHost ? (await _session.PlanAsync(Name, utf8, cancellationToken).ConfigureAwait(false)).Plan : null;
        AgentAnswer answer = await _session.CallAsync(Name, utf8, plan?.Token, cancellationToken).ConfigureAwait(false);
        return Parse(answer.Utf8Json);
    }

    private static JsonElement Envelope(ActionError error)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNull("data"u8);
            writer.WritePropertyName("error"u8);
            error.WriteTo(writer);
            writer.WriteBoolean("successful"u8, false);
            writer.WriteEndObject();
        }

        return Parse(buffer.WrittenMemory);
    }

    // The names are those of the Model Context Protocol's annotations, so that a host which passes tools on can pass these on, too.
    private static Dictionary<string, object?> PropertiesOf(AgentTool tool)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = tool.Title,
            ["readOnlyHint"] = tool.Hints.ReadOnly,
            ["destructiveHint"] = tool.Hints.Destructive,
            ["idempotentHint"] = tool.Hints.Idempotent,
            ["openWorldHint"] = tool.Hints.OpenWorld,
            ["mayNeedApproval"] = tool.MayNeedApproval,
        };
        if (tool.Action is { } action)
        {
            properties["slug"] = action.Slug;
        }

        return properties;
    }

    private static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        return document.RootElement.Clone();
    }
}
