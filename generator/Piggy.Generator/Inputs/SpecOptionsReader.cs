using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Selection;

namespace Piggy.Generator.Inputs;

/// <summary>Reads what the project file says about a spec. A wrong value is a problem, and its default is used.</summary>
internal sealed class SpecOptionsReader(AnalyzerConfigOptions global, AnalyzerConfigOptions file)
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";
    private const string TypeAccessModifier = "TypeAccessModifier";
    private const string FallbackNamespace = "ApiSdk";
    private const string FallbackClientName = "ApiClient";
    private static readonly Regex Identifier = new("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant);

    private readonly List<SpecProblem> _problems = [];

    /// <summary>Whether the file is a spec at all.</summary>
    public static bool IsSpec(AnalyzerConfigOptions file) => IsMarked(file, "OpenApiSpec");

    /// <summary>Whether the file is one that specs may refer to.</summary>
    public static bool IsPart(AnalyzerConfigOptions file) => IsMarked(file, "OpenApiSpecPart");

    public (SpecOptions Options, EquatableArray<SpecProblem> Problems) Read()
    {
        var options = new SpecOptions(
            ReadNamespace(),
            ReadClientName(),
            ReadBoolean(nameof(SpecOptions.ExcludeBackwardCompatible)),
            ReadBoolean(nameof(SpecOptions.IncludeAdditionalData)),
            ReadTypeAccess(),
            ReadPatterns(nameof(SpecOptions.IncludePaths)),
            ReadPatterns(nameof(SpecOptions.ExcludePaths)),
            Metadata(nameof(SpecOptions.Seal)));
        return (options, _problems.ToEquatableArray());
    }

    private static bool IsMarked(AnalyzerConfigOptions file, string mark) =>
        file.TryGetValue(MetadataPrefix + mark, out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private string ReadNamespace()
    {
        string fallback = global.TryGetValue("build_property.RootNamespace", out string? root) && IsNamespace(root) ? root : FallbackNamespace;
        if (Metadata(nameof(SpecOptions.Namespace)) is not { } value)
        {
            return fallback;
        }

        if (IsNamespace(value))
        {
            return value;
        }

        _problems.Add(SpecProblem.At("", ConfigurationRules.InvalidNamespace, value, fallback));
        return fallback;
    }

    private string ReadClientName()
    {
        if (Metadata(nameof(SpecOptions.ClientName)) is not { } value)
        {
            return FallbackClientName;
        }

        if (IsName(value))
        {
            return value;
        }

        _problems.Add(SpecProblem.At("", ConfigurationRules.InvalidClientName, value, FallbackClientName));
        return FallbackClientName;
    }

    // Both switches are on unless the project turns them off.
    private bool ReadBoolean(string name)
    {
        string? value = Metadata(name);
        if (value is null || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _problems.Add(SpecProblem.At("", ConfigurationRules.InvalidBoolean, name, value));
        return true;
    }

    private string ReadTypeAccess()
    {
        switch (Metadata(TypeAccessModifier)?.ToLowerInvariant())
        {
            case null or "public":
                return "public";
            case "internal":
                return "internal";
            default:
                _problems.Add(SpecProblem.At("", ConfigurationRules.InvalidTypeAccess, Metadata(TypeAccessModifier)!));
                return "public";
        }
    }

    private EquatableArray<PathPattern> ReadPatterns(string name)
    {
        var patterns = new List<PathPattern>();
        foreach (string text in Decoded(Metadata(name) ?? "").Split(';').Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0))
        {
            (PathPattern? pattern, string? mistake) = PathPattern.Read(text);
            if (pattern is null)
            {
                _problems.Add(SpecProblem.At("", ConfigurationRules.InvalidPathPattern, name, text, mistake!));
            }
            else
            {
                patterns.Add(pattern);
            }
        }

        return patterns.ToEquatableArray();
    }

    // On its way to the compiler a value would end at its first ; or # or line break, so the targets file writes them as ~1, ~2 and ~3, and ~ itself as ~0.
    private static string Decoded(string value) => value.Replace("~3", "\n").Replace("~2", "#").Replace("~1", ";").Replace("~0", "~");

    private string? Metadata(string name) => file.TryGetValue(MetadataPrefix + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static bool IsNamespace(string value) => value.Split('.').All(IsName);

    private static bool IsName(string value) => Identifier.IsMatch(value) && SyntaxFacts.GetKeywordKind(value) == SyntaxKind.None;
}
