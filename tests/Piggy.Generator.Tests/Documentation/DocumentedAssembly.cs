using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Parity;

namespace Piggy.Generator.Tests.Documentation;

/// <summary>An assembly with its XML documentation, as an IDE shows both to whoever uses it.</summary>
internal sealed partial class DocumentedAssembly
{
    private static readonly string[] WithoutReturnValue = ["System.Void", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask"];

    private readonly IAssemblySymbol _assembly;

    public DocumentedAssembly(string location)
    {
        var documentation = new XmlDocumentation(Path.ChangeExtension(location, ".xml"));
        MetadataReference reference = MetadataReference.CreateFromFile(location, documentation: documentation);
        CSharpCompilation compilation = CSharpCompilation.Create("Reader", references: [.. KiotaReferences.All, reference]);
        _assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    /// <summary>Types and members that a caller sees and that somebody, or a generator, wrote.</summary>
    public IReadOnlyList<ISymbol> Members() => [.. Types(_assembly.GlobalNamespace).SelectMany(static type => type.GetMembers().Where(IsWritten).Prepend(type))];

    /// <summary>What the documentation of a member lacks: nothing, if all is there.</summary>
    public static IEnumerable<string> Lacks(ISymbol symbol)
    {
        string text = symbol.GetDocumentationCommentXml() ?? "";
        XElement doc = text.Length == 0 ? new XElement("member") : XElement.Parse(text);
        if (doc.Element("inheritdoc") is not null || IsOfRecord(symbol))
        {
            yield break;
        }

        string summary = Words(doc.Element("summary"));
        if (summary.Length == 0)
        {
            yield return "summary";
        }
        else if (Placeholder().IsMatch(summary))
        {
            yield return $"words: '{summary}'";
        }

        foreach (string name in Parameters(symbol))
        {
            string words = Words(doc.Elements().FirstOrDefault(element => element.Name.LocalName is "param" or "typeparam" && (string?)element.Attribute("name") == name));
            if (words.Length == 0 || Placeholder().IsMatch(words))
            {
                yield return $"{name}: '{words}'";
            }
        }

        if (symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && !WithoutReturnValue.Contains(FullName(method.ReturnType)) && Words(doc.Element("returns")).Length == 0)
        {
            yield return "returns";
        }
    }

    private static IEnumerable<string> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Select(static parameter => parameter.Name).Concat(method.TypeParameters.Select(static parameter => parameter.Name)),
        IPropertySymbol property => property.Parameters.Select(static parameter => parameter.Name),
        INamedTypeSymbol type => type.TypeParameters.Select(static parameter => parameter.Name),
        _ => [],
    };

    // The property of a record's parameter has its documentation on the record.
    private static bool IsOfRecord(ISymbol symbol) => symbol is IPropertySymbol { ContainingType.IsRecord: true } property
        && XElement.Parse("<member>" + property.ContainingType.GetDocumentationCommentXml() + "</member>").Descendants("param").Any(param => (string?)param.Attribute("name") == property.Name && Words(param).Length > 0);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol owner) => owner.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static member => member is INamedTypeSymbol type ? IsSeen(type) ? Types(type).Prepend(type) : [] : Types(member));

    private static bool IsWritten(ISymbol member) => IsSeen(member)
        && member is not INamedTypeSymbol
        && !member.IsImplicitlyDeclared
        && !member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute")
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true };

    private static bool IsSeen(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static string FullName(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true } ? "" : $"{type.ContainingNamespace}.{type.MetadataName}";

    private static string Words(XElement? element) => element is null ? "" : Space().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference => reference.Attributes().First().Value,
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // What a generator says where nobody told it anything.
    [GeneratedRegex(@"^(The \S+ property\.?|The (query|path) parameter \S+\.|Identifies the item\.|Sends a [A-Z]+ request\.|The .* of a request or an answer\.|The request body\.|To be added\.?|TODO.*|.{0,3})$")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
