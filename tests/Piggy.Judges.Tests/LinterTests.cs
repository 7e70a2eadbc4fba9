using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Judges.Tests.Tools;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests;

/// <summary>Two linters that know OpenAPI and not us. Both forms of the spec pass without an error and without a warning.</summary>
public sealed class LinterTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "spec");

    public static TheoryData<string> Forms { get; } = ["split", "bundled yaml", "bundled json"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Redocly_HasNothingToSay(string form)
    {
        CommandOutput output = await JudgeTools.RunAsync(
            "@redocly/cli/bin/cli.js", "lint", PathOf(form), "--config", Path.Combine(Folder, "redocly.yaml"), "--format", "json", "--max-problems", "1000");

        using JsonDocument report = JsonDocument.Parse(output.StandardOutput);
        JsonElement totals = report.RootElement.GetProperty("totals");
        Assert.True(totals.GetProperty("errors").GetInt32() == 0 && totals.GetProperty("warnings").GetInt32() == 0, output.All);
        Assert.Equal(0, output.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Spectral_HasNothingToSay(string form)
    {
        CommandOutput output = await JudgeTools.RunAsync(
            "@stoplight/spectral-cli/dist/index.js", "lint", PathOf(form), "--ruleset", Path.Combine(Folder, ".spectral.yaml"), "--fail-severity", "hint");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Contains("No results", output.StandardOutput, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("      operationId: listForms\n", "      operationId: listContacts\n")]
    [InlineData("  title: Piggy", "  titel: Piggy")]
    public async Task BothLinters_FindAMistake(string right, string wrong)
    {
        using var folder = new TemporaryFolder();
        string text = await File.ReadAllTextAsync(SpecBundle.YamlPath);
        Assert.Contains(right, text, System.StringComparison.Ordinal);
        string spec = folder.Write("piggy.openapi.yaml", text.Replace(right, wrong, System.StringComparison.Ordinal));

        CommandOutput redocly = await JudgeTools.RunAsync("@redocly/cli/bin/cli.js", "lint", spec, "--config", Path.Combine(Folder, "redocly.yaml"));
        CommandOutput spectral = await JudgeTools.RunAsync("@stoplight/spectral-cli/dist/index.js", "lint", spec, "--ruleset", Path.Combine(Folder, ".spectral.yaml"));

        Assert.Equal(1, redocly.ExitCode);
        Assert.Equal(1, spectral.ExitCode);
    }

    private static string PathOf(string form) => form switch
    {
        "split" => RepositoryPaths.Spec,
        "bundled yaml" => SpecBundle.YamlPath,
        _ => SpecBundle.Path,
    };
}
