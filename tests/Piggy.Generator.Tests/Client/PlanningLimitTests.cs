using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Piggy.Generator.Inputs;
using Piggy.Generator.Plan;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>How large the tree of builders and a class within classes may be, on both sides of each limit.</summary>
public sealed class PlanningLimitTests
{
    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "more than 50 segments")]
    public void Path_HasSoManySegments(int segments, string? refusal) => IsPlanned(
        Spec.WithPaths($"{string.Concat(Enumerable.Range(1, segments).Select(number => $"/s{number}"))}: {{}}"), refusal);

    // A thousand segments, and below each of them forty-nine; below the last of them some more.
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "more than 50000 different segments")]
    public void Segments_AreSoMany(int more, string? refusal) => IsPlanned(
        Spec.WithPaths(string.Join('\n', Enumerable.Range(1, 1000).SelectMany(first => Enumerable.Range(1, first == 1000 ? 49 + more : 49).Select(second =>
            string.Create(CultureInfo.InvariantCulture, $"/s{first}/t{second}: {{}}"))))),
        refusal);

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void ClassOfAnInlineSchema_LiesSoDeep(int levels, bool isReported)
    {
        string schema = "{ type: object, properties: { q: { type: string } } }";
        for (int level = 1; level < levels; level++)
        {
            schema = $"{{ type: object, properties: {{ p: {schema} }} }}";
        }

        string answer = "{ get: { responses: { '200': { description: ok, content: { application/json: { schema: " + schema + " } } } } } }";

        Assert.Equal(isReported, new EmittedClient(Spec.WithPaths("/s: " + answer)).Problems.Any(problem => problem.Rule.Id == "PIGGY2013"));
    }

    private static void IsPlanned(string document, string? refusal)
    {
        Exception? ended = Record.Exception(() => ClientPlanner.Plan(Spec.ReadApi(document), new SpecOptions("ApiSdk", "ApiClient"), CancellationToken.None));

        if (refusal is null)
        {
            Assert.Null(ended);
        }
        else
        {
            Assert.Contains(refusal, Assert.IsType<TooComplexException>(ended).Message, StringComparison.Ordinal);
        }
    }
}
