using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Architecture.Tests;

/// <summary>
/// Cyclomatic complexity (McCabe 1976): one, and one more for each place where the flow can go two ways.
/// Alternatives of a pattern are a list, not a way; a local function counts for itself, a lambda for the method it stands in.
/// </summary>
internal static class Complexity
{
    /// <summary>Each method, accessor, operator, constructor and local function of a source text, with its complexity.</summary>
    public static IEnumerable<(string Name, int Value)> Of(string source) =>
        from node in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
        where IsBody(node)
        select (Name(node), 1 + node.DescendantNodes(inner => inner == node || !IsBody(inner)).Count(Branches));

    private static bool IsBody(SyntaxNode node) => node
        is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null };

    private static bool Branches(SyntaxNode node) => node switch
    {
        SwitchExpressionArmSyntax arm => arm.Pattern is not DiscardPatternSyntax,
        IfStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax or CatchClauseSyntax or ConditionalExpressionSyntax or WhenClauseSyntax =>
            true,
        _ => node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            or SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression,
    };

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } accessor =>
            $"{property.Identifier.ValueText}.{accessor.Keyword.ValueText}",
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        _ => node.Kind().ToString(),
    };
}
