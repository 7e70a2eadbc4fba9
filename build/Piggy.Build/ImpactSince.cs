using System.Formats.Tar;

namespace Piggy.Build;

/// <summary>Writes what the spec's changes since a commit mean.</summary>
internal static class ImpactSince
{
    public static void Write(string? reference)
    {
        string since = reference ?? Tool.Git("describe", "--tags", "--match", "v*", "--abbrev=0") ?? "HEAD";
        string folder = Path.Combine(Repository.Artifacts, "spec-before");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        string archive = Path.Combine(folder, "spec.tar");
        if (Tool.Git("archive", "--output", archive, since, "spec") is null)
        {
            throw new StepFailure($"git knows no spec at '{since}'. Give a tag or a commit with --against.");
        }

        TarFile.ExtractToDirectory(archive, folder, overwriteFiles: true);
        string report = Path.Combine(Repository.Artifacts, "impact.md");
        Tool.Dotnet(
            "run", "--no-build", "--project", "src/Piggy.Cli", "--",
            "diff", Path.Combine(folder, "spec", "piggy.openapi.yaml"), Repository.In("spec", "piggy.openapi.yaml"), "--markdown", report, "--allow-breaking");
        Console.WriteLine($"The impact since {since} stands in {report}.");
    }
}
