using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Aligner.Mutation.Mutating;

/// <summary>The switch that is compiled into the mutated assembly: all mutants are in it, at most one is on.</summary>
internal static class MutantSwitch
{
    /// <summary>The name of its type in the mutated assembly.</summary>
    public const string TypeName = "MutantSwitch";

    /// <summary>Its source. <c>Reached</c> notes which mutants a test comes across, while it is not null.</summary>
    public const string Source = """
        internal static class MutantSwitch
        {
            public static volatile int Active;
            public static volatile bool[] Reached;
            public static bool Is(int mutant)
            {
                var reached = Reached;
                if (reached != null) reached[mutant] = true;
                return mutant == Active;
            }
        }
        """;

    /// <summary>Whether a mutant is on, as an expression.</summary>
    public static ExpressionSyntax IsOn(int mutant) => ParseExpression($"global::{TypeName}.Is({mutant})");

    /// <summary>Whether a mutant is off, as an expression.</summary>
    public static ExpressionSyntax IsOff(int mutant) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, IsOn(mutant));
}
