using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Mutation.Mutating;

/// <summary>Variables that a pattern in a condition declares: what uses them must stay behind the condition.</summary>
internal static class PatternVariables
{
    /// <summary>Whether an expression declares variables, by a pattern or by <c>out</c>.</summary>
    public static bool Declares(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any();

    /// <summary>Whether a pattern in the expression declares a variable that is used outside of it.</summary>
    public static bool Escape(SyntaxNode expression)
    {
        var names = expression.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>()
            .Where(designation => designation.Parent is not DeclarationExpressionSyntax)
            .Select(designation => designation.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0) return false;
        var member = expression.Ancestors().OfType<MemberDeclarationSyntax>().First();
        return member.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => names.Contains(name.Identifier.ValueText) && !expression.Span.Contains(name.Span));
    }

    /// <summary>Whether the variables are there when the condition fails (<c>is not</c>, <c>!</c>) rather than when it holds.</summary>
    public static bool HoldWhenFalse(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.NotPattern) || node.IsKind(SyntaxKind.LogicalNotExpression));
}
