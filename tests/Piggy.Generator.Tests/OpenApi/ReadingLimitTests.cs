using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.Tests.Harness;
using Piggy.Generator.Yaml;
using Xunit;

namespace Piggy.Generator.Tests.OpenApi;

/// <summary>How much the reader of schemas, the bundler and the upgrade of Swagger 2.0 take, on both sides of each limit.</summary>
public sealed class ReadingLimitTests
{
    private const int Levels = 200;
    private const int Characters = 64 * 1024 * 1024;

    // The component, and places that each refer to the next: each is one level.
    [Theory]
    [InlineData(Levels - 1, true)]
    [InlineData(Levels, false)]
    public void References_NestSoDeep(int places, bool isRead) => IsRead(
        "S: { $ref: '#/x-row/p1' }",
        $"x-row: {{ {string.Join(", ", Enumerable.Range(1, places).Select(place => $"p{place}: {(place == places ? "{}" : $"{{ $ref: '#/x-row/p{place + 1}' }}")}"))} }}",
        isRead);

    // A hundred components, each with a copy of a place of a thousand schemas; the last place is larger.
    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void CopiesOfPlaces_AreSoMany(int last, bool isRead) => IsRead(
        string.Join('\n', Enumerable.Range(1, 100).Select(number => $"S{number}: {{ $ref: '#/x-place/{(number == 100 ? "last" : "each")}' }}")),
        $"x-place:\n  each: {ObjectOf(1000)}\n  last: {ObjectOf(last)}",
        isRead);

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Schemas_AreSoMany(int last, bool isRead) => IsRead(
        $"S1: &each {ObjectOf(1000)}\n{string.Join('\n', Enumerable.Range(2, 498).Select(number => $"S{number}: *each"))}\nS500: {ObjectOf(last)}",
        "",
        isRead);

    // Above the part's own levels stand the document, 'components' and 'schemas'.
    [Theory]
    [InlineData(Levels - 3, true)]
    [InlineData(Levels - 2, false)]
    public void Bundle_IsSoDeep(int levels, bool isRead) => IsBundled(Lists(levels), isRead);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Bundle_HasSoManyCharacters(int more, bool isRead)
    {
        int others = (int)YamlDocument.Read(Referring + "    part: { description: '' }\n", CancellationToken.None).Root!.Extent.Characters - "part.yaml".Length + "#/components/schemas/part".Length;

        IsBundled($"description: '{new string('x', Characters - others + more)}'\n", isRead);
    }

    // In Swagger 2.0 the schemas stand one level higher.
    [Theory]
    [InlineData(Levels - 3, true)]
    [InlineData(Levels - 2, false)]
    public void UpgradedSwagger_IsSoDeep(int levels, bool isRead)
    {
        SpecTree tree = Tree($"swagger: '2.0'\ninfo: {{ title: t, version: '1' }}\npaths: {{}}\ndefinitions:\n  S: {Lists(levels)}\n");

        AssertOutcome(isRead, tree.Root is not null, tree.Problems);
    }

    private static string Referring => Spec.WithSchemas("S: { items: { $ref: part.yaml } }") + "\n";

    private static string ObjectOf(int schemas) => $"{{ properties: {{ {string.Join(", ", Enumerable.Range(2, schemas - 1).Select(number => $"p{number}: {{}}"))} }} }}";

    private static string Lists(int levels) => string.Concat(Enumerable.Repeat("{ items: ", levels - 1)) + "{}" + string.Concat(Enumerable.Repeat(" }", levels - 1));

    private static void IsRead(string schemas, string more, bool isRead)
    {
        SpecTree tree = Tree(Spec.WithSchemas(schemas, "3.0.3") + "\n" + more + "\n");
        var problems = new List<SpecProblem>();
        var reader = new SchemaReader(new ReadingContext(tree, Files(""), problems, CancellationToken.None));

        reader.ReadComponents();

        AssertOutcome(isRead, !reader.IsBeyondLimits, problems);
    }

    private static void IsBundled(string part, bool isRead)
    {
        SpecTree tree = Tree(Referring, new SpecPart("/project/part.yaml", part, default));

        AssertOutcome(isRead, tree.Root is not null, tree.Problems);
    }

    private static void AssertOutcome(bool expected, bool isRead, IEnumerable<SpecProblem> problems)
    {
        Assert.Equal(expected, isRead);
        Assert.Equal(expected ? [] : ["PIGGY1003"], problems.Select(problem => problem.Rule.Id));
    }

    private static SpecTree Tree(string text, params SpecPart[] parts) => SpecTree.Of(Files(text, parts), CancellationToken.None);

    private static SpecFiles Files(string text, params SpecPart[] parts) =>
        new(new SpecText("/project/api.yaml", text, new SpecOptions("ApiSdk", "ApiClient")) { Parts = parts.ToEquatableArray() }, CancellationToken.None);
}
