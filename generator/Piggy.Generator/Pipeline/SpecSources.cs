using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi.Bundling;

namespace Piggy.Generator.Pipeline;

/// <summary>Finds the specs and their parts among a project's additional files, and tells the specs apart.</summary>
internal static class SpecSources
{
    public static GivenFile? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions fileOptions = options.GetOptions(file);
        bool isSpec = SpecOptionsReader.IsSpec(fileOptions);
        if (!isSpec && !SpecOptionsReader.IsPart(fileOptions))
        {
            return null;
        }

        string text = file.GetText(cancellationToken)?.ToString() ?? "";
        var part = new SpecPart(file.Path, text, FileMentions.Of(file.Path, text, cancellationToken));
        if (!isSpec)
        {
            return new GivenFile(part, null, null);
        }

        (SpecOptions specOptions, EquatableArray<SpecProblem> problems) = new SpecOptionsReader(options.GlobalOptions, fileOptions).Read();
        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? projectFolder);
        return new GivenFile(part, new SpecSource(new SpecText(file.Path, text, specOptions), problems), string.IsNullOrEmpty(projectFolder) ? null : projectFolder);
    }

    public static SpecIdentity IdentityOf(SpecSource source) => new(source.Spec.Path, source.Spec.Options.Namespace, source.Spec.Options.ClientName);

    /// <summary>A single spec needs no prefix. Of several, each takes its client's name; its full name if others have the same. Specs that make nothing do not count.</summary>
    public static string HintPrefixOf(SpecIdentity spec, EquatableArray<SpecIdentity> all)
    {
        SpecIdentity[] others = [.. all.Where(other => !string.Equals(other.FullName, spec.FullName, StringComparison.OrdinalIgnoreCase))];
        return others.Length == 0
            ? ""
            : others.Any(other => string.Equals(other.ClientName, spec.ClientName, StringComparison.OrdinalIgnoreCase))
                ? spec.FullName + "."
                : spec.ClientName + ".";
    }

    /// <summary>The problem of a spec whose client an earlier one makes already; null when there is none.</summary>
    public static SpecProblem? ClashOf(SpecIdentity spec, EquatableArray<SpecIdentity> all)
    {
        SpecIdentity first = all.FirstOrDefault(other => string.Equals(other.FullName, spec.FullName, StringComparison.OrdinalIgnoreCase)) ?? spec;
        return first == spec ? null : SpecProblem.At("", ConfigurationRules.SameClient, spec.FullName, System.IO.Path.GetFileName(first.Path));
    }
}
