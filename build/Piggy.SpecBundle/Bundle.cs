using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.Yaml;

namespace Piggy.SpecBundle;

/// <summary>A spec in one document, made by the generator's own reading, so that both mean the same.</summary>
internal sealed class Bundle
{
    private readonly YamlNode? _root;

    private Bundle(YamlNode? root, IReadOnlyList<Diagnostic> errors)
    {
        _root = root;
        Errors = errors;
    }

    /// <summary>Why there is no bundle, each with file, line and column; empty when there is one.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>The document as indented JSON.</summary>
    public string Json => IndentedJson.Of(_root!);

    /// <summary>The document as YAML that people can read.</summary>
    public string Yaml => ReadableYaml.Of(_root!);

    public static Bundle Of(SpecText spec)
    {
        // What is a mere remark for the client is none of the bundle's business; the build of the client tells it.
        SpecProblem[] errors = [.. OpenApiReader.Read(spec, CancellationToken.None).Problems.Where(problem => problem.Rule.DefaultSeverity == DiagnosticSeverity.Error)];
        return errors.Length == 0
            ? new Bundle(Bundler.Bundle(new SpecFiles(spec, CancellationToken.None), CancellationToken.None).Root, [])
            : new Bundle(null, SpecDiagnostics.Of(spec, new(errors), CancellationToken.None));
    }
}
