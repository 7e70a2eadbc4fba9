using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Agents.Vendors;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Serving;

/// <summary><c>piggy tools export</c>.</summary>
internal static class ToolsExportCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, ToolVendor> Vendors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["openai"] = ToolVendor.OpenAI,
        ["openai-chat"] = ToolVendor.OpenAIChat,
        ["anthropic"] = ToolVendor.Anthropic,
        ["gemini"] = ToolVendor.Gemini,
        ["json-schema"] = ToolVendor.JsonSchema,
    };

    public static Command Create(Terminal terminal)
    {
        Option<string> vendor = new("--vendor")
        {
            Description = $"Whose API takes them: {string.Join(", ", Vendors.Keys)}.",
            DefaultValueFactory = _ => "json-schema",
            HelpName = "NAME",
        };
        Option<bool> losses = new("--losses") { Description = "List what the definitions do not say of the schemas, in place of the definitions." };
        Option<string?> toolset = new("--toolset") { Description = "The toolset: core (the default), companion, or all.", HelpName = "NAME" };
        Option<bool> readOnly = new("--read-only") { Description = "Only tools that change nothing." };
        Option<bool> full = new("--full") { Description = "Schemas with all that the registry knows, such as examples." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("export", "Prints the definitions of the tools as a vendor's API takes them, as a JSON array.") { vendor, losses, toolset, readOnly, full, json };
        command.SetAction(parsed =>
        {
            var options = new AgentToolsOptions { Toolsets = ToolsetsOf(parsed.GetValue(toolset)), ReadOnly = parsed.GetValue(readOnly), FullSchemas = parsed.GetValue(full) };
            VendorTools tools = Define(VendorOf(parsed.GetRequiredValue(vendor)), options);
            if (!parsed.GetValue(losses))
            {
                terminal.Out.Block(JsonNode.Parse(tools.ToJson())!.ToJsonString(Indented));
            }
            else if (parsed.GetValue(json))
            {
                terminal.Out.Block(Json(tools));
            }
            else
            {
                terminal.Out.Table(["TOOL", "WHERE", "KEYWORD", "ENFORCED", "SAID INSTEAD"], [.. tools.Definitions.SelectMany(definition => definition.Losses.Select(loss => Row(definition, loss)))]);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    // Nothing is called: the client only says which policy holds.
    private static VendorTools Define(ToolVendor vendor, AgentToolsOptions options)
    {
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = "none", Guard = new PolicyGuard(AgentPolicy.Default) });
        return new VendorTools(new AgentTools(client, options), vendor);
    }

    private static ToolVendor VendorOf(string name) => Vendors.TryGetValue(name, out ToolVendor vendor)
        ? vendor
        : throw new CliFailure(ExitCodes.WrongUsage, $"There is no vendor '{name}'.", $"The vendors are: {string.Join(", ", Vendors.Keys)}.");

    private static IReadOnlyCollection<string> ToolsetsOf(string? name) => name switch
    {
        null => [ActionToolsets.Core],
        "all" => ActionToolsets.All,
        _ when ActionToolsets.All.Contains(name, StringComparer.Ordinal) => [name],
        _ => throw new CliFailure(ExitCodes.WrongUsage, $"There is no toolset '{name}'.", $"The toolsets are: {string.Join(", ", ActionToolsets.All)}, all."),
    };

    private static Fragment[] Row(ToolDefinition definition, SchemaLoss loss) =>
    [
        new(definition.Tool.Name, Tone.Name),
        loss.Pointer.Length == 0 ? "the whole" : loss.Pointer,
        loss.Keyword,
        loss.Enforced ? new("yes", Tone.Good) : new("a note", Tone.Quiet),
        loss.Instead ?? "",
    ];

    private static string Json(VendorTools tools) => JsonText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach ((ToolDefinition definition, SchemaLoss loss) in tools.Definitions.SelectMany(definition => definition.Losses.Select(loss => (definition, loss))))
        {
            writer.WriteStartObject();
            writer.WriteString("tool", definition.Tool.Name);
            writer.WriteString("pointer", loss.Pointer);
            writer.WriteString("keyword", loss.Keyword);
            writer.WritePropertyName("value");
            writer.WriteRawValue(loss.Value);
            writer.WriteBoolean("enforced", loss.Enforced);
            writer.WriteString("instead", loss.Instead);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
