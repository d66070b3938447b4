using Aligner.Glossaries;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Takes a person's name as the other version spells it, where one version has a slip in one of its words and something tells which:
/// the table of names, the given names, or that one spelling stands everywhere and the other once. The slip stays as a form.
/// </summary>
internal sealed class MisspeltNames : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<NameClaim>(
        name => [name is { Type: ConceptType.Person, Similarity: < 1 } ? Corrected(reading, name) : name]);

    private static NameClaim Corrected(PairReading reading, NameClaim name)
    {
        var (source, target) = (name.SourceText.Split(' '), name.TargetText.Split(' '));
        if (source.Length < 2 || source.Length != target.Length) return name;
        var differing = Enumerable.Range(0, source.Length)
            .Where(i => Normalization.Fold(source[i]) != Normalization.Fold(target[i]))
            .ToList();
        if (differing is not [var at] || !IsSlip(reading, source[at], target[at])) return name;
        var (ofSource, ofTarget) = (
            Evidence(reading, name.SourceText, source[at], target[at]), Evidence(reading, name.TargetText, target[at], source[at]));
        return ofSource > ofTarget ? name with { TargetText = name.SourceText, TargetForm = name.TargetText }
            : ofSource < ofTarget ? name with { SourceText = name.TargetText, SourceForm = name.SourceText }
            : name;
    }

    // Another spelling of the same sounds (Zelensky, Zelenski) is no slip.
    private static bool IsSlip(PairReading reading, string a, string b) =>
        SpellingSlip.IsWithin(Normalization.Fold(a), Normalization.Fold(b)) && reading.Similarity(a, b) < 1;

    // How many things speak for a spelling.
    private static int Evidence(PairReading reading, string name, string word, string other) =>
        (IsListed(reading, name) ? 1 : 0) + (IsGivenName(reading, word) ? 1 : 0) + (StandsEverywhere(reading, word, other) ? 1 : 0);

    private static bool IsListed(PairReading reading, string name) =>
        reading.Names.HasPerson(name, reading.Source.Book.Pack.Code) || reading.Names.HasPerson(name, reading.Target.Book.Pack.Code);

    private static bool IsGivenName(PairReading reading, string word) => reading.IsGivenName(Normalization.Fold(word))
        || reading.Source.Book.Pack.GivenNames.Contains(word)
        || reading.Target.Book.Pack.GivenNames.Contains(word);

    private static bool StandsEverywhere(PairReading reading, string word, string other) =>
        Count(reading, word) >= SpellingSlip.Everywhere && Count(reading, other) == 1;

    private static int Count(PairReading reading, string word)
    {
        var folded = Normalization.Fold(word);
        return reading.Source.Words.Count(other => other.Folded == folded) + reading.Target.Words.Count(other => other.Folded == folded);
    }
}
