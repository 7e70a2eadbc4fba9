using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Piggy.Impact.Code;

/// <summary>Takes the question marks off types that are references: they are no part of a binary. Those of value types stay.</summary>
internal sealed class NullableReferences : CSharpSyntaxRewriter
{
    // Besides the value types of the document, these are the ones that the generator uses.
    private static readonly string[] Known =
    [
        "bool", "byte", "sbyte", "short", "int", "long", "float", "double", "decimal", "Guid", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Date", "Time", "CancellationToken",
    ];

    private readonly HashSet<string> _values;

    public NullableReferences(IEnumerable<BaseTypeDeclarationSyntax> types) =>
        _values = types.Where(IsValueType).Select(type => type.Identifier.Text).Concat(Known).ToHashSet(StringComparer.Ordinal);

    public override SyntaxNode? VisitNullableType(NullableTypeSyntax node) =>
        _values.Contains(LastName(node.ElementType)) ? base.VisitNullableType(node) : Visit(node.ElementType)?.WithTriviaFrom(node);

    private static bool IsValueType(BaseTypeDeclarationSyntax type) =>
        type is StructDeclarationSyntax or EnumDeclarationSyntax || (type is RecordDeclarationSyntax record && record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword));

    private static string LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => type.ToString(),
    };
}
