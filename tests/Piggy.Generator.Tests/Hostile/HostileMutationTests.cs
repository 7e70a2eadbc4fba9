using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Damaged documents, thousands of them and always the same: each gives code or diagnostics, never an exception.</summary>
public sealed class HostileMutationTests(ITestOutputHelper output)
{
    private const int ParsedEvery = 50;

    private static readonly string[] Documents = ["small.yaml", "small-actions.yaml", "small-swagger.yaml"];

    [Fact]
    public void DamagedDocuments_GiveCodeOrDiagnostics()
    {
        var watch = Stopwatch.StartNew();
        string[] texts = [.. Documents.Select(name => HostileDocuments.Text(name, "3.1.0")), .. Documents.Select(name => HostileDocuments.Tree(name, "3.0.3").ToJsonString(Mutation.Indented))];
        string[] trees = [.. Documents.Select(name => HostileDocuments.Tree(name, "3.1.0").ToJsonString())];
        var failures = new ConcurrentQueue<string>();
        Parallel.For(0, FuzzSettings.Cases, seed =>
        {
            Mutation mutation = Mutation.Of(seed, texts, trees);
            if (GenerationFault.Of(mutation.Text, parses: seed % ParsedEvery == 0) is { } fault)
            {
                failures.Enqueue($"seed {seed}, {mutation.Operations}: {fault}");
            }
        });

        output.WriteLine($"{FuzzSettings.Cases} cases in {watch.Elapsed.TotalSeconds:F1} s, {failures.Count} failures");
        failures.Order(StringComparer.Ordinal).Take(100).ToList().ForEach(output.WriteLine);
        Assert.Empty(failures);
    }
}
