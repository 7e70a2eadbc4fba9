using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Spec.Tests.Facts;
using Piggy.Spec.Tests.Spec;
using Xunit;

namespace Piggy.Spec.Tests;

/// <summary>The spec holds all that is known of the API: each operation, parameter, field, value and error code.</summary>
public sealed class FactsTests
{
    private const int Known = 174;

    public static TheoryData<string> Operations => [.. FactTable.Operations.Keys];

    [Fact]
    public void Spec_and_facts_name_the_same_operations()
    {
        HashSet<string> facts = [.. FactTable.Operations.Values.Select(fact => FactTable.Differences.GetValueOrDefault(fact.Id)?.Spec ?? fact.Call)];
        string[] unknown = [.. SpecDocument.Current.Operations.Keys.Where(call => !facts.Contains(call))];

        Assert.True(unknown.Length == 0, $"Facts/operations.yaml knows nothing of {string.Join(", ", unknown)}. Write down there what the sources say; then the spec is held against it.");
        Assert.Empty(facts.Except(SpecDocument.Current.Operations.Keys));
        Assert.True(FactTable.Operations.Count == Known, $"{FactTable.Operations.Count} operations are known, and {Known} stand in this test. Change the number here and in the documents that name it.");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_is_in_the_spec_as_it_is_known(string id) => Assert.Equal([], FactComparison.Of(FactTable.Operations[id], SpecDocument.Current).Faults);

    [Fact]
    public void Every_deliberate_difference_is_still_one() => Assert.All(FactTable.Differences.Values, difference =>
    {
        Assert.Equal(difference.Fact, FactTable.Operations[difference.Operation].Call);
        Assert.False(SpecDocument.Current.Operations.ContainsKey(difference.Fact), $"{difference.Fact} is in the spec; remove it from differences.yaml.");
        Assert.NotEmpty(difference.Reason);
    });

    [Fact]
    public void What_is_missing_is_noticed()
    {
        FactOperation fact = FactTable.Operations["createContact"];
        FactField invented = new("favourite_colour", true, false, false, [], []);

        FactComparison comparison = FactComparison.Of(fact with { Body = [.. fact.Body!, invented], Errors = ["424242"], Query = [invented] }, SpecDocument.Current);

        Assert.Equal(["query parameter favourite_colour is missing", "body.favourite_colour is missing", "x-piggy-errors lacks 424242"], comparison.Faults);
    }
}
