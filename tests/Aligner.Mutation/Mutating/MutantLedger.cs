namespace Aligner.Mutation.Mutating;

/// <summary>Numbers the mutants in the order in which they are met; the same source gives the same numbers every time.</summary>
/// <param name="rejected">Numbers of mutants that do not compile: they are counted on but left out.</param>
/// <param name="numbers">Whether named numbers are changed, and nothing else.</param>
internal sealed class MutantLedger(IReadOnlySet<int> rejected, bool numbers = false)
{
    private readonly List<Mutant> mutants = [];
    private int last;

    /// <summary>The mutants so far, by number.</summary>
    public IReadOnlyList<Mutant> Mutants => mutants;

    /// <summary>Whether named numbers are changed, and nothing else.</summary>
    public bool Numbers => numbers;

    /// <summary>Gives the next mutant its number; null where it is left out.</summary>
    public int? Add(MutantKind kind, string path, int line, string change)
    {
        if (numbers != (kind == MutantKind.Number)) return null;
        last++;
        if (rejected.Contains(last)) return null;
        mutants.Add(new Mutant(last, kind, path, line, change));
        return last;
    }
}
