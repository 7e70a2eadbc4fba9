using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>What an edit makes the generator do again.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] AfterReading = [TrackingNames.Api, TrackingNames.Client, TrackingNames.Actions, TrackingNames.ClientFiles, TrackingNames.ActionFiles];

    private static readonly SpecFile ToPart = new(Spec.WithSchemas("S: { type: object, properties: { p: { $ref: pet.yaml } } }"));
    private static readonly SpecFile Part = SpecFile.Part("/project/pet.yaml", "type: object\ntitle: Pet");

    [Fact]
    public void UnrelatedEdit_RunsNothing() =>
        // The harness itself repeats every run after an unrelated edit; here is the proof that it would notice.
        Assert.Equal([IncrementalStepRunReason.New], GeneratorHarness.Run(PiggySpec.Text).Reasons(TrackingNames.Api));

    [Fact]
    public void SameTextInANewFileObject_RunsNothing()
    {
        GeneratorRun run = AfterEdit(PiggySpec.Text, PiggySpec.Text);

        Assert.Empty(run.StepsThatRan());
    }

    [Theory]
    [InlineData("# A comment\n", "")]
    [InlineData("", "\n# A comment\n\n")]
    public void Comment_EndsAtTheApi(string before, string after)
    {
        GeneratorRun run = AfterEdit(PiggySpec.Text, before + PiggySpec.Text + after);

        Assert.Equal(["SpecText: Modified"], run.StepsThatRan());
        Assert.All(AfterReading.SelectMany(run.Reasons), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Api));
    }

    [Fact]
    public void Layout_EndsAtTheApi()
    {
        string layout = PiggySpec.With("{ title: Test, version: '1' }", "\n  title: \"Test\"\n  version: \"1\"");

        Assert.Equal(["SpecText: Modified"], AfterEdit(PiggySpec.Text, layout).StepsThatRan());
    }

    [Fact]
    public void ChangedDescription_PlansAgain()
    {
        GeneratorRun run = AfterEdit(PiggySpec.Text, PiggySpec.With("description: ok", "description: fine"));

        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Api));
    }

    [Fact]
    public void EditOfOneSpec_LeavesTheOtherAlone()
    {
        SpecFile first = new(PiggySpec.Text, "/project/first.yaml") { ClientName = "First" };
        SpecFile second = new(PiggySpec.Text, "/project/second.yaml") { ClientName = "Second" };

        GeneratorRun run = AfterEdit([first, second], second with { Text = PiggySpec.With("description: ok", "description: fine") });

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Api));
    }

    [Fact]
    public void CommentInAPart_EndsAtTheApi()
    {
        GeneratorRun run = AfterEdit([ToPart, Part], Part with { Text = "# A comment\n" + Part.Text });

        Assert.Equal(["SpecText: Modified"], run.StepsThatRan());
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Api));
    }

    [Fact]
    public void EditOfAPart_ReadsOnlyTheSpecsThatUseIt()
    {
        SpecFile other = new(PiggySpec.Text, "/project/other.yaml") { ClientName = "Other" };

        GeneratorRun run = AfterEdit([other, ToPart, Part], Part with { Text = "type: object\ntitle: Changed" });

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.SpecText));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.Reasons(TrackingNames.Api));
    }

    [Fact]
    public void MovedProblem_IsShownAtItsNewPlace()
    {
        string broken = PiggySpec.With("access: write", "access: wrte");
        GeneratorRun run = AfterEdit(broken, "# A comment\n" + broken);

        Diagnostic problem = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "PIGGY1504");
        int line = ("# A comment\n" + broken).Split('\n').ToList().FindIndex(text => text.Contains("access:", StringComparison.Ordinal));
        Assert.Equal(line, problem.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(TrackingNames.Api));
    }

    [Fact]
    public void CachedValues_HoldNothingOfRoslyn()
    {
        var passed = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (object value in GeneratorHarness.Run(PiggySpec.Text).CachedValues())
        {
            AssertPlain(value, value.GetType().Name, passed);
        }
    }

    private static GeneratorRun AfterEdit(string before, string after) => AfterEdit([new SpecFile(before)], new SpecFile(after));

    // Replaces the file that has the changed one's path.
    private static GeneratorRun AfterEdit(SpecFile[] files, SpecFile changed)
    {
        SpecAdditionalText[] texts = [.. files.Select(file => new SpecAdditionalText(file))];
        GeneratorDriver driver = GeneratorHarness.CreateDriver(texts)
            .RunGenerators(GeneratorHarness.CreateCompilation())
            .ReplaceAdditionalText(texts.Single(text => text.Path == changed.Path), new SpecAdditionalText(changed));
        return new GeneratorRun(driver.RunGenerators(GeneratorHarness.CreateCompilation()).GetRunResult());
    }

    private static void AssertPlain(object? value, string path, HashSet<object> passed)
    {
        if (value is null or string or DiagnosticDescriptor || value.GetType().IsPrimitive || value.GetType().IsEnum || !passed.Add(value))
        {
            return;
        }

        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or Diagnostic or SourceText or AdditionalText, $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                AssertPlain(item, path + "[]", passed);
            }
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            AssertPlain(field.GetValue(value), $"{path}.{field.Name}", passed);
        }
    }
}
