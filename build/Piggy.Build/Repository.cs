namespace Piggy.Build;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(Directory.GetCurrentDirectory());

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    public static string Packages { get; } = Path.Combine(Artifacts, "packages");

    public static string In(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>The projects that become packages, by folder.</summary>
    public static IReadOnlyList<string> PackableProjects { get; } =
    [
        .. new[] { "src", "generator" }
            .SelectMany(folder => Directory.EnumerateFiles(In(folder), "*.csproj", SearchOption.AllDirectories))
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find(string folder)
    {
        for (DirectoryInfo? place = new(folder); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "Piggy.Generated.sln")))
            {
                return place.FullName;
            }
        }

        throw new StepFailure($"{folder} is not inside the repository. Run the program from there.");
    }
}
