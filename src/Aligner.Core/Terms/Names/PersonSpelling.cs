using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>How an article spells the full name of a person, two words or more.</summary>
/// <param name="Path">The article.</param>
/// <param name="Language">Its language.</param>
/// <param name="Line">1-based line of the first mention.</param>
/// <param name="Column">1-based column of the first mention.</param>
/// <param name="Text">As it stands there, without a genitive.</param>
internal sealed record PersonSpelling(string Path, LanguageCode Language, int Line, int Column, string Text)
{
    /// <summary>Every spelling of either version once, in the order of claims.</summary>
    public static ImmutableArray<PersonSpelling> Of(PairReading reading, Claims claims)
    {
        var persons = claims.Of<NameClaim>().Where(name => name.Type == ConceptType.Person).ToList();
        var source = In(reading.Source, persons.SelectMany(name => name.Source));
        return [.. reading.IsOfOne ? source : source.Concat(In(reading.Target, persons.SelectMany(name => name.Target)))];
    }

    private static IEnumerable<PersonSpelling> In(ArticleWords article, IEnumerable<Extent> mentions) =>
        mentions.Where(words => words.Count > 1)
            .Select(words => new { words.Start, NameRun.At(article, words.Start, words.Count).Text })
            .DistinctBy(mention => mention.Text, StringComparer.Ordinal)
            .Select(mention =>
            {
                var (line, column) = article.PlaceOf(mention.Start);
                return new PersonSpelling(article.Article.Path, article.Book.Pack.Code, line, column, mention.Text);
            });
}
