using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Architecture.Tests;

/// <summary>
/// How many ways lead through a method: one, and one more for each branch, loop, case, condition and short circuit in
/// it, those of its lambdas and local functions among them (McCabe 1976).
/// </summary>
public class ComplexityTests
{
    private const int Most = 15;

    [Theory]
    [InlineData("Terms")]
    public void No_method_is_hard_to_follow(string folder) => Assert.Empty(
        SourceFolders.Files("Aligner.Core")
            .Where(file => file.Folder == folder)
            .SelectMany(Methods)
            .Where(method => method.Complexity > Most)
            .Select(method => $"{method.Name}: {method.Complexity}"));

    [Theory]
    [InlineData("void M() { }", 1)]
    [InlineData("void M() { if (a) b(); else c(); }", 2)]
    [InlineData("bool M() => a && b || c;", 3)]
    [InlineData("int M() { foreach (var x in y) while (z) { } return a ? b : c ?? d; }", 5)]
    [InlineData("int M() => a switch { 1 => 2, 3 when b => 4, _ => 5 };", 4)]
    [InlineData("void M() { switch (a) { case 1: case 2: break; default: break; } }", 3)]
    [InlineData("void M() { f(x => x && y); try { } catch { } }", 3)]
    [InlineData("bool M => a && b;", 2)]
    public void Complexity_counts_the_ways_through_a_method(string method, int complexity) =>
        Assert.Equal(complexity, Assert.Single(Methods(new SourceFile("C.cs", $"class C {{ {method} }}"))).Complexity);

    private static IEnumerable<(string Name, int Complexity)> Methods(SourceFile file) =>
        CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax
            {
                ExpressionBody: not null,
            } or PropertyDeclarationSyntax { ExpressionBody: not null } or PropertyDeclarationSyntax { Initializer: not null })
            .Select(node => ($"{file.Path}, {NameOf(node)}", 1 + node.DescendantNodes().Count(IsDecision)));

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static bool IsDecision(SyntaxNode node) => node switch
    {
        IfStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax => true,
        CaseSwitchLabelSyntax or CasePatternSwitchLabelSyntax or CatchClauseSyntax or ConditionalExpressionSyntax => true,
        WhenClauseSyntax => true,
        SwitchExpressionArmSyntax arm => arm.Pattern is not DiscardPatternSyntax,
        BinaryExpressionSyntax binary => binary.Kind()
            is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
        AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        _ => false,
    };
}
