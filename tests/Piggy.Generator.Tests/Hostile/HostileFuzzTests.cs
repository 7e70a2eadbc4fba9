using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generated.Actions;
using Piggy.Generator.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Every hostile text in every place of a document that holds a text; by default a sample of both.</summary>
public sealed class HostileFuzzTests(ITestOutputHelper output)
{
    private const int Compiled = 16;

    [Theory]
    [InlineData("client.yaml", "3.1.0", 0)]
    [InlineData("client.yaml", "3.0.3", 10)]
    [InlineData("actions.yaml", "3.1.0", 5)]
    [InlineData("actions.yaml", "3.0.3", 15)]
    public void HostileTextInEverySlot_LeavesTheCodeInShape(string document, string version, int first)
    {
        var watch = Stopwatch.StartNew();
        var failures = new ConcurrentQueue<string>();
        var named = new ConcurrentQueue<(int Order, string Document)>();
        int cases = 0;
        List<(DocumentSlot Slot, int Index)> sample = Sample(DocumentSlot.Of(HostileDocuments.Tree(document, version)), first);
        Parallel.ForEach(sample, place =>
        {
            var held = new HostileCase(place.Slot);
            foreach (string text in Sample(HostileText.All, place.Index / FuzzSettings.Stride).Select(pair => pair.Item))
            {
                Interlocked.Increment(ref cases);
                if (held.FaultOf(text) is { } fault)
                {
                    failures.Enqueue($"{place.Slot.Name} = {HostileText.Show(text)}: {fault}");
                }
            }

            if (held.IsName)
            {
                named.Enqueue((place.Index, place.Slot.With(HostileText.All[place.Index % HostileText.All.Count])));
            }
        });

        output.WriteLine($"{document} {version}: {sample.Count} places, {cases} cases in {watch.Elapsed.TotalSeconds:F1} s, {failures.Count} failures");
        failures.Order(StringComparer.Ordinal).ToList().ForEach(output.WriteLine);
        Assert.Empty(failures);
        Assert.Empty(ErrorsOf(named.OrderBy(pair => pair.Order).Select(pair => pair.Document).Take(Compiled)));
    }

    // Names that the emitted code has for itself, or that a language keeps for something.
    [Theory]
    [InlineData("client.yaml")]
    [InlineData("actions.yaml")]
    public void NameOfEmittedCode_InEverySlot_Compiles(string document)
    {
        string[] names = ["Item", "Model", "Models"];
        IEnumerable<DocumentSlot> slots = Sample(DocumentSlot.Of(HostileDocuments.Tree(document, "3.1.0")), 0).Select(place => place.Item).Where(slot => new HostileCase(slot).IsName);

        foreach (DocumentSlot[] some in slots.Chunk(Compiled))
        {
            Assert.Empty(ErrorsOf(some.SelectMany(slot => names.Select(slot.With))));
        }
    }

    [Theory]
    [InlineData("actions.yaml", "/components/schemas/Gift/properties/mail/pattern", "n", 10_000)]
    [InlineData("actions.yaml", "/components/schemas/Gift/properties/mail/pattern", "\"", 10_000)]
    [InlineData("actions.yaml", "/components/schemas/Gift/properties/kind/enum/0", "", 1)]
    [InlineData("actions.yaml", "/paths/~1contacts/get/summary", "very long ", 1000)]
    [InlineData("actions.yaml", "/paths/~1contacts~1{contact}~1gifts~1{nr}/post/description", "very long ", 1000)]
    [InlineData("actions.yaml", "/paths/~1contacts~1{contact}~1gifts~1{nr}/post/summary", "very long ", 1000)]
    [InlineData("actions.yaml", "/webhooks/gift_given/post/description", "very long ", 1000)]
    [InlineData("client.yaml", "/components/schemas/Card(key)", ".", 1)]
    [InlineData("client.yaml", "/components/schemas/Card(key)", "String", 1)]
    [InlineData("client.yaml", "/components/schemas/Card(key)", "string", 1)]
    [InlineData("client.yaml", "/components/schemas/State(key)", ".", 2)]
    [InlineData("client.yaml", "/components/schemas/Order/properties/placed/default", "2026-01-01", 1)]
    [InlineData("client.yaml", "/paths/~1orders/get/externalDocs/url", "</summary>", 1)]
    [InlineData("client.yaml", "/paths/~1orders/get/externalDocs/url", "\" + x + \"", 1)]
    [InlineData("client.yaml", "/paths/~1orders/get/externalDocs/url", "a\n/// </summary>\nclass X { }", 1)]
    [InlineData("client.yaml", "/paths/~1reports~1{from}-{to}/get/parameters/0/name(and path)", "__arglist", 1)]
    [InlineData("client.yaml", "/servers/0/url", "/", 1)]
    [InlineData("client.yaml", "/servers/0/url", "/", 3)]
    public void Text_ThatIsEmittedInAnotherWay_HasAShapeThatIsKnown(string document, string slot, string text, int times) => Assert.Null(
        new HostileCase(DocumentSlot.Of(HostileDocuments.Tree(document, "3.1.0")).Single(place => place.Name == slot)).FaultOf(string.Concat(Enumerable.Repeat(text, times))));

    private static List<(T Item, int Index)> Sample<T>(IReadOnlyList<T> all, int first) =>
        [.. all.Select((item, index) => (item, index)).Where(pair => pair.index % FuzzSettings.Stride == first % FuzzSettings.Stride)];

    // One compilation for all of them, each in a namespace of its own.
    private static IEnumerable<string> ErrorsOf(IEnumerable<string> documents)
    {
        IEnumerable<SyntaxTree> trees = documents.SelectMany((document, number) => Generation.Of(document, $"Case{number}").Files
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), GenerationFault.ParseOptions, $"{number}/{file.HintName}")));
        return GeneratorHarness.CreateCompilation()
            .AddReferences(MetadataReference.CreateFromFile(typeof(PiggyAction).Assembly.Location))
            .AddSyntaxTrees(trees)
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());
    }
}
