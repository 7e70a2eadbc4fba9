using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Build;

/// <summary>Runs the tests against programs with one fault each, to see which faults no test notices (docs/mutation.md).</summary>
internal static class Mutation
{
    private static readonly string Settings = Repository.In("tests", "mutation");
    private static readonly string Output = Path.Combine(Repository.Artifacts, "mutation");

    /// <summary>The parts that can be measured: a file of settings for each.</summary>
    public static IEnumerable<string> Parts => Directory.EnumerateFiles(Settings, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>Measures a part.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="only">A pattern for some of its files, or a number with a sign of percent for so many of its lines; null for all of it.</param>
    /// <exception cref="StepFailure">There is no such part, too much of it went unnoticed, or the run means nothing.</exception>
    public static void Measure(string part, string? only)
    {
        if (!Parts.Contains(part, StringComparer.Ordinal))
        {
            throw new StepFailure($"There is no part '{part}'; the parts are {string.Join(", ", Parts)}.");
        }

        JsonElement settings = SettingsOf(part);
        EmitSources();
        SpareEmitters(settings);
        Tool.Dotnet("tool", "restore");

        // Every fault gets a process of its own, too short-lived to earn back what the runtime spends on watching it. Halves the time.
        Environment.SetEnvironmentVariable("DOTNET_TieredPGO", "0");
        IEnumerable<string> patterns = LineSample.Parse(only) is { } sample ? sample.Patterns(FolderOf(settings), SubjectsOf(settings)) : only is null ? [] : [only];
        var dormant = new DormantProgram(TestsOf(settings), Path.ChangeExtension(settings.GetProperty("project").GetString()!, ".dll"));
        dormant.Clear();
        using var ended = new CancellationTokenSource();
        bool isThere = false;
        Task<bool> copying = dormant.CopyAsync(ended.Token);
        try
        {
            Tool.DotnetIn(
                Settings,
                ("CustomAfterMicrosoftCommonTargets", Path.Combine(Settings, "MutatedBuild.targets")),
                ["stryker", "--config-file", part + ".json", "--output", Path.Combine(Output, part), "--skip-version-check", .. patterns.SelectMany(pattern => new[] { "--mutate", pattern })]);
        }
        finally
        {
            ended.Cancel();
            isThere = copying.GetAwaiter().GetResult();
            if (isThere)
            {
                dormant.Test(settings.GetProperty("test-case-filter").GetString()!);
            }
        }

        if (!isThere)
        {
            throw new StepFailure("The tool ended without a program that has faults in it, so nothing says that the tests pass on that; its output says why.");
        }
    }

    private static JsonElement SettingsOf(string part)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Settings, part + ".json")));
        return file.RootElement.GetProperty("stryker-config").Clone();
    }

    private static IEnumerable<string> SubjectsOf(JsonElement settings) => settings.GetProperty("mutate").EnumerateArray().Select(file => file.GetString()!);

    private static string FolderOf(JsonElement settings)
    {
        string project = settings.GetProperty("project").GetString()!;
        return Path.GetDirectoryName(Repository.PackableProjects.Single(path => Path.GetFileName(path) == project))!;
    }

    // The tool runs source generators without what a project says about its files, so it gets what ours emits as files.
    private static void EmitSources()
    {
        string emitted = Emptied("emitted");
        Tool.Dotnet("build", "src/Piggy.Generated", "-f", "net10.0");
        Tool.Dotnet(
            "build", "src/Piggy.Generated", "-f", "net10.0", "--no-incremental", "--no-dependencies", "-p:EmitCompilerGeneratedFiles=true", $"-p:CompilerGeneratedFilesOutputPath={emitted}");
    }

    // Copies that the tool passes over, of every emitter that is not itself the subject (tests/mutation/MutatedBuild.targets says why).
    private static void SpareEmitters(JsonElement settings)
    {
        string spared = Emptied("spared");
        string generator = Repository.In("generator", "Piggy.Generator");
        HashSet<string> subjects = [.. SubjectsOf(settings)];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(generator, "Emit"), "*.cs", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(generator, file);
            if (!subjects.Contains(name.Replace('\\', '/')))
            {
                string copy = Path.Combine(spared, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, $"// <auto-generated/>\n#nullable enable\n{File.ReadAllText(file)}");
            }
        }
    }

    private static string TestsOf(JsonElement settings) => Path.GetFileNameWithoutExtension(settings.GetProperty("test-projects").EnumerateArray().Single().GetString()!);

    private static string Emptied(string name)
    {
        string folder = Path.Combine(Output, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return folder;
    }
}
