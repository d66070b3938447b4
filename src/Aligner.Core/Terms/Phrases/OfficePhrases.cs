namespace Aligner.Terms;

/// <summary>Claims on each side the phrases of offices, ministries, bodies and waters, which end where a person is named.</summary>
internal sealed class OfficePhrases : ITermRule
{
    // An initial is no surname.
    private const int ShortestSurname = 3;

    public Claims Apply(PairReading reading, Claims claims) =>
        claims.With([.. Read(claims.Source).Select(PhraseClaim.OfSource), .. Read(claims.Target).Select(PhraseClaim.OfTarget)]);

    private static IEnumerable<Phrase> Read(ClaimedWords side)
    {
        var article = side.Article;
        // A surname ends a phrase as the full name does: "portavoce di Trump" is a spokesperson.
        var surnames = Enumerable.Range(0, article.Words.Length)
            .Where(i => side.IsPerson(i) && article.Words[i].IsCapital && article.Words[i].Folded.Length >= ShortestSurname)
            .Select(i => NameRun.WithoutGenitive(article.Words[i].Token.Text))
            .ToHashSet(StringComparer.Ordinal);
        return new PhraseGrammar(article, IsPerson, word => side.NameAt(word) is not null).Read();

        bool IsPerson(int word) => side.IsPerson(word)
            || (article.MatchesAt(word).IsEmpty && surnames.Contains(NameRun.WithoutGenitive(article.Words[word].Token.Text)));
    }
}
