using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Piggy.Generator.Tests.Harness;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.EmittedCode;

/// <summary>Emitted code stands what is asked of code that is written by hand; docs/emitted-code.md says so, and lists what is not asked.</summary>
public sealed partial class EmittedCodeTests
{
    private static readonly string Tests = Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests");

    private static readonly Dictionary<string, string> Documents = new(StringComparer.Ordinal)
    {
        ["Kitchensink"] = Path.Combine(Tests, "Client", "Parity", "kitchensink.yaml"),
        ["Probe"] = Path.Combine(Tests, "Client", "Parity", "probe2.yaml"),
        ["Modern"] = Path.Combine(Tests, "Client", "Parity", "oas31.yaml"),
        ["Addresses"] = Path.Combine(Tests, "Client", "Behaviour", "Documents", "addresses.yaml"),
        ["Payloads"] = Path.Combine(Tests, "Client", "Behaviour", "Documents", "payloads.yaml"),
        ["Shapes"] = Path.Combine(Tests, "Client", "Behaviour", "Documents", "shapes.yaml"),
        ["Values"] = Path.Combine(Tests, "Client", "Behaviour", "Documents", "values.yaml"),
        ["Own"] = RepositoryPaths.BundledSpec,
    };

    // Holds no type, and stands in no namespace: there, a type of the project would hide what a using brings in.
    private const string Seal = "OpenApi-Seal.g.cs";

    private static readonly Lazy<IReadOnlyList<EmittedFile>> Emitted = new(() => [.. Documents.SelectMany(document =>
        GeneratorHarness.Run(new SpecFile(File.ReadAllText(document.Value)) { Namespace = document.Key + ".Api" }).Files
            .Select(file => new EmittedFile(document.Key, file.Key, file.Value)))]);

    [Fact]
    public async Task AllAnalyzers_SayNothingButWhatTheDocumentationExcuses()
    {
        using var project = new AnalyzedProject();
        foreach (EmittedFile file in Emitted.Value)
        {
            project.AddEmitted(file.Document, file.Name, file.Text);
        }

        // Shows that analyzers, code style and documentation are on.
        project.Add("Canary.cs", "using System.Text;\n\nnamespace Canary;\n\npublic class Bird\n{\n    public int Count() => 1;\n}\n");
        IReadOnlyList<AnalyzerWarning> warnings = await project.BuildAsync();
        IEnumerable<AnalyzerWarning> emitted = warnings.Where(warning => warning.File != "Canary.cs");
        IReadOnlyCollection<string> excused = ExcusedRules();

        Assert.Equal(["CA1822", "CS1591", "IDE0005"], warnings.Where(warning => warning.File == "Canary.cs").Select(warning => warning.Rule).Distinct().Order(StringComparer.Ordinal));
        string[] complaints = [.. emitted.Where(warning => !excused.Contains(warning.Rule)).Select(warning => $"{warning.Rule}: {warning.File}: {warning.Text}").Order(StringComparer.Ordinal)];
        Assert.True(complaints.Length == 0, string.Join('\n', complaints));
        Assert.Equal(excused, emitted.Select(warning => warning.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void File_HoldsOneType_OfItsName() => Assert.Empty(Emitted.Value.Where(file => file.Name != Seal).Where(file =>
    {
        BaseTypeDeclarationSyntax[] types = [.. file.Root.DescendantNodes(node => node is not BaseTypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>()];
        return types.Length != 1 || !Part().Replace(file.Name, "").EndsWith(types[0].Identifier.Text, StringComparison.Ordinal);
    }).Select(file => file.Name));

    [Fact]
    public void Pragma_AllowsNothingButDeprecatedParts() => Assert.Empty(Emitted.Value.SelectMany(file => file.Root.DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia))
        .Select(trivia => $"{file.Name}: {trivia}")
        .Where(text => !text.Contains("#pragma warning disable CS0612, CS0618 //", StringComparison.Ordinal))));

    [Fact]
    public void Documentation_IsNeverEmpty() => Assert.Empty(Emitted.Value.SelectMany(file => file.Root.DescendantNodes(descendIntoTrivia: true)
        .OfType<XmlElementSyntax>()
        .Where(element => element.Content.All(part => string.IsNullOrWhiteSpace(part.ToString().Replace("///", "", StringComparison.Ordinal))))
        .Select(element => $"{file.Name}: {element}")));

    [Fact]
    public void LongLine_CannotBeBroken() => Assert.Empty(Emitted.Value
        .Where(file => !file.Name.EndsWith(".Schemas.g.cs", StringComparison.Ordinal))
        .SelectMany(file => file.Text.Split('\n').Where(line => line.Length > 160 && Breakable().IsMatch(line)).Select(line => $"{file.Name}: {line}")));

    /// <summary>Two of them stand in the readers, which implement an interface with type arguments and without. The others name the type of an optional member that is
    /// called like its type: behind <c>ContactUuid? ContactUuid</c> the simple name is the member, of another type.</summary>
    [Theory]
    [InlineData("Own", 15)]
    [InlineData("Modern", 2)]
    [InlineData("Probe", 2)]
    public void FullName_StandsOnlyWhereSomethingElseCouldBeMeant(string document, int names) => Assert.Equal(
        names,
        Emitted.Value.Where(file => file.Document == document && file.Name != Seal)
            .Sum(file => file.Root.DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<AliasQualifiedNameSyntax>().Count()));

    private static string[] ExcusedRules() =>
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "emitted-code.md")))
            .SelectMany(row => row.Groups["rules"].Value.Split(", "))
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^\| (?<rules>(?:CA|IDE)\d{4}(?:, (?:CA|IDE)\d{4})*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"((?<=\.PiggyOperations)\.\w+|\.(Json|Validation|Descriptor|Reconciliation|Schemas))?\.g\.cs$")]
    private static partial Regex Part();

    // Documentation of several words, and a list of items, go on in the next line; one statement does not.
    [GeneratedRegex(@"^ *(///.* .* |private static readonly string\[\])")]
    private static partial Regex Breakable();

    private sealed record EmittedFile(string Document, string Name, string Text)
    {
        public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(Text).GetRoot();
    }
}
