using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Piggy.Spec.Tests.Facts;
using Piggy.Spec.Tests.Spec;
using Piggy.Testing;
using Xunit;

namespace Piggy.Spec.Tests;

/// <summary>docs/spec-coverage.md shows how much of what is known stands in the spec, by how sure it is. The figures are counted here.</summary>
public sealed class CoveragePageTests
{
    [Fact]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    public void The_page_shows_what_is_counted() => MadeDocument.HoldTable("docs/spec-coverage.md", [.. Table()]);

    private static IEnumerable<string> Table()
    {
        (FactOperation Fact, FactComparison Found)[] all = [.. FactTable.Operations.Values.Select(fact => (fact, FactComparison.Of(fact, SpecDocument.Current)))];
        yield return "| confidence | operations | parameters and inputs | fields of answers |";
        yield return "| --- | ---: | ---: | ---: |";
        foreach (Confidence confidence in Enum.GetValues<Confidence>().Reverse())
        {
            yield return Row(confidence.ToString().ToLowerInvariant(), all, confidence, confidence);
        }

        yield return Row("all", all, Confidence.High, Confidence.Low);
    }

    private static string Row(string name, (FactOperation Fact, FactComparison Found)[] all, Confidence most, Confidence least)
    {
        var operations = all.Where(each => each.Fact.Confidence >= least && each.Fact.Confidence <= most).ToList();
        var inputs = all.Where(each => each.Fact.Request >= least && each.Fact.Request <= most).ToList();
        var outputs = all.Where(each => each.Fact.Response >= least && each.Fact.Response <= most).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {operations.Count(each => each.Found.IsFound)} of {operations.Count} | {inputs.Sum(each => each.Found.InputsFound)} of {inputs.Sum(each => each.Found.Inputs)} | {outputs.Sum(each => each.Found.OutputsFound)} of {outputs.Sum(each => each.Found.Outputs)} |");
    }
}
