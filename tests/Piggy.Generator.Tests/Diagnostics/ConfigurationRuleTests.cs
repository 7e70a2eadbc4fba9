using System;
using System.Linq;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

public sealed class ConfigurationRuleTests
{
    private static readonly string Text = Spec.WithSchemas("S: { type: string }");

    [Fact]
    public void Switch_ThatIsNeitherTrueNorFalse_IsReported() => RuleAssert.Reports(
        new RuleCase("PIGGY4001", "IncludeAdditionalData of this OpenApiSpec item must be true or false, but is 'yes'; true is used", Text, ""),
        new SpecFile(Text) { IncludeAdditionalData = "yes", ExcludeBackwardCompatible = "False" });

    [Theory]
    [InlineData("My-Space")]
    [InlineData("A..B")]
    [InlineData("A.class")]
    [InlineData("A; class X")]
    public void Namespace_ThatIsNone_IsReported(string name) => RuleAssert.Reports(
        new RuleCase("PIGGY4002", $"Namespace '{name}' of this OpenApiSpec item is no C# namespace; 'Root.Namespace' is used", Text, ""),
        new SpecFile(Text) { Namespace = name });

    [Theory]
    [InlineData("Shop Client")]
    [InlineData("A.B")]
    [InlineData("namespace")]
    public void ClientName_ThatIsNone_IsReported(string name) => RuleAssert.Reports(
        new RuleCase("PIGGY4003", $"ClientName '{name}' of this OpenApiSpec item is no C# class name; 'ApiClient' is used", Text, ""),
        new SpecFile(Text) { ClientName = name });

    [Fact]
    public void SecondSpecOfOneClient_IsReported_AndGivesNothing()
    {
        var first = new SpecFile(Text, "/project/first.yaml");
        var second = new SpecFile(Text, "/project/second.yaml");

        RuleAssert.Reports(
            new RuleCase("PIGGY4004", "ApiSdk.ApiClient is made from 'first.yaml' already; give this OpenApiSpec item another Namespace or ClientName. Nothing is generated from it.", Text, ""),
            first,
            second);
        Assert.Equal(GeneratorHarness.Run(first).Files, GeneratorHarness.Run(first, second).Files);
    }

    [Fact]
    public void MissingMetadata_HasDefaults_AndIsNoProblem()
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile(Text) { Namespace = "", ClientName = null, IncludeAdditionalData = " ", ExcludeBackwardCompatible = "FALSE" });

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void FileOfSomebodyElse_IsLeftAlone()
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile("{{{{ not yaml", "/project/other.txt") { IsSpec = false });

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Files);
        Assert.Empty(run.Reasons(TrackingNames.SpecText));
    }

    [Fact]
    public void Problem_IsShownInItsOwnFile()
    {
        GeneratorRun run = GeneratorHarness.Run(
            new SpecFile(Text, "/project/good.yaml") { ClientName = "Good" },
            new SpecFile("- no spec", "/project/bad.yaml") { ClientName = "Bad" });

        Assert.Equal(["/project/bad.yaml"], run.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct(StringComparer.Ordinal));
    }
}
