using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Piggy.Benchmarks;

/// <summary>Where things are in the checkout that the benchmarks were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A folder for what benchmarks fetch and build; nothing in it is kept under version control.</summary>
    public static string Scratch(string name) => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "benchmarks", name)).FullName;

    /// <summary>The version that the projects use of a package.</summary>
    public static string VersionOf(string package) => XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
        .Single(item => (string?)item.Attribute("Include") == package)
        .Attribute("Version")!.Value;

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Piggy.Generated.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Piggy.Generated.sln above {AppContext.BaseDirectory}: run the benchmarks from a checkout.");
    }
}
