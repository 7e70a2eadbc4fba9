namespace Piggy.Build;

/// <summary>Runs the tests against programs with one fault each, to see which faults no test notices (docs/mutation.md).</summary>
internal static class Mutation
{
    private static readonly string Settings = Repository.In("tests", "mutation");
    private static readonly string Output = Path.Combine(Repository.Artifacts, "mutation");

    /// <summary>The parts that can be measured: a file of settings for each.</summary>
    public static IEnumerable<string> Parts => Directory.EnumerateFiles(Settings, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>Measures a part, or the files of it that a pattern names.</summary>
    public static void Measure(string part, string? pattern)
    {
        if (!Parts.Contains(part, StringComparer.Ordinal))
        {
            throw new StepFailure($"There is no part '{part}'; the parts are {string.Join(", ", Parts)}.");
        }

        EmitSources();
        Tool.Dotnet("tool", "restore");
        string[] only = pattern is null ? [] : ["--mutate", pattern];
        Tool.DotnetIn(
            Settings,
            ("CustomAfterMicrosoftCommonTargets", Path.Combine(Settings, "EmittedAsSources.targets")),
            ["stryker", "--config-file", part + ".json", "--output", Path.Combine(Output, part), "--skip-version-check", .. only]);
    }

    // The tool runs source generators without what a project says about its files, so it gets what ours emits as files.
    private static void EmitSources()
    {
        string emitted = Path.Combine(Output, "emitted");
        if (Directory.Exists(emitted))
        {
            Directory.Delete(emitted, recursive: true);
        }

        Tool.Dotnet("build", "src/Piggy.Generated", "-f", "net10.0");
        Tool.Dotnet(
            "build", "src/Piggy.Generated", "-f", "net10.0", "--no-incremental", "--no-dependencies", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={emitted}");
    }
}
