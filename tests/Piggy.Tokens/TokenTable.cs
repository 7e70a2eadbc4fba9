using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Tokens;

/// <summary>What every tool costs, as a table for programs: the docs show each action's row on its page.</summary>
internal static class TokenTable
{
    public static string Write()
    {
        var table = new StringBuilder("tool,name_and_description,input,output\n");
        foreach (ToolTokens tool in TokenPage.Count(new AgentToolsOptions { Toolsets = ActionToolsets.All }).OrderBy(tool => tool.Name, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"{tool.Name},{tool.Description},{tool.Input},{tool.Output}\n");
        }

        return table.ToString();
    }
}
