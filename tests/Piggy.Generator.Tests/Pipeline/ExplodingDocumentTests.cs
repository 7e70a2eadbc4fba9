using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Tests.Harness;
using Xunit;
using Xunit.Abstractions;
using static Piggy.Generator.Tests.Pipeline.ExplodingDocuments;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>No document may end or hang the compiler, whose threads have a stack of 1 MB on some machines.</summary>
public sealed class ExplodingDocumentTests(ITestOutputHelper output)
{
    private const int Stack = 1024 * 1024;

    // What is emitted may be larger than the document, but not by more than this, and what every client has.
    private const int Growth = 400;
    private const int Base = 200_000;

    private static readonly Dictionary<string, (string[] Ids, Func<string> Document)> Documents = new(StringComparer.Ordinal)
    {
        ["references in a row"] = (["PIGGY1014"], () => Chain(2000, link => link)),
        ["bases in a row"] = (["PIGGY1014"], () => Chain(2000, link => $$$$"""{"allOf":[{{{{link}}}},{"properties":{"q":{"type":"string"}}}]}""")),
        ["unions in a row"] = (["PIGGY1014"], () => Chain(2000, link => $$$$"""{"oneOf":[{{{{link}}}},{"type":"string"}]}""")),
        ["bases in a row, in an action"] = (["PIGGY1014"], () => Chain(2000, link => $$$$"""{"allOf":[{{{{link}}}},{"properties":{"q":{"type":"string"}}}]}""", action: true)),
        ["objects in objects"] = ([], () => Chain(2000, link => $$$$"""{"type":"object","properties":{"p":{{{{link}}}} }}""")),
        ["objects in objects, in an action"] = (["PIGGY1014"], () => Chain(2000, link => $$$$"""{"type":"object","properties":{"p":{{{{link}}}} }}""", action: true)),
        ["lists of lists, in an action"] = (["PIGGY1014"], () => Chain(2000, link => $$$$"""{"type":"array","items":{{{{link}}}} }""", action: true)),
        ["all of twice the same"] = (["PIGGY1014"], () => Chain(30, link => $$$$"""{"allOf":[{{{{link}}}},{{{{link}}}},{"properties":{"q":{"type":"string"}}}]}""")),
        ["all of twice the same, in an action"] = (["PIGGY1014"], () => Chain(30, link => $$$$"""{"allOf":[{{{{link}}}},{{{{link}}}}]}""", action: true)),
        ["one of twice the same"] = (["PIGGY1014"], () => Chain(30, link => $$$$"""{"oneOf":[{{{{link}}}},{{{{link}}}}]}""")),
        ["objects that multiply in an action's schema"] = (["PIGGY1014"], () => Chain(30, link => $$$$"""{"type":"object","properties":{"a":{{{{link}}}},"b":{{{{link}}}} }}""", action: true)),
        ["all of all others"] = (["PIGGY1014"], () => Dense(14, "allOf")),
        ["all of all others, in an action"] = (["PIGGY1014"], () => Dense(14, "allOf", action: true)),
        ["a path of many segments"] = (["PIGGY1014"], () => Paths(1, _ => string.Concat(Enumerable.Repeat("/s", 2000)))),
        ["many properties"] = ([], () => Properties(5000, number => $"p{number}")),
        ["many properties of one name"] = ([], () => Properties(5000, SameName)),
        ["many enum values"] = ([], () => Enum(5000, number => $"v{number}")),
        ["many enum values of one name"] = ([], () => Enum(2000, SameName, action: true)),
        ["many paths"] = ([], () => Paths(3000, number => $"/p{number}")),
        ["many paths of one name"] = ([], () => Paths(2000, number => "/" + SameName(number))),
        ["many parameters of one place"] = ([], () => Paths(1000, number => $$"""/{p{{number}}}/x{{number}}""")),
        ["inline objects in objects"] = (["PIGGY2013"], () => Inline(80, inner => $$$$"""{"type":"object","properties":{"p":{{{{inner}}}} }}""")),
        ["a path of many parameters"] = ([], () => Paths(1, _ => string.Concat(Enumerable.Range(0, 49).Select(number => $$"""/{p{{number}}}""")))),
        ["more segments than files fit into a compiler"] = (["PIGGY1014"], () => Paths(1100, number => string.Concat(Enumerable.Range(0, 49).Select(level => $"/s{number}x{level}")))),
        ["all of twenty others"] = (["PIGGY1014"], () => Dense(20, "allOf")),
        ["objects that hold each other"] = ([], () => Holders(60)),
        ["references in a circle"] = (["PIGGY1010"], () => Schemas(Enumerable.Range(0, 3000).Select(number => Member($"A{number}", Reference($"A{(number + 1) % 3000}"))))),
        ["many references to a long row of parameters"] = ([], () => ParametersInARow(3000)),
        ["many values of a discriminator"] = ([], () => Discriminator(30_000)),
        ["a long text that many properties refer to"] = (["PIGGY1014"], () => LongText(2000, action: false)),
        ["a long text that many properties refer to, in an action"] = (["PIGGY1014"], () => LongText(2000, action: true)),
        ["aliases that multiply"] = (["PIGGY1003"], () => Aliases("[x, x, x, x, x, x, x, x, x, x]", levels: 7)),
        ["aliases that multiply a text"] = (["PIGGY1003"], () => Aliases($"'{new string('x', 100_000)}'", levels: 4)),
        ["aliases that multiply a key"] = (["PIGGY1003"], () => Aliases($"{{ {new string('x', 1000)}: 1 }}", levels: 6)),
        ["an endless hexadecimal number"] = (["PIGGY1016"], () => $"{Head}n: 0x{new string('f', 500_000)}\npaths: {{}}\n"),
        ["brackets in brackets"] = (["PIGGY1003"], () => $"{Head}x-a: {new string('[', 100_000)}"),
        ["lists in lists"] = (["PIGGY1003"], () => $"{Head}x-a:\n  {string.Concat(Enumerable.Repeat("- ", 100_000))}a\npaths: {{}}\n"),
        ["many references that lead nowhere"] = (["PIGGY1008"], () => Schemas(Enumerable.Range(0, 5000).Select(number => Member($"p{number}", Reference($"nope{number}"))))),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_ThatExplodes_EndsInFilesOrInRules(string name)
    {
        (string[] ids, Func<string> write) = Documents[name];
        string document = write();
        GeneratorRun? run = null;
        var watch = Stopwatch.StartNew();
        Exception? ended = null;
        var thread = new Thread(() => ended = Record.Exception(() => run = Run(document)), Stack);
        thread.Start();
        thread.Join();

        output.WriteLine($"{document.Length} characters in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.Null(ended);
        Assert.Null(run!.Exception);
        Assert.Equal(ids, run.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(run.Files.Sum(file => (long)file.Value.Length), 0, Base + (Growth * (long)document.Length));
    }

    // The first of the 201 is a string, which needs no class.
    [Fact]
    public void ComponentsInComponents_LoseNothing_HoweverDeep() =>
        Assert.Equal(200, Run(Chain(200, link => $$$$"""{"type":"object","properties":{"p":{{{{link}}}} }}""")).Files.Count(file => file.Key.Contains("Models.C", StringComparison.Ordinal)));

    // A document that would go on for ever fails its test instead.
    private static GeneratorRun Run(string document)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return new(GeneratorHarness.CreateDriver(new SpecAdditionalText(new SpecFile(document))).RunGenerators(GeneratorHarness.CreateCompilation(), patience.Token).GetRunResult());
    }
}
