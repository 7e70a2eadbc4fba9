using System;
using System.IO;

namespace Piggy.Testing;

/// <summary>Places in the checkout that the tests belong to.</summary>
internal static class RepositoryPaths
{
    /// <summary>The folder that holds Piggy.Generated.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration the tests were built in, so that tests of other programs run the same build.</summary>
    public static string Configuration { get; } = AppContext.BaseDirectory.Contains("release", StringComparison.Ordinal) ? "Release" : "Debug";

    public static string Spec => Path.Combine(Root, "spec", "piggy.openapi.yaml");

    /// <summary>The spec and its resources in one file, as <c>build/Piggy.SpecBundle</c> writes it; a project that reads it imports <c>build/SpecBundle.targets</c>.</summary>
    public static string BundledSpec => Path.Combine(Root, "artifacts", "spec", "piggy.openapi.yaml");

    /// <summary>The output folder of a project, such as Piggy.Cli.</summary>
    public static string Output(string project) => Path.Combine(Root, "artifacts", "bin", project, Configuration == "Release" ? "release" : "debug");

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Piggy.Generated.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Piggy.Generated.sln. Run the tests from a checkout.");
    }
}
