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
    private readonly ApiModel? _api;
    private readonly ImmutableArray<SpecProblem> _later;

    private Generation(SpecText spec, ApiModel? api, EquatableArray<SpecProblem> read, ImmutableArray<SpecProblem> later, ImmutableArray<SourceFile> files)
    {
        Spec = spec;
        Problems = [.. read, .. later];
        Files = files;
        _api = api;
        _later = later;
    }

    public SpecText Spec { get; }

    public ImmutableArray<SpecProblem> Problems { get; }

    public ImmutableArray<SourceFile> Files { get; }

    public static Generation Of(string text, string @namespace = "ApiSdk", CancellationToken cancellationToken = default)
    {
        var spec = new SpecText("/project/api.yaml", text, new SpecOptions(@namespace, "ApiClient"));
        return Of(spec, OpenApiReader.Read(spec, cancellationToken), cancellationToken);
    }

    /// <summary>The same, but a text that says of the API what another one says is not planned and printed again: both stages see nothing but the model and the options.</summary>
    public static Generation Like(Generation other, string text, CancellationToken cancellationToken = default)
    {
        SpecText spec = other.Spec with { Text = text };
        ReadResult read = OpenApiReader.Read(spec, cancellationToken);
        return read.Api is { } api && api with { SpecHash = "" } == other._api
            ? new Generation(spec, other._api, read.Problems, other._later, other.Files)
            : Of(spec, read, cancellationToken);
    }

    private static Generation Of(SpecText spec, ReadResult read, CancellationToken cancellationToken)
    {
        SpecOptions options = spec.Options;
        if (read.Api is not { } api)
        {
            return new Generation(spec, null, read.Problems, [], []);
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
            api with { SpecHash = "" },
            read.Problems,
            [.. client.Problems, .. actions.Problems, .. emitted.SelectMany(result => result.Problems)],
            [.. emitted.SelectMany(result => result.Value!.Files)]);
    }

    /// <summary>The compiler's diagnostics for the problems.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics() => [.. SpecDiagnostics.Of(Spec, Problems.ToEquatableArray(), CancellationToken.None)];

    private static StageResult<EmittedFiles> Named(SpecApi place, EquatableArray<SourceFile> files) => EmittedFiles.Of("Writing", place, files);
}
