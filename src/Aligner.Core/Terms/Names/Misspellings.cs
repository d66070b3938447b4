using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Words that look like a misspelt name: capitalised, met nowhere on the other side, one or two letters from a person's
/// name that the same article writes in full elsewhere (Blingen for Blinken), and that something speaks for: the other side, the table
/// of names, or that it stands everywhere. They are reported, never made a term.
/// </summary>
internal static class Misspellings
{
    public static ImmutableArray<SuspectedSlip> Find(PairReading reading, Claims claims)
    {
        var persons = claims.Of<NameClaim>().Where(name => name.Type == ConceptType.Person).ToList();
        var source = In(reading, reading.Source, reading.Target, [.. persons.Select(name => name.SourceText)]);
        return
        [
            .. reading.IsOfOne
                ? source
                : source.Concat(In(reading, reading.Target, reading.Source, [.. persons.Select(name => name.TargetText)])),
        ];
    }

    private static IEnumerable<SuspectedSlip> In(
        PairReading reading, ArticleWords article, ArticleWords other, ImmutableArray<string> persons)
    {
        var elsewhere = (reading.IsOfOne ? [] : other.Words.Select(word => word.Folded)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<string> names = [.. persons.SelectMany(name => name.Split(' '))];
        var known = names.Select(Normalization.Fold).ToHashSet(StringComparer.Ordinal);
        var sure = persons.Where(name => reading.Names.HasPerson(name, article.Book.Pack.Code))
            .SelectMany(name => Normalization.Fold(name).Split(' '))
            .Concat(known.Where(elsewhere.Contains))
            .Concat(article.Words.Where(word => word.IsCapital)
                .Select(Name)
                .GroupBy(name => name, StringComparer.Ordinal)
                .Where(same => known.Contains(same.Key) && same.Count() >= SpellingSlip.Everywhere)
                .Select(same => same.Key))
            .Where(name => name.Length >= SpellingSlip.ShortestName)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < article.Words.Length; i++)
        {
            var word = article.Words[i];
            var text = NameRun.WithoutGenitive(word.Token.Text);
            var folded = Normalization.Fold(text);
            if (!word.IsCapital
                || word.IsStop
                || folded.Length < SpellingSlip.ShortestName - 1
                || elsewhere.Contains(folded)
                || known.Contains(folded))
                continue;
            if (article.MatchesAt(i).Any()
                || (article.Book.Pack.CapitalisedNouns && (word.Opens || folded.Length <= SpellingSlip.ShortestName)))
                continue;
            if (sure.FirstOrDefault(name => IsSlip(article, folded, name)) is not { } meant) continue;
            var spelling = names.First(name => Normalization.Fold(name) == meant);
            if (IsAnother(article, i, spelling, persons)) continue;
            var (line, column) = article.PlaceOf(i);
            yield return new SuspectedSlip(article.Article.Path, line, column, text, spelling);
        }
    }

    // A word that stands more than once is meant, and one beside a name of its own is another person's: Francois Bouchard is no
    // Francis Beauvillier.
    private static bool IsAnother(ArticleWords article, int at, string spelling, ImmutableArray<string> persons)
    {
        var (words, given) = (article.Words, article.Book.Pack.GivenNames);
        var (folded, meant) = (Name(words[at]), Normalization.Fold(spelling));
        return words.Count(word => word.IsCapital && Name(word) == folded) > 1
            || (article.IsNext(at - 1, at)
                && given.Contains(words[at - 1].Token.Text)
                && !Has(persons, $"{words[at - 1].Folded} {meant}"))
            || (given.Contains(spelling)
                && article.IsNext(at, at + 1)
                && words[at + 1].IsCapital
                && !Has(persons, $"{meant} {words[at + 1].Folded}"));
    }

    private static string Name(Word word) => Normalization.Fold(NameRun.WithoutGenitive(word.Token.Text));

    private static bool Has(ImmutableArray<string> persons, string words) =>
        persons.Any(name => $" {Normalization.Fold(name)} ".Contains($" {words} ", StringComparison.Ordinal));

    // A genitive s is no slip; nor, where nouns have capitals, an ending: the pump is Pumpe, of the pumps Pumpen.
    private static bool IsSlip(ArticleWords article, string word, string name) => word != name + "s"
        && !(article.Book.Pack.CapitalisedNouns && IsInflected(word, name))
        && SpellingSlip.IsWithin(word, name);

    private static bool IsInflected(string word, string name) =>
        word.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(word, StringComparison.Ordinal);
}
