using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Formats.Report;

/// <summary>What a translator of an article needs: its terms, with what is known of their translations.</summary>
/// <param name="Article">The article.</param>
/// <param name="Target">The language that it is to be translated into.</param>
/// <param name="Terms">In the order of first mentions.</param>
internal sealed record ArticleSuggestions(Article Article, LanguageCode Target, ImmutableArray<Suggestion> Terms)
{
    /// <summary>The article's language.</summary>
    public LanguageCode Source => Article.Language.Language;

    /// <summary>Terms that somebody or something has translated, by type, then in their order.</summary>
    public IEnumerable<Suggestion> Known => Terms.Where(term => !term.IsOpen).OrderBy(term => term.Type);

    /// <summary>Terms that nobody has translated, by type, then in their order.</summary>
    public IEnumerable<Suggestion> Open => Terms.Where(term => term.IsOpen).OrderBy(term => term.Type);

    /// <summary>The known terms of several articles as a glossary, each once; of homonyms the one of the first article.</summary>
    public static ImmutableArray<Concept> Concepts(IEnumerable<ArticleSuggestions> articles) =>
    [
        .. articles.SelectMany(article => article.Terms.Select(term => term.ToConcept(article.Source, article.Target)))
            .OfType<Concept>()
            .DistinctBy(concept => concept.Id, StringComparer.Ordinal),
    ];
}
