using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Generation;

/// <summary>GitHub's document in a build: the generator beside Kiota, whose C# must be generated first and compiled then.</summary>
internal static class ScaleBenchmark
{
    private const string Namespace = "GitHub";
    private const string ClientName = "GitHubClient";

    // Kiota 1.34.1 writes its parameter {base} as the keyword and does not compile, so both sides leave this path out.
    private const string Excluded = "/repos/{owner}/{repo}/compare/{base}...{head}";

    // Kiota 1.34.1 on the machine that the project's goals were set on: 10.0 s and 368 MB to generate, 25.7 s and 896 MB to compile.
    private static readonly ProcessCost Recorded = new(10.0 + 25.7, 896);

    public static async Task<int> RunAsync(int runs)
    {
        string document = await GitHubDocument.GetAsync();
        ScratchProject ours = await OursAsync(document);
        ScratchProject? kiotas = await HasKiotaAsync() ? await ScratchProject.CreateAsync("kiota") : null;
        var our = new List<ProcessCost>();
        var kiota = new List<ProcessCost>();
        for (int run = 1; run <= runs; run++)
        {
            our.Add(await ours.BuildAsync());
            Print($"run {run}, Piggy.Generator", our[^1]);
            if (kiotas is not null)
            {
                ProcessCost generation = await GenerateAsync(document, kiotas.Folder);
                ProcessCost build = await kiotas.BuildAsync();
                Print($"run {run}, Kiota: generate", generation);
                Print($"run {run}, Kiota: compile", build);
                kiota.Add(new ProcessCost(generation.Seconds + build.Seconds, Larger(generation.PeakMegabytes, build.PeakMegabytes)));
            }
        }

        ProcessCost baseline = kiotas is null ? Recorded : Median(kiota);
        ProcessCost measured = Median(our);
        Console.WriteLine();
        Print("median, Piggy.Generator", measured);
        Print(kiotas is null ? "Kiota 1.34.1, recorded on the reference machine, NOT this one" : "median, Kiota on the PATH, generate + compile", baseline);
        Console.WriteLine($"ratio of time {measured.Seconds / baseline.Seconds:F2}, of peak memory {measured.PeakMegabytes / baseline.PeakMegabytes:F2}");
        return kiotas is null ? 0 : Compare(ours.PublicTypes(), kiotas.PublicTypes());
    }

    private static Task<ScratchProject> OursAsync(string document)
    {
        string generator = Path.Combine(Repository.Root, "generator", "Piggy.Generator", "buildTransitive", "Piggy.Generator");
        string libraries = string.Concat(((string[])["Piggy.Generator", "Microsoft.OpenApi", "YamlDotNet"])
            .Select(name => $"    <Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\" />\n"));
        return ScratchProject.CreateAsync(
            "piggy",
            $"  <Import Project=\"{generator}.props\" />",
            $"{libraries}    <OpenApiSpec Include=\"{document}\" Namespace=\"{Namespace}\" ClientName=\"{ClientName}\" ExcludePaths=\"{Excluded}\" />",
            $"  <Import Project=\"{generator}.targets\" />");
    }

    private static async Task<bool> HasKiotaAsync()
    {
        try
        {
            await MeasuredProcess.RunAsync(Repository.Root, "kiota", "--version");
            return true;
        }
        catch (Win32Exception)
        {
            Console.WriteLine("There is no kiota on the PATH: the baseline is a recorded one.");
            return false;
        }
    }

    private static Task<ProcessCost> GenerateAsync(string document, string folder) => MeasuredProcess.RunAsync(
        folder, "kiota", "generate", "-l", "CSharp", "-d", document, "-o", Path.Combine(folder, "Client"), "-n", Namespace, "-c", ClientName, "-e", Excluded, "--ebc", "--co");

    private static int Compare(HashSet<string> ours, HashSet<string> kiotas)
    {
        int missing = kiotas.Count(type => !ours.Contains(type));
        int extra = ours.Count(type => !kiotas.Contains(type));
        Console.WriteLine($"public types: {ours.Count}, of Kiota's {kiotas.Count} missing {missing}, extra {extra}");
        return missing + extra == 0 ? 0 : 1;
    }

    private static ProcessCost Median(List<ProcessCost> costs) => new(
        Median(costs.Select(cost => cost.Seconds)),
        costs.TrueForAll(cost => cost.PeakMegabytes is not null) ? Median(costs.Select(cost => cost.PeakMegabytes!.Value)) : null);

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static double? Larger(double? left, double? right) => left is { } a && right is { } b ? Math.Max(a, b) : null;

    private static void Print(string what, ProcessCost cost) =>
        Console.WriteLine($"{what,-64} {cost.Seconds,7:F1} s  {(cost.PeakMegabytes is { } peak ? peak.ToString("F0", CultureInfo.InvariantCulture) : "?"),6} MB");
}
