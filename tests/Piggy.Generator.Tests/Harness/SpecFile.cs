using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Piggy.Generator.Tests.Harness;

/// <summary>An OpenApiSpec item: text and metadata.</summary>
public sealed record SpecFile(string Text, string Path = "/project/api.yaml")
{
    public string? Namespace { get; init; } = "ApiSdk";

    public string? ClientName { get; init; } = "ApiClient";

    public string? ExcludeBackwardCompatible { get; init; }

    public string? IncludeAdditionalData { get; init; }

    public string? TypeAccessModifier { get; init; }

    public string? IncludePaths { get; init; }

    public string? ExcludePaths { get; init; }

    public string? Seal { get; init; }

    /// <summary>False: an additional file of somebody else.</summary>
    public bool IsSpec { get; init; } = true;

    /// <summary>An OpenApiSpecPart item.</summary>
    public static SpecFile Part(string path, string text) => new(text, path) { IsSpec = false, IsPart = true };

    public bool IsPart { get; private init; }
}

internal sealed class SpecAdditionalText(SpecFile file) : AdditionalText
{
    public SpecFile File { get; } = file;

    public override string Path => File.Path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.Text, Encoding.UTF8);
}

/// <summary>The options that MSBuild would pass for spec items.</summary>
internal sealed class SpecOptionsProvider(string? rootNamespace) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new(StringComparer.Ordinal) { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SpecAdditionalText { File: { IsSpec: true } file }
        ? new Options(new(StringComparer.Ordinal)
        {
            ["build_metadata.AdditionalFiles.OpenApiSpec"] = "true",
            ["build_metadata.AdditionalFiles.Namespace"] = file.Namespace,
            ["build_metadata.AdditionalFiles.ClientName"] = file.ClientName,
            ["build_metadata.AdditionalFiles.ExcludeBackwardCompatible"] = file.ExcludeBackwardCompatible,
            ["build_metadata.AdditionalFiles.IncludeAdditionalData"] = file.IncludeAdditionalData,
            ["build_metadata.AdditionalFiles.TypeAccessModifier"] = file.TypeAccessModifier,
            ["build_metadata.AdditionalFiles.IncludePaths"] = file.IncludePaths,
            ["build_metadata.AdditionalFiles.ExcludePaths"] = file.ExcludePaths,
            ["build_metadata.AdditionalFiles.Seal"] = file.Seal,
        })
        : new Options(new(StringComparer.Ordinal) { ["build_metadata.AdditionalFiles.OpenApiSpecPart"] = textFile is SpecAdditionalText { File.IsPart: true } ? "true" : "" });

    private sealed class Options(Dictionary<string, string?> values) : AnalyzerConfigOptions
    {
        // MSBuild passes metadata that an item does not have as empty text.
        public override bool TryGetValue(string key, out string value)
        {
            bool found = values.TryGetValue(key, out string? text);
            value = text ?? "";
            return found;
        }
    }
}
