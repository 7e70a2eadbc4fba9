using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Judges.Tests.Tools;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests.Validators;

/// <summary>Asks ajv, in a process of Node, which documents it finds valid.</summary>
internal static class AjvJudge
{
    public static async Task<bool[]> JudgeAsync(IEnumerable<(string Name, string Schema)> schemas, IReadOnlyList<(string Name, string Document)> documents)
    {
        if (documents.Count == 0)
        {
            return [];
        }

        string first = "[" + string.Join(",", schemas.Select(entry => $"[{JsonSerializer.Serialize(entry.Name)},{OnOneLine(entry.Schema)}]")) + "]\n";
        CommandOutput output = await JudgeTools.RunOwnAsync("validate.mjs", first + string.Concat(documents.Select(entry => $"{entry.Name}\t{entry.Document}\n")));
        Assert.True(output.ExitCode == 0, output.All);
        bool[] verdicts = [.. output.StandardOutput.Split('\n').Select(line => line == "1")];
        Assert.Equal(documents.Count, verdicts.Length);
        return verdicts;
    }

    private static string OnOneLine(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
