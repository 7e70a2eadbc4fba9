using System;
using System.Linq;
using Piggy.Generator.Inputs;
using Piggy.Generator.Plan.Sealing;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

public sealed class ConfigurationRuleTests
{
    private static readonly string Text = Spec.WithSchemas("S: { type: string }");

    [Fact]
    public void Switch_ThatIsNeitherTrueNorFalse_IsReported() => RuleAssert.Reports(
        new RuleCase("PIGGY4001", "IncludeAdditionalData of this OpenApiSpec item must be true or false, but is 'yes'; true is used. Correct the value.", Text, ""),
        new SpecFile(Text) { IncludeAdditionalData = "yes", ExcludeBackwardCompatible = "False" });

    [Theory]
    [InlineData("My-Space")]
    [InlineData("A..B")]
    [InlineData("A.class")]
    [InlineData("A; class X")]
    public void Namespace_ThatIsNone_IsReported(string name) => RuleAssert.Reports(
        new RuleCase("PIGGY4002", $"Namespace '{name}' of this OpenApiSpec item is no C# namespace; 'Root.Namespace' is used. Write identifiers with dots between them.", Text, ""),
        new SpecFile(Text) { Namespace = name });

    [Theory]
    [InlineData("Shop Client")]
    [InlineData("A.B")]
    [InlineData("namespace")]
    public void ClientName_ThatIsNone_IsReported(string name) => RuleAssert.Reports(
        new RuleCase("PIGGY4003", $"ClientName '{name}' of this OpenApiSpec item is no C# class name; 'ApiClient' is used. Write one identifier.", Text, ""),
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

    [Theory]
    [InlineData("Private")]
    [InlineData("public, internal")]
    public void TypeAccessModifier_ThatIsNone_IsReported(string access) => RuleAssert.Reports(
        new RuleCase("PIGGY4005", $"TypeAccessModifier of this OpenApiSpec item must be Public or Internal, but is '{access}'; Public is used. Correct the value.", Text, ""),
        new SpecFile(Text) { TypeAccessModifier = access });

    [Theory]
    [InlineData("~2GET", "#GET", "has no path")]
    [InlineData("/a~2", "/a#", "names no HTTP method after '#'")]
    [InlineData("/a~2GET,FETCH", "/a#GET,FETCH", "names 'fetch', which is no HTTP method")]
    [InlineData("**~1/a[bc", "/a[bc", "has a '[' without ']'")]
    public void PathPattern_ThatCannotBeRead_IsReported(string patterns, string named, string mistake) => RuleAssert.Reports(
        new RuleCase("PIGGY4006", $"'{named}' in IncludePaths of this OpenApiSpec item {mistake}; write it as '/orders/**' or '/orders/**#GET,POST'. It is not applied.", Text, ""),
        new SpecFile(Text) { IncludePaths = patterns });

    [Theory]
    [InlineData("/nowhere", "/nowhere")]
    [InlineData("/Forms/**", "/Forms/**")]
    [InlineData("**~1**~2TRACE", "**#TRACE")]
    public void PathPattern_ThatFitsNothing_IsReported(string patterns, string named) => RuleAssert.Reports(
        new RuleCase(
            "PIGGY4007", $"'{named}' in ExcludePaths of this OpenApiSpec item fits no path or operation of the document and changes nothing; correct it or remove it (case counts)", PiggySpec.Text, ""),
        new SpecFile(PiggySpec.Text) { ExcludePaths = patterns });

    [Fact]
    public void PathPatterns_ThatLeaveNoPath_AreReported() => RuleAssert.Reports(
        new RuleCase("PIGGY4008", "IncludePaths and ExcludePaths of this OpenApiSpec item leave none of the document's paths; the client has no operations. Let a pattern go, or write it narrower.", PiggySpec.Text, ""),
        new SpecFile(PiggySpec.Text) { ExcludePaths = "**" });

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("no seal at all, but long enough")]
    [InlineData("")]
    public void Seal_OfAnotherDocumentOrGenerator_IsReported(string tail)
    {
        string seal = SealPlanner.Plan(Spec.ReadApi(Text), new SpecOptions("ApiSdk", "ApiClient")).Seal;
        string asked = tail.Length > 0 ? tail : seal[..15];

        RuleAssert.Reports(
            new RuleCase(
                "PIGGY4010",
                $"Seal of this OpenApiSpec item is '{asked}', but this document and this generator make '{seal}': one of them has changed. Look at what is generated now, then write the new seal (16 digits of it are enough).",
                Text,
                ""),
            new SpecFile(Text) { Seal = asked });
    }

    [Fact]
    public void Seal_AsItIs_IsNoProblem_WholeOrItsFirstDigits()
    {
        string seal = SealPlanner.Plan(Spec.ReadApi(Text), new SpecOptions("ApiSdk", "ApiClient")).Seal;

        Assert.All([seal, seal[..16], seal.ToUpperInvariant()], asked => Assert.Empty(GeneratorHarness.Run(new SpecFile(Text) { Seal = asked }).Diagnostics));
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
    public void ProjectWithoutRootNamespace_GivesKiotasNamespace()
    {
        GeneratorRun run = GeneratorHarness.RunIn(null, new SpecFile(Text) { Namespace = null });

        Assert.Empty(run.Diagnostics);
        Assert.Contains("namespace ApiSdk;", run.Files["ApiClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void SpecsWithOneFileName_InTwoFolders_GiveTwoClients()
    {
        GeneratorRun run = GeneratorHarness.Run(
            new SpecFile(Text, "/project/shop/api.yaml") { ClientName = "Shop" },
            new SpecFile(Text, "/project/bank/api.yaml") { ClientName = "Bank" });

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Bank.Bank.g.cs", "Bank.OpenApi-Seal.g.cs", "Shop.OpenApi-Seal.g.cs", "Shop.Shop.g.cs"], run.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(GeneratorHarness.Compile(run));
    }

    [Fact]
    public void TwoClients_MayShareANamespace()
    {
        GeneratorRun run = GeneratorHarness.Run(
            new SpecFile(WithModel("Coat"), "/project/shop.yaml") { ClientName = "Shop" },
            new SpecFile(WithModel("Coin"), "/project/bank.yaml") { ClientName = "Bank" });

        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorHarness.Compile(run));
    }

    [Fact]
    public void BrokenSpec_LeavesTheOtherOneAlone()
    {
        var good = new SpecFile(PiggySpec.Text, "/project/good.yaml") { ClientName = "Good" };
        GeneratorRun alone = GeneratorHarness.Run(good);
        GeneratorRun run = GeneratorHarness.Run(good, new SpecFile("paths: [", "/project/bad.yaml") { ClientName = "Bad" });

        Assert.Equal(alone.Files.Values, run.Files.Values);
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("/project/bad.yaml", diagnostic.Location.GetLineSpan().Path));
        Assert.NotEmpty(run.Diagnostics);
    }

    [Fact]
    public void Problem_IsShownInItsOwnFile()
    {
        GeneratorRun run = GeneratorHarness.Run(
            new SpecFile(Text, "/project/good.yaml") { ClientName = "Good" },
            new SpecFile("- no spec", "/project/bad.yaml") { ClientName = "Bad" });

        Assert.Equal(["/project/bad.yaml"], run.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path).Distinct(StringComparer.Ordinal));
    }

    private static string WithModel(string name) => $$"""
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [ { url: https://example.test } ]
        paths:
          /{{name}}:
            get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } } } }
        components: { schemas: { {{name}}: { type: object, properties: { size: { type: integer } } } } }
        """;
}
