using System;
using Piggy.Generator.Tests.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>x-piggy-reconcile that names what is not there, and actions without it.</summary>
public sealed class ReconcileRuleTests
{
    private const string Reconcile = "{ read: listCoins, with: { kind: kind }, equal: { name: name }, because: List the coins. }";

    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /coins:
            get:
              operationId: listCoins
              x-piggy-effect: { access: read, irreversible: false, gives-value: false, sends-mail: false, returns-secret: false, personal-data: true, repeat-safe: true, asynchronous: false }
              x-piggy-evidence: { request: high, response: high, errors: low, sources: [docs], checked: 2026-11-22 }
              parameters: [ { name: kind, in: query, required: true, schema: { type: string } } ]
              responses: { '200': { description: ok } }
            post:
              operationId: createCoin
              x-piggy-action: { slug: PIGGY_CREATE_COIN, title: Create coin, toolset: core }
              x-piggy-effect: { access: write, irreversible: false, gives-value: true, sends-mail: false, returns-secret: false, personal-data: true, repeat-safe: false, asynchronous: false }
              x-piggy-evidence: { request: high, response: high, errors: low, sources: [docs], checked: 2026-11-22 }
              x-piggy-reconcile: RECONCILE
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name, kind]
                      properties: { name: { type: string }, kind: { type: string }, note: { type: string }, owner: { type: string, x-piggy-personal: true }, tags: { type: array, items: { type: string } } }
              responses: { '200': { description: ok } }

        """;

    public static TheoryData<RuleCase> Cases =>
    [
        Case("the document has no operation 'listCoin' that only reads", "; did you mean 'listCoins'?", "read: listCoins", "read: listCoin"),
        Case("the document has no operation 'createCoin' that only reads", "", "read: listCoins", "read: createCoin"),
        Case("the action has no plain input 'nam'", "; did you mean 'name'?", "equal: { name: name }", "equal: { name: name, id: nam }"),
        Case("the action has no plain input 'tags'", "", "equal: { name: name }", "equal: { name: name, tags: tags }"),
        Case("'listCoins' has no parameter 'kid'", "; did you mean 'kind'?", "with: { kind: kind }", "with: { kind: kind, kid: name }"),
        Case("'listCoins' requires the parameter 'kind'", "", "with: { kind: kind }, ", ""),
        Case("the input 'owner' is personal or secret, so no intent may keep it", "", "with: { kind: kind }", "with: { kind: owner }"),
        Case("it compares nothing with a required input", "", "equal: { name: name }", "equal: { note: note }"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Name_OfNothing_IsReported(RuleCase broken) => RuleAssert.Reports(broken);

    [Theory]
    [MemberData(nameof(Cases))]
    public void OneWrongName_IsEnoughForNoPlan(RuleCase broken)
    {
        ArgumentNullException.ThrowIfNull(broken);
        Assert.Null(Assert.Single(ActionLab.PlanOf(broken.Spec, allowProblems: true).Actions).Reconciliation);
    }

    [Fact]
    public void RightNames_MakeAPlan() => Assert.NotNull(Assert.Single(ActionLab.PlanOf(Spec.Replace("RECONCILE", Reconcile, StringComparison.Ordinal)).Actions).Reconciliation);

    [Fact]
    public void Core_action_that_must_not_be_repeated_and_says_nothing_is_reported() => RuleAssert.Reports(new RuleCase(
        "PIGGY1515",
        "Action 'PIGGY_CREATE_COIN' must not be sent twice, but has no x-piggy-reconcile; it is generated without a reconciliation plan: say which read shows its work, or that none does",
        Spec.Replace("      x-piggy-reconcile: RECONCILE\n", "", StringComparison.Ordinal),
        "x-piggy-action"));

    [Fact]
    public void Plan_is_emitted_and_compiles()
    {
        GeneratorRun run = GeneratorHarness.Run(Spec.Replace("RECONCILE", Reconcile.Replace("name: name", "name: name, owner: owner", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorHarness.Compile(run));
        string file = Assert.Single(run.Files, file => file.Key.EndsWith("CreateCoinAction.Reconciliation.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains("inputs.AddHashed(\"owner\", input.Owner);", file, StringComparison.Ordinal);
        Assert.Contains("inputs.Add(\"kind\", input.Kind);", file, StringComparison.Ordinal);
    }

    private static RuleCase Case(string problem, string hint, string old, string replacement) => new(
        "PIGGY1514",
        $"x-piggy-reconcile cannot be followed: {problem}; the action has no reconciliation plan: correct the name, or describe what it names{hint}",
        Spec.Replace("RECONCILE", Reconcile.Replace(old, replacement, StringComparison.Ordinal), StringComparison.Ordinal),
        "x-piggy-reconcile");
}
