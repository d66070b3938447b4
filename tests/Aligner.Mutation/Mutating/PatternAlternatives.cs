using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Mutation.Mutating;

/// <summary>The alternatives and conditions of a pattern that can be left out one by one.</summary>
internal static class PatternAlternatives
{
    /// <summary>For each part that can go: the pattern it stands in, what stays of that, and the part.</summary>
    public static IEnumerable<(PatternSyntax Whole, PatternSyntax Kept, PatternSyntax Dropped)> Of(PatternSyntax pattern)
    {
        foreach (var binary in pattern.DescendantNodesAndSelf().OfType<BinaryPatternSyntax>())
        {
            if (binary.Left is not BinaryPatternSyntax left || left.RawKind != binary.RawKind)
                yield return (binary, binary.Right, binary.Left);
            yield return (binary, binary.Left, binary.Right);
        }
    }
}
