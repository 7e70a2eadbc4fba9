using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Emit;
using Piggy.Generator.Tests.Actions;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>Which files of triggers an edit emits again. The file with the actions names the state of the document, so that every edit of its meaning emits that one.</summary>
public sealed class TriggerEditTests
{
    private static readonly string Text = TriggerSpec.Webhooks(
        TriggerSpec.Webhook(Body("One"), "PIGGY_ON_ONE", "one", "one") + "\n" + TriggerSpec.Webhook(Body("Two"), "PIGGY_ON_TWO", "two", "two").Replace("Tells", "Says", StringComparison.Ordinal),
        "One: { type: object, properties: { type: { type: string }, data: { type: object, properties: { first: { type: string } } } } }\n"
        + "Two: { type: object, properties: { type: { type: string }, data: { type: object, properties: { second: { type: string } } } } }");

    public static TheoryData<string, string, string[]> Edits => new()
    {
        { "# A comment\nopenapi", "openapi", [] },
        { "title: Test", "title: Tests", ["Actions.ApiActions.g.cs"] },
        { "Says that it happened", "Says that it has happened", ["Actions.ApiActions.g.cs", "Actions.ApiTriggers.g.cs", "Actions.TwoTrigger.g.cs"] },
        { "slug: PIGGY_ON_TWO, title: It happened", "slug: PIGGY_ON_TWO, title: Two", ["Actions.ApiActions.g.cs", "Actions.TwoTrigger.Schemas.g.cs", "Actions.TwoTrigger.g.cs"] },
        { "first: { type: string }", "first: { type: string, description: The first. }", ["Actions.ApiActions.g.cs", "Actions.OneData.g.cs", "Actions.OneTrigger.Schemas.g.cs"] },
        {
            "second: { type: string }", "second: { type: integer }",
            ["Actions.ApiActions.g.cs", "Actions.TwoData.Json.g.cs", "Actions.TwoData.g.cs", "Actions.TwoTrigger.Schemas.g.cs"]
        },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_EmitsOnlyTheFilesThatShowIt(string old, string replacement, string[] files)
    {
        ArgumentNullException.ThrowIfNull(old);
        bool isComment = old.StartsWith('#');
        string before = isComment ? Text.Replace(replacement, old, StringComparison.Ordinal) : Text;
        Assert.Equal(2, before.Split(old).Length);
        var file = new SpecAdditionalText(new SpecFile(before));
        GeneratorDriver driver = GeneratorHarness.CreateDriver(file)
            .RunGenerators(GeneratorHarness.CreateCompilation())
            .ReplaceAdditionalText(file, new SpecAdditionalText(new SpecFile(before.Replace(old, replacement, StringComparison.Ordinal))))
            .RunGenerators(GeneratorHarness.CreateCompilation());

        Assert.Equal(
            files,
            driver.GetRunResult().Results[0].TrackedSteps[TrackingNames.ActionFiles]
                .SelectMany(run => run.Outputs)
                .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .Select(output => ((SourceFile)output.Value).HintName)
                .Order(StringComparer.Ordinal));
    }

    private static string Body(string component) => $"requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{component}' }} }} }} }}";
}
