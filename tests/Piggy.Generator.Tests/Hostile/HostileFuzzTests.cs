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
    [InlineData("actions.yaml", "/components/schemas/Gift/properties/mail/pattern", 'n', 10_000)]
    [InlineData("actions.yaml", "/components/schemas/Gift/properties/mail/pattern", '"', 10_000)]
    [InlineData("actions.yaml", "/components/schemas/Gift/properties/kind/enum/0", ' ', 0)]
    [InlineData("client.yaml", "/servers/0/url", '/', 1)]
    [InlineData("client.yaml", "/servers/0/url", '/', 3)]
    public void Text_ThatIsEmittedInAnotherWay_HasAShapeThatIsKnown(string document, string slot, char character, int times) =>
        Assert.Null(new HostileCase(DocumentSlot.Of(HostileDocuments.Tree(document, "3.1.0")).Single(place => place.Name == slot)).FaultOf(new string(character, times)));

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
