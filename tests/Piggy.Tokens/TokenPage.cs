using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Agents.Vendors;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Tokens;

/// <summary>Tables of what the tools cost.</summary>
internal static class TokenPage
{
    /// <summary>The tools of the core actions, without the one that plans.</summary>
    public static ToolTokens[] Core(bool full = false) => Count(new AgentToolsOptions { FullSchemas = full });

    public static string Write()
    {
        var page = new StringBuilder("## The core tools\n\n| tool | name and description | input | charged | output | all |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        ToolTokens[] core = Core();
        foreach (ToolTokens tool in core)
        {
            Row(page, $"`{tool.Name}`", tool.Description, tool.Input, tool.Charged, tool.Output, tool.All);
        }

        Row(page, $"**{core.Length} tools**", core);
        page.Append("\n## Other choices\n\n| tools | name and description | input | charged | output | all |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        Row(page, "the core, with `FullSchemas`", Core(full: true));
        ToolTokens[] all = Count(new AgentToolsOptions { Toolsets = ActionToolsets.All });
        Row(page, Text($"core and companion, {all.Length} tools"), all);
        Row(page, "those of the core that only read", Count(new AgentToolsOptions { ReadOnly = true }));
        page.Append("\n## As a vendor's definitions\n\n| vendor | the core tools, JSON and all |\n| --- | ---: |\n");
        foreach (ToolVendor vendor in Enum.GetValues<ToolVendor>().Where(vendor => vendor != ToolVendor.JsonSchema))
        {
            page.Append(Text($"| {vendor} | {Of(vendor):N0} |\n"));
        }

        return page.ToString().TrimEnd('\n');
    }

    public static int Of(ToolVendor vendor)
    {
        using PiggyClient client = Client();
        return new VendorTools(new AgentTools(client), vendor).Definitions.Where(definition => definition.Tool.Action is not null).Sum(definition => ToolTokens.Count(definition.Json));
    }

    public static ToolTokens[] Count(AgentToolsOptions options)
    {
        using PiggyClient client = Client();
        return [.. new AgentTools(client, options).Tools.Where(tool => tool.Action is not null).Select(ToolTokens.Of)];
    }

    // Nothing is called: the client only says which policy holds.
    private static PiggyClient Client() => new(new PiggyClientOptions { ApiKey = "none", Guard = new PolicyGuard(AgentPolicy.Default) });

    private static void Row(StringBuilder page, string name, ToolTokens[] tools) =>
        Row(page, name, tools.Sum(tool => tool.Description), tools.Sum(tool => tool.Input), tools.Sum(tool => tool.Charged), tools.Sum(tool => tool.Output), tools.Sum(tool => tool.All));

    private static void Row(StringBuilder page, string name, params int[] counts) =>
        page.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", counts.Select(count => Text($"{count:N0}"))).Append(" |\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
