using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Emit;
using Piggy.Generator.Tests.Client;
using Piggy.Generator.Tests.Harness;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>What each kind of edit runs and emits again, in a project with two specs. docs/incremental.md shows what is measured here, and a test holds it to that.</summary>
public sealed class EditTableTests
{
    private static readonly SpecFile Shop = new(ShopSpec.Text, "/project/shop.yaml") { Namespace = "Shop", ClientName = "ShopClient" };
    private static readonly SpecFile Credits = new(PiggySpec.Text, "/project/credits.yaml") { Namespace = "Credits", ClientName = "CreditsClient" };

    private static readonly string[] InOrder =
    [
        TrackingNames.SpecText, TrackingNames.Api, TrackingNames.Client, TrackingNames.Actions, TrackingNames.Seal, TrackingNames.ClientFiles, TrackingNames.ActionFiles, TrackingNames.SealFiles, TrackingNames.Problems,
    ];

    private static readonly Edit[] Edits =
    [
        new("a C# file, nothing of a spec", file => file),
        new("a comment in the YAML", file => file with { Text = "# A comment\n" + file.Text }),
        new("white space and quotes in the YAML", file => Replace(file, "{ title: Shop, version: '1' }", "\n  title: \"Shop\"\n  version: \"1\"")),
        new("the description of a property", file => Replace(file, "quantity: { type: integer, default: 1 }", "quantity: { type: integer, default: 1, description: How many. }")),
        new("the summary of an operation", file => Replace(file, "      requestBody: { content: { image/png", "      summary: Replaces it.\n      requestBody: { content: { image/png")),
        new("a property more", file => Replace(file, "quantity: { type: integer, default: 1 }", "quantity: { type: integer, default: 1 }\n        note: { type: string }")),
        new("an operation more, on a path that exists", file => Replace(file, "  /orders/{order_id}/total:\n    get:", "  /orders/{order_id}/total:\n    delete:\n      responses: { '204': { description: gone } }\n    get:")),
        new("the namespace of the item", file => file with { Namespace = "Store" }),
    ];

    public static TheoryData<string, string[]> Expected => new()
    {
        { "a C# file, nothing of a spec", [] },
        { "a comment in the YAML", [] },
        { "white space and quotes in the YAML", [] },
        { "the description of a property", ["ShopClient.Models.Order.g.cs", "ShopClient.OpenApi-Seal.g.cs"] },
        { "the summary of an operation", ["ShopClient.Orders.Item.Receipt.ReceiptRequestBuilder.g.cs", "ShopClient.OpenApi-Seal.g.cs"] },
        { "a property more", ["ShopClient.Models.Order.g.cs", "ShopClient.OpenApi-Seal.g.cs"] },
        { "an operation more, on a path that exists", ["ShopClient.Orders.Item.Total.TotalRequestBuilder.g.cs", "ShopClient.OpenApi-Seal.g.cs"] },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Edit_EmitsOnlyTheFilesThatShowIt(string edit, string[] files) => Assert.Equal(files, Measure(Edits.Single(known => known.Name == edit)).Emitted);

    [Fact]
    public void Option_EmitsItsSpecAgain_AndNoOther()
    {
        Outcome outcome = Measure(Edits[^1]);

        Assert.NotEmpty(outcome.Emitted);
        Assert.All(outcome.Emitted, file => Assert.StartsWith("ShopClient.", file, StringComparison.Ordinal));
        Assert.True(outcome.Emitted.Count < outcome.Files);
    }

    [Fact]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    public void Documentation_ShowsWhatIsMeasured() => MadeDocument.HoldTable(
        "docs/incremental.md",
        ["| edit | steps that ran | files emitted again |", "| --- | --- | --- |", .. Edits.Select(Measure).Select(static outcome => outcome.Row)]);

    private static Outcome Measure(Edit edit)
    {
        SpecAdditionalText[] texts = [new(Shop), new(Credits)];
        SpecFile changed = edit.Apply(Shop);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(texts).RunGenerators(GeneratorHarness.CreateCompilation());
        driver = ReferenceEquals(changed, Shop)
            ? driver.RunGenerators(GeneratorHarness.CreateCompilation("internal static class Unrelated { }"))
            : driver.ReplaceAdditionalText(texts[0], new SpecAdditionalText(changed)).RunGenerators(GeneratorHarness.CreateCompilation());
        GeneratorDriverRunResult result = driver.GetRunResult();
        var files = new[] { TrackingNames.ClientFiles, TrackingNames.ActionFiles, TrackingNames.SealFiles }
            .SelectMany(step => result.Results[0].TrackedSteps[step])
            .SelectMany(static run => run.Outputs)
            .Select(static output => (((SourceFile)output.Value).HintName, IsNew: output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified))
            .ToList();
        HashSet<string> ran = [.. new GeneratorRun(result).StepsThatRan().Select(static step => step.Split(':')[0])];
        return new Outcome(edit.Name, [.. InOrder.Where(ran.Contains)], [.. files.Where(static file => file.IsNew).Select(static file => file.HintName)], files.Count);
    }

    private static SpecFile Replace(SpecFile file, string old, string replacement)
    {
        Assert.Equal(2, file.Text.Split(old).Length);
        return file with { Text = file.Text.Replace(old, replacement, StringComparison.Ordinal) };
    }

    private sealed record Edit(string Name, Func<SpecFile, SpecFile> Apply);

    private sealed record Outcome(string Edit, IReadOnlyList<string> Steps, IReadOnlyList<string> Emitted, int Files)
    {
        public string Row => $"| {Edit} | {(Steps.Count == 0 ? "none" : string.Join(", ", Steps))} | {Emitted.Count} of {Files} |";
    }
}
