using System.Globalization;
using Aligner.Mutation.Mutating;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Mutation.Compiling;

/// <summary>A project compiled once with all mutants in it.</summary>
/// <param name="Mutants">Those that compile, by number.</param>
/// <param name="Rejected">How many were left out because they don't.</param>
/// <param name="Image">The assembly.</param>
internal sealed record MutatedAssembly(IReadOnlyList<Mutant> Mutants, int Rejected, byte[] Image)
{
    private const int Rounds = 20;
    private const string NotAllPathsReturn = "CS0161";
    private const string Unassigned = "CS0165";

    /// <summary>Mutates the files that are asked for and compiles; mutants that a compiler error points to are
    /// left out, until there is none.</summary>
    /// <param name="known">The project, with what is generated for it: mutants in bodies don't change that.</param>
    /// <param name="isAsked">Whether a file, by its path, is mutated.</param>
    /// <param name="numbers">Whether named numbers are changed, and nothing else.</param>
    /// <exception cref="InvalidOperationException">It does not compile, whichever mutants are left out.</exception>
    public static MutatedAssembly Compile(CSharpCompilation known, Func<string, bool> isAsked, bool numbers = false)
    {
        var rejected = new HashSet<int>();
        for (var round = 0; round < Rounds; round++)
        {
            var ledger = new MutantLedger(rejected, numbers);
            using var image = new MemoryStream();
            var errors = Mutate(known, isAsked, ledger).Emit(image).Diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count == 0) return new MutatedAssembly(ledger.Mutants, rejected.Count, image.ToArray());
            var before = rejected.Count;
            foreach (var error in errors) rejected.UnionWith(Blamed(error));
            if (rejected.Count == before) throw new InvalidOperationException(string.Join('\n', errors));
        }
        throw new InvalidOperationException("the mutants still do not compile; leave some out by naming fewer folders");
    }

    private static CSharpCompilation Mutate(CSharpCompilation known, Func<string, bool> isAsked, MutantLedger ledger)
    {
        var mutated = known;
        foreach (var tree in known.SyntaxTrees.Where(tree => isAsked(tree.FilePath)))
        {
            var root = new MutantRewriter(known.GetSemanticModel(tree), tree.FilePath, ledger).Visit(tree.GetRoot());
            mutated = mutated.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options));
        }
        return mutated.AddSyntaxTrees(CSharpSyntaxTree.ParseText(MutantSwitch.Source, (CSharpParseOptions)known.SyntaxTrees[0].Options));
    }

    /// <summary>
    /// The mutants that an error is laid to: the innermost around its place, or those of the number it names; else, where a variable is no
    /// longer assigned, those of the statement that declares it, or the guards whose removal lets the flow go on; else all of the member.
    /// </summary>
    private static IEnumerable<int> Blamed(Diagnostic error)
    {
        if (error.Location.SourceTree?.GetRoot() is not { } root) return [];
        var node = root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() ?? root;
        var declared = member.DescendantNodes().OfType<SingleVariableDesignationSyntax>()
            .Where(designation => designation.Identifier.ValueText == node.ToString())
            .Select(designation => designation.Ancestors().OfType<StatementSyntax>().FirstOrDefault() ?? member)
            .SelectMany(Numbers).ToList();
        if (declared.Count > 0) return declared;
        // A number that a pattern names, or that becomes another type's because it is known, must stay one.
        var names = node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToHashSet();
        var named = root.DescendantNodes().OfType<PropertyDeclarationSyntax>()
            .Where(property => names.Contains(property.Identifier.ValueText))
            .SelectMany(Own).ToList();
        if (named.Count > 0) return named;
        var guards = member.DescendantNodes().OfType<IfStatementSyntax>().SelectMany(Own).ToList();
        if (error.Id is NotAllPathsReturn or Unassigned && guards.Count > 0) return guards;
        var around = node.AncestorsAndSelf().Select(Own).FirstOrDefault(own => own.Count > 0);
        return around ?? Numbers(member);
    }

    private static List<int> Own(SyntaxNode node) =>
        [.. node.GetAnnotations(MutantRewriter.Annotation).Select(annotation => int.Parse(annotation.Data!, CultureInfo.InvariantCulture))];

    private static IEnumerable<int> Numbers(SyntaxNode node) => node.DescendantNodesAndSelf().SelectMany(Own);
}
