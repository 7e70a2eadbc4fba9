using Microsoft.CodeAnalysis;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Actions;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Inputs;
using Piggy.Generator.Pipeline;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Plan.Sealing;

namespace Piggy.Generator;

/// <summary>Turns the OpenApiSpec items of a project into a Kiota client and, where the document has x-piggy-* keys, an action layer.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PiggyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<GivenFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => SpecSources.Of(pair.Left, pair.Right, cancellationToken))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!);
        IncrementalValueProvider<EquatableArray<SpecPart>> parts = files
            .Select(static (file, _) => file.Part)
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        IncrementalValuesProvider<SpecSource> sources = files
            .Where(static file => file.Source is not null)
            .Combine(parts)
            .Select(static (pair, _) => SpecParts.AddTo(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.SpecText);
        IncrementalValueProvider<EquatableArray<SpecIdentity>> identities = sources
            .Select(static (source, _) => SpecSources.IdentityOf(source))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        IncrementalValuesProvider<SpecReading> readings = sources.Select(static (source, cancellationToken) => Stage.Read(source, cancellationToken));
        IncrementalValuesProvider<SpecApi> apis = readings
            .Combine(identities)
            .Select(static (pair, _) => ApiOf(pair.Left, pair.Right))
            .Where(static api => api is not null)
            .Select(static (api, _) => api!)
            .WithTrackingName(TrackingNames.Api);

        IncrementalValuesProvider<StageResult<ClientPlan>> clients = apis
            .Select(static (spec, cancellationToken) => Stage.Plan(
                "Planning the client", spec, static (spec, token) => ClientPlanner.Plan(spec.Api, spec.Options, token), static plan => plan.Problems, cancellationToken))
            .WithTrackingName(TrackingNames.Client);
        IncrementalValuesProvider<StageResult<ActionSetPlan>> actions = apis
            .Select(static (spec, cancellationToken) => Stage.Plan(
                "Planning the actions", spec, static (spec, token) => ActionPlanner.Plan(spec.Api, spec.Options, token), static plan => plan.Problems, cancellationToken))
            .WithTrackingName(TrackingNames.Actions);
        IncrementalValuesProvider<StageResult<SealPlan>> seals = apis
            .Select(static (spec, cancellationToken) => Stage.Plan(
                "Planning the seal", spec, static (spec, _) => SealPlanner.Plan(spec.Api, spec.Options), static plan => plan.Problems, cancellationToken))
            .WithTrackingName(TrackingNames.Seal);
        IncrementalValuesProvider<StageResult<EmittedFiles>> clientFiles = clients
            .Select(static (plan, cancellationToken) => Stage.Emit("Writing the client", plan, ClientEmitter.Emit, cancellationToken))
            .Combine(ToolchainFor(context, LayerNeeds.Client))
            .Select(static (pair, _) => pair.Right.Admit(pair.Left));
        IncrementalValuesProvider<StageResult<EmittedFiles>> pageFiles = clients
            .Select(static (plan, cancellationToken) => Stage.Emit("Writing the page reader", plan, PagesEmitter.Emit, cancellationToken))
            .Combine(ToolchainFor(context, LayerNeeds.Pages))
            .Select(static (pair, _) => pair.Right.Admit(pair.Left));
        IncrementalValuesProvider<StageResult<EmittedFiles>> actionFiles = actions
            .Select(static (plan, cancellationToken) => Stage.Emit("Writing the actions", plan, ActionEmitter.Emit, cancellationToken))
            .Combine(ToolchainFor(context, LayerNeeds.Actions))
            .Select(static (pair, _) => pair.Right.Admit(pair.Left));
        IncrementalValuesProvider<StageResult<EmittedFiles>> sealFiles = seals
            .Select(static (plan, cancellationToken) => Stage.Emit("Writing the seal", plan, SealEmitter.Emit, cancellationToken))
            .Combine(ToolchainFor(context, LayerNeeds.Client))
            .Select(static (pair, _) => pair.Right.Admit(pair.Left));

        RegisterFiles(context, clientFiles, TrackingNames.ClientFiles);
        RegisterFiles(context, pageFiles, TrackingNames.PageFiles);
        RegisterFiles(context, actionFiles, TrackingNames.ActionFiles);
        RegisterFiles(context, sealFiles, TrackingNames.SealFiles);
        IncrementalValueProvider<EquatableArray<SpecProblems>> laterProblems = Joined(
            Joined(ProblemsOf(clients), Joined(ProblemsOf(actions), ProblemsOf(seals))),
            Joined(ProblemsOf(clientFiles), Joined(ProblemsOf(pageFiles), Joined(ProblemsOf(actionFiles), ProblemsOf(sealFiles)))));
        RegisterProblems(context, readings, identities, laterProblems);
    }

    private static IncrementalValueProvider<Toolchain> ToolchainFor(IncrementalGeneratorInitializationContext context, LayerNeeds needs) =>
        context.CompilationProvider.Combine(context.ParseOptionsProvider).Select((pair, _) => Toolchain.Of(pair.Left, pair.Right, needs));

    private static SpecApi? ApiOf(SpecReading reading, EquatableArray<SpecIdentity> all)
    {
        SpecIdentity identity = SpecSources.IdentityOf(reading.Source);
        return reading.Result.Api is not { } api || SpecSources.ClashOf(identity, all) is not null
            ? null
            : new SpecApi(identity.Path, SpecSources.HintPrefixOf(identity, all), api, reading.Source.Spec.Options);
    }

    private static void RegisterFiles(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<StageResult<EmittedFiles>> results,
        string trackingName) => context.RegisterSourceOutput(
            results.SelectMany(static (result, _) => result.Value?.Files ?? default).WithTrackingName(trackingName),
            Stage.Add);

    private static void RegisterProblems(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecReading> readings,
        IncrementalValueProvider<EquatableArray<SpecIdentity>> identities,
        IncrementalValueProvider<EquatableArray<SpecProblems>> laterProblems)
    {
        IncrementalValuesProvider<SpecReport> reports = readings
            .Combine(identities)
            .Combine(laterProblems)
            .Select(static (parts, _) => ReportOf(parts.Left.Left, parts.Left.Right, parts.Right))
            .Where(static report => !report.Problems.IsEmpty)
            .WithTrackingName(TrackingNames.Problems);
        context.RegisterSourceOutput(reports, static (output, report) =>
        {
            foreach (Diagnostic diagnostic in SpecDiagnostics.Of(report.Spec, report.Problems, output.CancellationToken))
            {
                output.ReportDiagnostic(diagnostic);
            }
        });
    }

    private static SpecReport ReportOf(SpecReading reading, EquatableArray<SpecIdentity> all, EquatableArray<SpecProblems> laterProblems)
    {
        SpecSource source = reading.Source;
        SpecProblem[] clash = SpecSources.ClashOf(SpecSources.IdentityOf(source), all) is { } problem ? [problem] : [];
        IEnumerable<SpecProblem> later = laterProblems.Where(other => other.Path == source.Spec.Path).SelectMany(other => other.Problems);
        return new SpecReport(source.Spec, source.Problems.Concat(clash).Concat(reading.Result.Problems).Concat(later).Distinct().ToEquatableArray());
    }

    private static IncrementalValueProvider<EquatableArray<SpecProblems>> ProblemsOf<T>(IncrementalValuesProvider<StageResult<T>> results)
        where T : class => results
            .Where(static result => !result.Problems.IsEmpty)
            .Select(static (result, _) => new SpecProblems(result.Spec.Path, result.Problems))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());

    private static IncrementalValueProvider<EquatableArray<SpecProblems>> Joined(
        IncrementalValueProvider<EquatableArray<SpecProblems>> left,
        IncrementalValueProvider<EquatableArray<SpecProblems>> right) => left
            .Combine(right)
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray());
}
