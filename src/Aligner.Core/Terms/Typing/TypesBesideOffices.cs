using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Asks again what each name names, now that the offices beside it are known.</summary>
internal sealed class TypesBesideOffices : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims) => claims.Superseding<NameClaim>(name =>
    [
        name with
        {
            Type = NameTyper.TypeOf(
                reading, name, (article, words) => IsBeside(article == reading.Source ? claims.Source : claims.Target, words)),
        },
    ]);

    // Behind an office, or before one with a comma between.
    private static bool IsBeside(ClaimedWords side, Extent name) => side.Phrases.Any(phrase => phrase.Type == ConceptType.Title
        && (side.Article.Adjoins(phrase.End, name.Start)
            || (side.Article.Adjoins(name.End, phrase.Start) && side.Article.Words[name.End].Token.Text == ",")));
}
