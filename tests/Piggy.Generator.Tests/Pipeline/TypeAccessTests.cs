using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Piggy.Generated.Actions;
using Piggy.Generator.Tests.Harness;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

public sealed class TypeAccessTests
{
    private static readonly MetadataReference ActionRuntime = MetadataReference.CreateFromFile(typeof(PiggyAction).Assembly.Location);

    private static readonly string KitchenSink =
        File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests", "Client", "Parity", "kitchensink.yaml"));

    public static TheoryData<string> Texts => [PiggySpec.Text, KitchenSink];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Internal_HidesEveryType_OfBothLayers(string text)
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile(text) { TypeAccessModifier = "Internal", ExcludeBackwardCompatible = "false" });

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id == "PIGGY4005");
        Assert.Empty(GeneratorHarness.Compile(run, ActionRuntime));
        Assert.DoesNotContain(Types(run), type => type.DeclaredAccessibility == Accessibility.Public);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Public_IsTheDefault(string text)
    {
        GeneratorRun run = GeneratorHarness.Run(new SpecFile(text) { TypeAccessModifier = "PUBLIC" });

        Assert.Contains(Types(run), type => type.DeclaredAccessibility == Accessibility.Public);
        Assert.Equal(GeneratorHarness.Run(text).Files, run.Files);
    }

    private static INamedTypeSymbol[] Types(GeneratorRun run)
    {
        Compilation compilation = GeneratorHarness.CreateCompilation(run.Files.Values);
        INamedTypeSymbol[] types =
        [
            .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Select(declaration => (INamedTypeSymbol)compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration)!)),
        ];
        Assert.True(types.Length > 5, $"only {types.Length} types");
        return types;
    }
}
