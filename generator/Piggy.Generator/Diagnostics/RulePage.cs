using System.Reflection;

namespace Piggy.Generator.Diagnostics;

/// <summary>Where the page of a rule is. The repository's address stands in build/Common.props alone, and comes with the assembly.</summary>
internal static class RulePage
{
    private static readonly string Folder = AddressOfRepository() + "/blob/main/docs/diagnostics/";

    public static string Of(string id) => $"{Folder}{id}.md";

    private static string AddressOfRepository() => typeof(RulePage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static metadata => metadata.Key == "RepositoryUrl").Value!;
}
