using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Asks again what each name names, now that the offices beside it are known.</summary>
internal sealed class TypesBesideOffices : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) =>
        claims.Superseding<NameClaim>(name => [Typed(reading, claims, name)]);

    /// <summary>A name with what it names, beside the offices that are claimed.</summary>
    public static NameClaim Typed(PairReading reading, Claims claims, NameClaim name) => name.As(NameTyper.Judge(
        reading, name, (article, words) => IsBeside(article == reading.Source ? claims.Source : claims.Target, words)));

    // Inside an office, behind one, or before one with a comma between.
    private static bool IsBeside(ClaimedWords side, Extent name) => side.Phrases.Any(phrase => phrase.Type == ConceptType.Title
        && (phrase.Holders.Any(words => words.Contains(name.Start))
            || side.Article.Adjoins(phrase.End, name.Start)
            || (side.Article.Adjoins(name.End, phrase.Start) && IsParted(side.Article, name.End))));

    // "Teun Brandsma, minister", "Teun Brandsma (CDA), minister".
    private static bool IsParted(ArticleWords article, int at) => article.Words[at].Token.Text is "," or "(";
}
