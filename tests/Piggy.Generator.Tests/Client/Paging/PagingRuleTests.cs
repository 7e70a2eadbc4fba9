using System;
using Piggy.Generator.Tests.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Client.Paging;

/// <summary>x-piggy-paging that names what is not there.</summary>
public sealed class PagingRuleTests
{
    private const string Consequence = "; no helper reads this list page by page: correct the name, or describe what it names";

    public static TheoryData<RuleCase> Cases =>
    [
        Case("the operation has no query parameter 'pag'", "; did you mean 'page'?", "{ page: page, size", "{ page: pag, size", "page: pag"),
        Case("the operation has no query parameter 'siz'", "; did you mean 'size'?", "size: size", "size: siz", "size: siz"),
        Case("the query parameter 'text' is no integer", "", "size: size", "size: text", "size: text"),
        Case("the answer has no 'last_pag' in 'meta'", "; did you mean 'last_page'?", "last: last_page", "last: last_pag", "last: last_pag"),
        Case("'state' in the 'meta' of the answer is no integer", "", "last: last_page", "last: state", "last: state"),
        Case("the answer has no list 'data'", "", "data: { type: array", "items: { type: array", "x-piggy-paging"),
        Case("the answer has no list 'data'", "", "data: { type: array, items: { $ref: '#/components/schemas/Coin' } }", "data: { $ref: '#/components/schemas/Coin' }", "x-piggy-paging"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Name_OfNothing_IsReported_AndTheRestIsGenerated(RuleCase broken)
    {
        RuleAssert.Reports(broken);

        GeneratorRun run = GeneratorHarness.Run(broken.Spec);
        Assert.DoesNotContain("ApiClientPages.g.cs", run.Files.Keys);
        Assert.Contains(run.Files.Keys, file => file.EndsWith("CoinsRequestBuilder.g.cs", StringComparison.Ordinal));
        Assert.Empty(GeneratorHarness.Compile(run));
    }

    private static RuleCase Case(string problem, string hint, string old, string replacement, string at) =>
        new("PIGGY1513", $"x-piggy-paging cannot be followed: {problem}{Consequence}{hint}", PagedSpec.With(old, replacement), at);
}
