using Piggy.Generator.Collections;
using Piggy.Generator.Selection;

namespace Piggy.Generator.Inputs;

/// <summary>One spec file as the compiler hands it over.</summary>
/// <param name="Path">The file's path, for diagnostics only; it must not reach the output.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Options">What the project says about the file.</param>
internal sealed record SpecText(string Path, string Text, SpecOptions Options)
{
    /// <summary>The other given files that the spec refers to, directly or through each other, in the order of their first mention.</summary>
    public EquatableArray<SpecPart> Parts { get; init; }

    /// <summary>The files that the spec and its parts refer to, but that were not given.</summary>
    public EquatableArray<MissingFile> MissingFiles { get; init; }
}

/// <summary>What the project says about a spec file, through the metadata of its item.</summary>
/// <param name="Namespace">Root namespace of what is generated.</param>
/// <param name="ClientName">Name of the root client class.</param>
/// <param name="ExcludeBackwardCompatible">Leave out Kiota's obsolete members kept for old callers.</param>
/// <param name="IncludeAdditionalData">Give models a dictionary for members that the document does not name.</param>
/// <param name="TypeAccess">Who sees the generated types: <c>public</c> or <c>internal</c>.</param>
/// <param name="IncludePaths">The paths and operations to generate; empty for all.</param>
/// <param name="ExcludePaths">The paths and operations to leave out.</param>
/// <param name="Seal">The first digits of the seal that the project has looked at, 16 at least; null where it does not ask.</param>
internal sealed record SpecOptions(
    string Namespace,
    string ClientName,
    bool ExcludeBackwardCompatible = true,
    bool IncludeAdditionalData = true,
    string TypeAccess = "public",
    EquatableArray<PathPattern> IncludePaths = default,
    EquatableArray<PathPattern> ExcludePaths = default,
    string? Seal = null);
