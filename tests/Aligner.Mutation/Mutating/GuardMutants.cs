using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Mutation.Mutating;

/// <summary>Statements that end a branch early.</summary>
internal static class GuardMutants
{
    /// <summary>
    /// Whether a block is a branch of an <c>if</c> that does something and then leaves, with more to do after the branch.
    /// A branch that only leaves is its condition's mutant.
    /// </summary>
    public static bool EndsBranch(BlockSyntax block) =>
        block is { Statements: [_, .., ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax or ThrowStatementSyntax] }
        && block.Parent is IfStatementSyntax branch && IsFollowed(branch);

    private static bool IsFollowed(IfStatementSyntax branch) => branch.Parent is BlockSyntax around && around.Statements[^1] != branch;
}
