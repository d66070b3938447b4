using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Aligner.Mutation.Mutating;

/// <summary>
/// Rewrites one file so that all its mutants are in it at once, each behind the switch (mutant schemata: Untch, Offutt and Harrold 1993).
/// A mutant's node carries an annotation with its number, by which a compiler error finds it.
/// </summary>
internal sealed class MutantRewriter(SemanticModel model, string path, MutantLedger ledger) : CSharpSyntaxRewriter
{
    /// <summary>The kind of annotation that holds a mutant's number.</summary>
    public const string Annotation = "mutant";

    private static readonly HashSet<string> Queries =
        ["Where", "Any", "All", "Count", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "TakeWhile",
            "SkipWhile"];

    /// <inheritdoc/>
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitEnumDeclaration(EnumDeclarationSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) => Named(node) is { } number
        ? NumberMutants.Rewrite(node, number, (change, line) => ledger.Add(MutantKind.Number, path, line, change))
        : node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : base.VisitFieldDeclaration(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) =>
        node.IsConst ? node : base.VisitLocalDeclarationStatement(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var rewritten = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return rewritten.WithCondition(Forced(node.Condition, rewritten.Condition, MutantKind.Condition, "the if"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
    {
        var rewritten = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return rewritten.WithCondition(ForcedFalse(node.Condition, rewritten.Condition, MutantKind.Condition, "the while never holds"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var rewritten = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return rewritten.WithCondition(Forced(node.Condition, rewritten.Condition, MutantKind.Condition, "the choice"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var rewritten = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return node.Kind() switch
        {
            SyntaxKind.LogicalAndExpression => rewritten
                .WithLeft(node.Left.IsKind(SyntaxKind.LogicalAndExpression)
                    ? rewritten.Left
                    : ForcedTrue(node.Left, rewritten.Left, MutantKind.Operand, "'and' without"))
                .WithRight(ForcedTrue(node.Right, rewritten.Right, MutantKind.Operand, "'and' without")),
            SyntaxKind.LogicalOrExpression => rewritten
                .WithLeft(node.Left.IsKind(SyntaxKind.LogicalOrExpression)
                    ? rewritten.Left
                    : ForcedFalse(node.Left, rewritten.Left, MutantKind.Operand, "'or' without"))
                .WithRight(ForcedFalse(node.Right, rewritten.Right, MutantKind.Operand, "'or' without")),
            SyntaxKind.LessThanExpression =>
                Boundary(node, rewritten, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
            SyntaxKind.LessThanOrEqualExpression => Boundary(node, rewritten, SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
            SyntaxKind.GreaterThanExpression =>
                Boundary(node, rewritten, SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
            SyntaxKind.GreaterThanOrEqualExpression =>
                Boundary(node, rewritten, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
            _ => rewritten,
        };
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var rewritten = (PrefixUnaryExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        if (!node.IsKind(SyntaxKind.LogicalNotExpression) || IsForcedElsewhere(node) || !IsBoolean(node)) return rewritten;
        return ledger.Add(MutantKind.Negation, path, Line(node), $"no negation: {Shown(node)}") is { } mutant
            ? Marked(ParenthesizedExpression(BinaryExpression(
                SyntaxKind.ExclusiveOrExpression, ParenthesizedExpression(rewritten), MutantSwitch.IsOn(mutant))), mutant)
            : rewritten;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var rewritten = node.WithExpression((ExpressionSyntax)Visit(node.Expression)!);
        if (PatternVariables.Declares(node)) return rewritten;
        ExpressionSyntax result = rewritten;
        foreach (var (whole, kept, dropped) in PatternAlternatives.Of(node.Pattern))
        {
            if (ledger.Add(MutantKind.Operand, path, Line(dropped), $"pattern without: {Shown(dropped)}") is not { } mutant) continue;
            var without = node.ReplaceNode(whole, kept.WithTriviaFrom(whole));
            result = Chosen(mutant, without, result);
        }
        return result;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var rewritten = (BlockSyntax)base.VisitBlock(node)!;
        if (!GuardMutants.EndsBranch(node)) return rewritten;
        var guard = node.Statements[^1];
        if (ledger.Add(MutantKind.Guard, path, Line(guard), $"no {Shown(guard)}") is not { } mutant) return rewritten;
        return rewritten.ReplaceNode(rewritten.Statements[^1],
            Marked(IfStatement(MutantSwitch.IsOff(mutant), rewritten.Statements[^1].WithoutTrivia()), mutant));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        var rewritten = node.WithExpression((ExpressionSyntax)Visit(node.Expression)!)
            .WithWhenClause((WhenClauseSyntax?)Visit(node.WhenClause));
        if (node.Pattern is DiscardPatternSyntax && node.WhenClause is null) return rewritten;
        return ledger.Add(MutantKind.Arm, path, Line(node), $"no arm {Shown(node)}") is { } mutant
            ? Marked(rewritten.WithWhenClause(WhenOff(rewritten.WhenClause, mutant)), mutant)
            : rewritten;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) =>
        ledger.Add(MutantKind.Arm, path, Line(node), $"no {Shown(node)}") is { } mutant
            ? Marked(CasePatternSwitchLabel(
                ConstantPattern(node.Value.WithLeadingTrivia(Space)), WhenOff(null, mutant), Token(SyntaxKind.ColonToken)), mutant)
            : node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitCasePatternSwitchLabel(CasePatternSwitchLabelSyntax node)
    {
        var rewritten = node.WithWhenClause((WhenClauseSyntax?)Visit(node.WhenClause));
        return ledger.Add(MutantKind.Arm, path, Line(node), $"no {Shown(node)}") is { } mutant
            ? Marked(rewritten.WithWhenClause(WhenOff(rewritten.WhenClause, mutant)), mutant)
            : rewritten;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitWhereClause(WhereClauseSyntax node)
    {
        var rewritten = (WhereClauseSyntax)base.VisitWhereClause(node)!;
        return rewritten.WithCondition(ForcedTrue(node.Condition, rewritten.Condition, MutantKind.Predicate, "where without"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var rewritten = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } || !Queries.Contains(name))
            return rewritten;
        if (node.ArgumentList.Arguments is not [{ Expression: var predicate }] || rewritten.ArgumentList.Arguments is not [var argument])
            return rewritten;
        if (predicate is LambdaExpressionSyntax { ExpressionBody: { } body } && argument.Expression is LambdaExpressionSyntax lambda)
        {
            if (body.IsKind(SyntaxKind.LogicalAndExpression)) return rewritten;
            var open = ForcedTrue(body, lambda.ExpressionBody!, MutantKind.Predicate, $"{name} without");
            return rewritten.ReplaceNode(lambda.ExpressionBody!, open);
        }
        if (predicate is LambdaExpressionSyntax || model.GetSymbolInfo(predicate).Symbol is not IMethodSymbol) return rewritten;
        if (ledger.Add(MutantKind.Predicate, path, Line(node), $"{name} without: {Shown(predicate)}") is not { } mutant) return rewritten;
        var call = InvocationExpression(argument.Expression, ArgumentList(SingletonSeparatedList(Argument(IdentifierName("mutated")))));
        var either = SimpleLambdaExpression(Parameter(Identifier("mutated")), Either(call, mutant));
        return Marked(rewritten.ReplaceNode(argument, argument.WithExpression(either)), mutant);
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitCollectionExpression(CollectionExpressionSyntax node)
    {
        var rewritten = (CollectionExpressionSyntax)base.VisitCollectionExpression(node)!;
        if (node.Elements.Count < 2 || ElementType(node) is not { } type) return rewritten;
        var elements = node.Elements.Zip(rewritten.Elements, (was, now) =>
            was is ExpressionElementSyntax { Expression: var rule } && IsRule(rule)
            && ledger.Add(MutantKind.Rule, path, Line(was), $"no rule {Shown(was)}") is { } mutant
                ? Marked((CollectionElementSyntax)SpreadElement(ParenthesizedExpression(ParseExpression(
                    $"(global::{MutantSwitch.TypeName}.Is({mutant}) ? new {type}[0] : new {type}[] {{ {now} }})"))), mutant)
                : now);
        return rewritten.WithElements(SeparatedList(elements, rewritten.Elements.GetSeparators()));
    }

    private static string Shown(SyntaxNode node)
    {
        const int Longest = 90;
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static T Marked<T>(T node, int mutant) where T : SyntaxNode =>
        node.WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, mutant.ToString(CultureInfo.InvariantCulture)));

    private static ExpressionSyntax Joined(SyntaxKind kind, ExpressionSyntax expression, ExpressionSyntax mutated) =>
        ParenthesizedExpression(BinaryExpression(kind, ParenthesizedExpression(expression.WithoutTrivia()), mutated));

    private static ExpressionSyntax Either(ExpressionSyntax expression, int mutant) =>
        Marked(Joined(SyntaxKind.BitwiseOrExpression, expression, MutantSwitch.IsOn(mutant)), mutant);

    private static ExpressionSyntax Chosen(int mutant, ExpressionSyntax mutated, ExpressionSyntax otherwise) =>
        Marked(ParenthesizedExpression(ConditionalExpression(
            MutantSwitch.IsOn(mutant),
            ParenthesizedExpression(mutated.WithoutTrivia()),
            ParenthesizedExpression(otherwise.WithoutTrivia()))),
            mutant);

    private static WhenClauseSyntax WhenOff(WhenClauseSyntax? when, int mutant)
    {
        var off = when is null
            ? MutantSwitch.IsOff(mutant)
            : BinaryExpression(
                SyntaxKind.LogicalAndExpression, ParenthesizedExpression(when.Condition.WithoutTrivia()), MutantSwitch.IsOff(mutant));
        return WhenClause(Token(SyntaxKind.WhenKeyword).WithLeadingTrivia(Space).WithTrailingTrivia(Space), off).WithTrailingTrivia(Space);
    }

    /// <summary>A negation that is the whole of a condition or of an operand is forced both ways there.</summary>
    private static bool IsForcedElsewhere(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax parent => IsForcedElsewhere(parent),
        BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
        IfStatementSyntax or WhileStatementSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition == node,
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && Queries.Contains(name),
        _ => false,
    };

    private FieldDeclarationSyntax? Named(FieldDeclarationSyntax node) => ledger.Numbers && NumberMutants.Names(node, model) ? node : null;

    private ExpressionSyntax Forced(ExpressionSyntax was, ExpressionSyntax now, MutantKind kind, string what) =>
        ForcedTrue(was, ForcedFalse(was, now, kind, what + " never holds"), kind, what + " always holds");

    private ExpressionSyntax ForcedTrue(ExpressionSyntax was, ExpressionSyntax now, MutantKind kind, string what)
    {
        var escapes = PatternVariables.Escape(was);
        if (!IsBoolean(was) || (escapes && !(kind == MutantKind.Condition && PatternVariables.HoldWhenFalse(was)))) return now;
        return ledger.Add(kind, path, Line(was), $"{what}: {Shown(was)}") is { } mutant
            ? Marked(
                Joined(escapes ? SyntaxKind.LogicalOrExpression : SyntaxKind.BitwiseOrExpression, now, MutantSwitch.IsOn(mutant)),
                mutant)
            : now;
    }

    private ExpressionSyntax ForcedFalse(ExpressionSyntax was, ExpressionSyntax now, MutantKind kind, string what)
    {
        var escapes = PatternVariables.Escape(was);
        if (!IsBoolean(was) || (escapes && (kind != MutantKind.Condition || PatternVariables.HoldWhenFalse(was)))) return now;
        return ledger.Add(kind, path, Line(was), $"{what}: {Shown(was)}") is { } mutant
            ? Marked(
                Joined(escapes ? SyntaxKind.LogicalAndExpression : SyntaxKind.BitwiseAndExpression, now, MutantSwitch.IsOff(mutant)),
                mutant)
            : now;
    }

    private ExpressionSyntax Boundary(BinaryExpressionSyntax was, BinaryExpressionSyntax now, SyntaxKind kind, SyntaxKind token)
    {
        if (!IsWhole(was.Left) || !IsWhole(was.Right) || PatternVariables.Declares(was) || was.Parent is ForStatementSyntax) return now;
        return ledger.Add(MutantKind.Boundary, path, Line(was), $"{Token(token).Text} in: {Shown(was)}") is { } mutant
            ? Chosen(mutant, BinaryExpression(kind, was.Left, Token(token), was.Right), now)
            : now;
    }

    private bool IsBoolean(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType == SpecialType.System_Boolean;

    private bool IsWhole(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType
        is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Char or SpecialType.System_Byte
            or SpecialType.System_UInt16;

    private bool IsRule(ExpressionSyntax element) => element is ObjectCreationExpressionSyntax or LambdaExpressionSyntax
        || (element is IdentifierNameSyntax or MemberAccessExpressionSyntax && model.GetSymbolInfo(element).Symbol is IMethodSymbol);

    private string? ElementType(CollectionExpressionSyntax node)
    {
        var type = model.GetTypeInfo(node).ConvertedType;
        var element = type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var only] } => only,
            _ => null,
        };
        return element?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }
}
