using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Piggy.Generator.Emit;

namespace Piggy.Impact.Code;

/// <summary>Everything in emitted C# that its users can name. Read from the text alone: emitted files name types in one way, so equal text means equal types.</summary>
internal static class CodeSurface
{
    /// <summary>The members, by a name that stays when their signature changes.</summary>
    public static IReadOnlyDictionary<string, CodeMember> Of(IReadOnlyList<SourceFile> files)
    {
        BaseTypeDeclarationSyntax[] types = [.. files.SelectMany(file => CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())];
        var nullable = new NullableReferences(types);
        var members = new Dictionary<string, CodeMember>(StringComparer.Ordinal);
        foreach (BaseTypeDeclarationSyntax declared in types.Where(IsVisible))
        {
            string name = NameOf(declared);
            var type = (BaseTypeDeclarationSyntax)nullable.Visit(declared);
            Add(members, name, new CodeMember(name, type.BaseList?.ToString() ?? "", CodeMemberKind.Type, false, ""));
            foreach ((CodeMember member, CodeMember spelt) in MembersOf(type, name).Zip(MembersOf(declared, name)))
            {
                // What source is bound to has the annotations of references, what a binary is bound to has not.
                Add(members, member.Name, member with { Spelling = member.Kind == CodeMemberKind.Property ? spelt.Signature : member.Spelling });
            }
        }

        return members;
    }

    // The parts of a partial type name it each.
    private static void Add(Dictionary<string, CodeMember> members, string name, CodeMember member)
    {
        if (!members.TryGetValue(name, out CodeMember? known) || (known.Kind == CodeMemberKind.Type && known.Signature.Length == 0))
        {
            members[name] = member;
        }
    }

    private static IEnumerable<CodeMember> MembersOf(BaseTypeDeclarationSyntax type, string name) => type switch
    {
        EnumDeclarationSyntax values => values.Members.Select((value, index) => new CodeMember($"{name}.{value.Identifier}", value.EqualsValue?.Value.ToString() ?? $"{index}", CodeMemberKind.EnumValue, false, "")),
        TypeDeclarationSyntax declaration => declaration.Members.Where(member => IsPublic(member.Modifiers)).SelectMany(member => MembersOf(member, name)),
        _ => [],
    };

    private static IEnumerable<CodeMember> MembersOf(MemberDeclarationSyntax member, string type) => member switch
    {
        PropertyDeclarationSyntax property =>
        [
            new CodeMember(
                $"{type}.{property.Identifier}",
                $"{property.Type} {string.Join(' ', property.AccessorList?.Accessors.Where(accessor => accessor.Modifiers.Count == 0).Select(accessor => accessor.Keyword.Text) ?? ["get"])}",
                CodeMemberKind.Property,
                property.Modifiers.Any(SyntaxKind.RequiredKeyword),
                ""),
        ],
        IndexerDeclarationSyntax indexer => [new CodeMember($"{type}[{Types(indexer.ParameterList)}]", indexer.Type.ToString(), CodeMemberKind.Property, false, "")],
        MethodDeclarationSyntax method =>
        [
            new CodeMember(
                $"{type}.{method.Identifier}({Types(method.ParameterList)})", $"{method.ReturnType}{(method.Modifiers.Any(SyntaxKind.StaticKeyword) ? " static" : "")}", CodeMemberKind.Method, false, Names(method.ParameterList)),
        ],
        ConstructorDeclarationSyntax constructor => [new CodeMember($"{type}.new({Types(constructor.ParameterList)})", "", CodeMemberKind.Method, false, Names(constructor.ParameterList))],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => new CodeMember($"{type}.{variable.Identifier}", field.Declaration.Type.ToString(), CodeMemberKind.Property, false, "")),
        _ => [],
    };

    private static bool IsVisible(BaseTypeDeclarationSyntax type) => type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(outer => IsPublic(outer.Modifiers));

    private static bool IsPublic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.PublicKeyword);

    private static string NameOf(BaseTypeDeclarationSyntax type)
    {
        string space = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        return string.Join('.', type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(outer => outer.Identifier.Text).Prepend(space));
    }

    private static string Types(BaseParameterListSyntax parameters) => string.Join(", ", parameters.Parameters.Select(parameter => parameter.Type));

    private static string Names(BaseParameterListSyntax parameters) => string.Join(", ", parameters.Parameters.Select(parameter => $"{parameter.Identifier}{parameter.Default}"));
}

/// <summary>One thing that can be named.</summary>
/// <param name="Name">Its full name, for methods with the types of their parameters.</param>
/// <param name="Signature">What a binary is bound to, beside the name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsRequired">Whether an initializer must set it.</param>
/// <param name="Spelling">What only source is bound to: names and defaults of parameters, annotations of references.</param>
internal sealed record CodeMember(string Name, string Signature, CodeMemberKind Kind, bool IsRequired, string Spelling);

internal enum CodeMemberKind
{
    Type,
    Property,
    Method,
    EnumValue,
}
