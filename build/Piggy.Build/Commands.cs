namespace Piggy.Build;

/// <summary>What the program can be told to do.</summary>
internal static class Commands
{
    private static readonly (string Name, string Value) RenewDocs = ("PIGGY_RENEW_DOCS", "1");

    private static string DocsFolder { get; } = Path.Combine(Repository.Artifacts, "docs");

    public static int Regenerate()
    {
        Tool.Dotnet("build", "Piggy.Generated.sln");
        Tool.Dotnet(RenewDocs, "test", "Piggy.Generated.sln", "--no-build", "--filter", "Renews=docs");
        Console.WriteLine("Everything is made anew. 'git diff' shows what pages and public surfaces say now.");
        return 0;
    }

    public static int Verify(string? against)
    {
        Tool.Dotnet("build", "Piggy.Generated.sln");
        Tool.Dotnet("test", "tests/Piggy.Spec.Tests", "--no-build");
        Tool.Dotnet("test", "tests/Piggy.Judges.Tests", "--no-build", "--filter", "FullyQualifiedName~Lint");
        ImpactSince.Write(against);
        return 0;
    }

    public static int Test()
    {
        Tool.Dotnet("test");
        return 0;
    }

    public static int Bench()
    {
        Tool.Dotnet("run", "-c", "Release", "--project", "tests/Piggy.Benchmarks", "--", "calls", "--quick");
        return 0;
    }

    public static int Mutate(string part, string? only)
    {
        Mutation.Measure(part, only);
        return 0;
    }

    public static int Pack()
    {
        PackageSet.Make();
        return 0;
    }

    public static int Docs()
    {
        // The site leaves files alone that it does not know, so one of an older site would stay.
        if (Directory.Exists(DocsFolder))
        {
            Directory.Delete(DocsFolder, recursive: true);
        }

        Tool.Dotnet("run", "--project", "src/Piggy.Cli", "--", "docs", "build", "--output", DocsFolder);
        return 0;
    }

    public static int Release()
    {
        if (Tool.Git("status", "--porcelain") is not "")
        {
            throw new StepFailure("The tree has changes that are not committed; a release is made of a commit.");
        }

        Verify(null);
        IReadOnlyList<string> packages = PackageSet.Make();
        Docs();
        Tool.Dotnet("run", "--no-build", "--project", "src/Piggy.Cli", "--", "verify", Repository.Packages, DocsFolder);
        Console.WriteLine("\nThe release workflow would push:");
        foreach (string package in packages)
        {
            Console.WriteLine($"  {Path.GetFileName(package)}");
        }

        return 0;
    }
}
