using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Tests.Harness;

/// <summary>What one run of the generator gave.</summary>
public sealed class GeneratorRun(GeneratorDriverRunResult result)
{
    /// <summary>Emitted texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } = result.Results.SelectMany(generator => generator.GeneratedSources.IsDefault ? [] : generator.GeneratedSources)
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The files without the seal, which two documents do not share though all that is made from them is equal.</summary>
    public IEnumerable<KeyValuePair<string, string>> UnsealedFiles => Files.Where(file => !file.Key.EndsWith("OpenApi-Seal.g.cs", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => result.Diagnostics;

    /// <summary>An exception that escaped the generator; there must never be one.</summary>
    public Exception? Exception => result.Results[0].Exception;

    /// <summary>Why a step's outputs are what they are, in order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) => result.Results[0].TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
        ? [.. steps.SelectMany(run => run.Outputs).Select(output => output.Reason)]
        : [];

    /// <summary>Named steps and outputs that gave something new, as <c>Api: Modified</c>.</summary>
    public IReadOnlyList<string> StepsThatRan() =>
    [
        .. Named().Concat(result.Results[0].TrackedOutputSteps)
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs).Select(output => $"{step.Key}: {output.Reason}"))
            .Where(text => !text.EndsWith(": Cached", StringComparison.Ordinal) && !text.EndsWith(": Unchanged", StringComparison.Ordinal))
            .Distinct(),
    ];

    /// <summary>Every value that a named step keeps in the cache.</summary>
    public IEnumerable<object> CachedValues() => Named().SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Value);

    private IEnumerable<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> Named() =>
        result.Results[0].TrackedSteps.Where(step => typeof(TrackingNames).GetField(step.Key) is not null);
}
