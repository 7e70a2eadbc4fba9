using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.Yaml;

namespace Piggy.SpecBundle;

/// <summary>A spec in one document, made by the generator's own reading, so that both mean the same.</summary>
internal sealed class Bundle
{
    private readonly YamlNode? _root;

    private readonly ApiModel? _api;

    private Bundle(YamlNode? root, ApiModel? api, IReadOnlyList<Diagnostic> errors)
    {
        _root = root;
        _api = api;
        Errors = errors;
    }

    /// <summary>Why there is no bundle, each with file, line and column; empty when there is one.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>The document as indented JSON.</summary>
    public string Json => IndentedJson.Of(_root!);

    /// <summary>The document as YAML that people can read.</summary>
    public string Yaml => ReadableYaml.Of(_root!);

    /// <summary>The API of the document.</summary>
    public ApiModel Api => _api!;

    public static Bundle Of(SpecText spec)
    {
        // What is a mere remark for the client is none of the bundle's business; the build of the client tells it.
        ReadResult read = OpenApiReader.Read(spec, CancellationToken.None);
        SpecProblem[] errors = [.. read.Problems.Where(problem => problem.Rule.DefaultSeverity == DiagnosticSeverity.Error)];
        return errors.Length == 0
            ? new Bundle(Bundler.Bundle(new SpecFiles(spec, CancellationToken.None), CancellationToken.None).Root, read.Api, [])
            : new Bundle(null, null, SpecDiagnostics.Of(spec, new(errors), CancellationToken.None));
    }
}
