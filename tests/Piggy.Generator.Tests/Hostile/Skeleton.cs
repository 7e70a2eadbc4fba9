using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>What stays of emitted code when its texts are taken out: the kinds of its nodes, its tokens and names, but nothing inside literals and documentation.</summary>
internal static class Skeleton
{
    public static string Of(SyntaxTree tree)
    {
        var skeleton = new StringBuilder();
        Append(skeleton, tree.GetRoot());
        return skeleton.ToString();
    }

    /// <summary>How many types and members of each kind a file declares.</summary>
    public static string CountsOf(SyntaxTree tree) => string.Join(' ', tree.GetRoot().DescendantNodes()
        .Where(node => node is MemberDeclarationSyntax)
        .GroupBy(node => node.Kind())
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Key}:{group.Count()}"));

    private static void Append(StringBuilder skeleton, SyntaxNode node)
    {
        // A long text is cut into several literals, which are one to the compiler.
        while (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right.RawKind: (int)SyntaxKind.StringLiteralExpression } sum && IsText(sum.Left))
        {
            node = sum.Left;
        }

        skeleton.Append(node.RawKind).Append('(');
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
            {
                Append(skeleton, inner);
            }
            else if (node is not XmlTextSyntax && !(node is XmlTextAttributeSyntax && IsXmlText(child)))
            {
                Append(skeleton, child.AsToken());
            }
        }

        skeleton.Append(')');
    }

    private static bool IsXmlText(SyntaxNodeOrToken token) => token.Kind() is SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlTextLiteralNewLineToken or SyntaxKind.XmlEntityLiteralToken;

    private static bool IsText(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.StringLiteralExpression)
        || (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Right.RawKind: (int)SyntaxKind.StringLiteralExpression } sum && IsText(sum.Left));

    private static void Append(StringBuilder skeleton, SyntaxToken token)
    {
        Append(skeleton, token.LeadingTrivia);
        skeleton.Append(token.RawKind);
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            skeleton.Append(token.Text);
        }

        Append(skeleton, token.TrailingTrivia);
        skeleton.Append(' ');
    }

    private static void Append(StringBuilder skeleton, SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia piece in trivia.Where(piece => !piece.IsKind(SyntaxKind.WhitespaceTrivia) && !piece.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            skeleton.Append(piece.RawKind).Append(',');
            if (piece.GetStructure() is { } structure)
            {
                Append(skeleton, structure);
            }
        }
    }
}
