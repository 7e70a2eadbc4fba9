using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator.Inputs;
using Piggy.Generator.Plan.Sealing;
using Piggy.Generator.Tests.Harness;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Sealing;

/// <summary>One hash over document and generator: the same for the same two, another as soon as one of them is another.</summary>
public sealed class SealTests
{
    private static readonly SpecFile Forms = new(PiggySpec.Text, "/project/forms.yaml") { Namespace = "Shop", ClientName = "FormsClient" };
    private static readonly SpecFile Coins = new(Spec.WithSchemas("S: { type: string }"), "/project/coins.yaml") { Namespace = "Bank", ClientName = "CoinsClient" };

    [Fact]
    public void Fingerprint_IsMadeOfTheSourcesAndTheVersionsOfTheLibraries()
    {
        string folder = Path.Combine(RepositoryPaths.Root, "generator", "Piggy.Generator");
        IEnumerable<string> hashes = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(folder, "packages.lock.json"))
            .Select(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Hash(string.Join('\n', hashes)), GeneratorFingerprint.Value);
    }

    [Fact]
    public void Fingerprint_KnowsNoOrderOfSources_ButEverySource()
    {
        string known = GeneratorFingerprint.Of("AA\nbb\n");

        Assert.Equal(known, GeneratorFingerprint.Of("bb\r\naa"));
        Assert.NotEqual(known, GeneratorFingerprint.Of("aa\nbc\n"));
        Assert.NotEqual(known, GeneratorFingerprint.Of("aa\n"));
    }

    [Fact]
    public void Seal_IsTheHashOfDocumentAndGenerator()
    {
        string specHash = Spec.ReadApi(PiggySpec.Text).SpecHash;

        Assert.Equal(Hash(specHash + "\n" + GeneratorFingerprint.Value), SealOf(PiggySpec.Text));
        Assert.NotEqual(SealPlanner.SealOf(specHash, "one"), SealPlanner.SealOf(specHash, "another"));
    }

    [Fact]
    public void Seal_ChangesWithTheContent_NotWithTheLayout()
    {
        Assert.Equal(SealOf(PiggySpec.Text), SealOf("# A comment\n" + PiggySpec.Text));
        Assert.NotEqual(SealOf(PiggySpec.Text), SealOf(PiggySpec.Text.Replace("title: ", "title: A", StringComparison.Ordinal)));
    }

    [Fact]
    public void CompiledClient_CarriesTheSealOfItsDocument_BesideThatOfAnother()
    {
        Assembly compiled = Compile(GeneratorHarness.Run(Forms, Coins));

        Assert.Equal(
            [("OpenApiSeal:Bank.CoinsClient", SealOf(Coins.Text)), ("OpenApiSeal:Shop.FormsClient", SealOf(Forms.Text))],
            compiled.GetCustomAttributes<AssemblyMetadataAttribute>().Select(one => (one.Key, one.Value!)).Order());
    }

    [Fact]
    public void CompiledRegistry_CarriesTheSameSeal_AsAConstantToo()
    {
        Type facade = Compile(GeneratorHarness.Run(Forms)).GetTypes().Single(type => type.GetField("Seal") is not null);
        var registry = (Piggy.Generated.Actions.ActionRegistry)facade.GetProperty("Registry")!.GetValue(null)!;

        Assert.Equal((SealOf(Forms.Text), SealOf(Forms.Text)), ((string)facade.GetField("Seal")!.GetRawConstantValue()!, registry.Spec.Seal));
    }

    [Fact]
    public void ClientCalledSeal_HasItsFile_BesideTheSeal()
    {
        GeneratorRun run = GeneratorHarness.Run(Coins with { ClientName = "Seal" });

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["OpenApi-Seal.g.cs", "Seal.g.cs"], run.Files.Keys.Where(name => name.Contains("Seal", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static string SealOf(string text) => SealPlanner.Plan(Spec.ReadApi(text), new SpecOptions("ApiSdk", "ApiClient")).Seal;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Assembly Compile(GeneratorRun run)
    {
        using var assembly = new MemoryStream();
        var result = GeneratorHarness.CreateCompilation()
            .AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Value, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), file.Key)))
            .Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(assembly.ToArray());
    }
}
