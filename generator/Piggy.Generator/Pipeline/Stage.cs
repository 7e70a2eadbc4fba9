using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Model;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Plan;
using Piggy.Generator.Selection;

namespace Piggy.Generator.Pipeline;

/// <summary>The boundary of every stage: what nobody foresaw becomes PIGGY1000 with the stage's name, instead of CS8785 and no generated code at all.</summary>
internal static class Stage
{
    public static SpecReading Read(SpecSource source, CancellationToken cancellationToken)
    {
        try
        {
            return new SpecReading(source, PathSelection.Apply(OpenApiReader.Read(source.Spec, cancellationToken), source.Spec.Options, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new SpecReading(source, new ReadResult(null, ProblemOf("Reading the spec", exception)));
        }
    }

    public static StageResult<TPlan> Plan<TPlan>(
        string stage,
        SpecApi spec,
        Func<SpecApi, CancellationToken, TPlan> plan,
        Func<TPlan, EquatableArray<SpecProblem>> problemsOf,
        CancellationToken cancellationToken)
        where TPlan : class
    {
        try
        {
            TPlan value = plan(spec, cancellationToken);
            return new StageResult<TPlan>(spec, value, problemsOf(value));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new StageResult<TPlan>(spec, null, ProblemOf(stage, exception));
        }
    }

    public static StageResult<EmittedFiles> Emit<TPlan>(
        string stage,
        StageResult<TPlan> plan,
        Func<TPlan, CancellationToken, EquatableArray<SourceFile>> emit,
        CancellationToken cancellationToken)
        where TPlan : class
    {
        if (plan.Value is null)
        {
            return new StageResult<EmittedFiles>(plan.Spec, null, default);
        }

        try
        {
            return EmittedFiles.Of(stage, plan.Spec, emit(plan.Value, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new StageResult<EmittedFiles>(plan.Spec, null, ProblemOf(stage, exception));
        }
    }

    /// <summary>Hands a file to the compiler, which refuses names it does not like by throwing.</summary>
    public static void Add(SourceProductionContext output, SourceFile file)
    {
        try
        {
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        }
        catch (ArgumentException exception)
        {
            SpecProblem problem = Failure.Of("Adding a file", exception);
            output.ReportDiagnostic(Diagnostic.Create(problem.Rule, Location.None, [.. problem.Arguments]));
        }
    }

    private static EquatableArray<SpecProblem> ProblemOf(string stage, Exception exception) => exception switch
    {
        TooComplexException limit => Single(SpecProblem.At(limit.Pointer, ReadRules.TooComplex, stage, limit.Message)),
        InsufficientExecutionStackException => Single(SpecProblem.At("", ReadRules.TooComplex, stage, "its schemas nest deeper than the compiler's stack allows; flatten them")),
        _ => Single(Failure.Of(stage, exception)),
    };

    private static EquatableArray<SpecProblem> Single(SpecProblem problem) => new[] { problem }.ToEquatableArray();
}
