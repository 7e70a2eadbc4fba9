using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Actions;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Pipeline;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Client;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>All stages of the generator over one text, without the compiler's driver around them: an exception comes out as it is, and a case costs a millisecond.</summary>
internal sealed class Generation
{
    private Generation(SpecText spec, ImmutableArray<SpecProblem> problems, ImmutableArray<SourceFile> files)
    {
        Spec = spec;
        Problems = problems;
        Files = files;
    }

    public SpecText Spec { get; }

    public ImmutableArray<SpecProblem> Problems { get; }

    public ImmutableArray<SourceFile> Files { get; }

    public static Generation Of(string text, string @namespace = "ApiSdk", CancellationToken cancellationToken = default)
    {
        var options = new SpecOptions(@namespace, "ApiClient");
        var spec = new SpecText("/project/api.yaml", text, options);
        ReadResult read = OpenApiReader.Read(spec, cancellationToken);
        if (read.Api is not { } api)
        {
            return new Generation(spec, [.. read.Problems], []);
        }

        var place = new SpecApi(spec.Path, "", api, options);
        ClientPlan client = ClientPlanner.Plan(api, options, cancellationToken);
        ActionSetPlan actions = ActionPlanner.Plan(api, options, cancellationToken);
        StageResult<EmittedFiles>[] emitted =
        [
            Named(place, ClientEmitter.Emit(client, cancellationToken)),
            Named(place, ActionEmitter.Emit(actions, cancellationToken)),
        ];
        return new Generation(
            spec,
            [.. read.Problems, .. client.Problems, .. actions.Problems, .. emitted.SelectMany(result => result.Problems)],
            [.. emitted.SelectMany(result => result.Value!.Files)]);
    }

    /// <summary>The compiler's diagnostics for the problems.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() => [.. SpecDiagnostics.Of(Spec, Problems.ToEquatableArray(), CancellationToken.None)];

    private static StageResult<EmittedFiles> Named(SpecApi place, EquatableArray<SourceFile> files) => EmittedFiles.Of("Writing", place, files);
}
