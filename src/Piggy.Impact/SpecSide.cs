using System.IO;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Actions;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Yaml;
using Piggy.SpecReading;

namespace Piggy.Impact;

/// <summary>One of the two specs that are compared: the document in one piece, and what the generator makes of it.</summary>
internal sealed class SpecSide
{
    private const string PackagedSpec = "openapi/piggy.openapi.json";

    private static readonly SpecOptions Names = new("Piggy.Generated", "PiggyClient");

    private SpecSide(string name, JsonElement document, IReadOnlyList<SourceFile> files)
    {
        Name = name;
        Document = document;
        Files = files;
    }

    public string Name { get; }

    /// <summary>The whole document, references to other files followed.</summary>
    public JsonElement Document { get; }

    /// <summary>The C# that the generator emits for it.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Reads a spec (YAML or JSON, its parts beside it) or the spec in a released package.</summary>
    /// <exception cref="ImpactException">It cannot be read, or has errors.</exception>
    public static SpecSide Load(string path, CancellationToken cancellationToken)
    {
        try
        {
            return path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase)
                ? Of(Path.GetFileName(path), new SpecText(PackagedSpec, TextInPackage(path), Names), cancellationToken)
                : Of(Path.GetFileName(path), SpecFolder.Read(Path.GetFullPath(path)), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ImpactException($"{path} cannot be read: {failure.Message} Give a spec or a package of the SDK.");
        }
    }

    /// <summary>Reads a spec from text.</summary>
    /// <exception cref="ImpactException">It has errors.</exception>
    public static SpecSide Parse(string name, string text, CancellationToken cancellationToken) => Of(name, new SpecText(name, text, Names), cancellationToken);

    private static SpecSide Of(string name, SpecText text, CancellationToken cancellationToken)
    {
        SpecText spec = text with { Options = Names };
        ReadResult read = OpenApiReader.Read(spec, cancellationToken);
        SpecProblem[] errors = [.. read.Problems.Where(problem => problem.Rule.DefaultSeverity == DiagnosticSeverity.Error)];
        if (errors.Length > 0 || read.Api is null)
        {
            IEnumerable<string> told = SpecDiagnostics.Of(spec, new(errors), cancellationToken).Select(error => error.ToString());
            throw new ImpactException($"{name} has errors; mend them first.\n{string.Join('\n', told)}");
        }

        string json = JsonText.Of(Bundler.Bundle(new SpecFiles(spec, cancellationToken), cancellationToken).Root!);
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = YamlLimits.Depth + 1 });
        return new SpecSide(
            name,
            document.RootElement.Clone(),
            [
                .. ClientEmitter.Emit(ClientPlanner.Plan(read.Api, Names, cancellationToken), cancellationToken),
                .. ActionEmitter.Emit(ActionPlanner.Plan(read.Api, Names, cancellationToken), cancellationToken),
            ]);
    }

    private static string TextInPackage(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        ZipArchiveEntry entry = package.GetEntry(PackagedSpec) ?? throw new ImpactException($"{path} has no {PackagedSpec}: it is no package of the SDK.");
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}

/// <summary>Two specs cannot be compared, because one of them cannot be read.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class ImpactException(string message) : Exception(message);
