using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Terms;

/// <summary>Joins what the rules find in an article with what the glossaries know of it.</summary>
internal static class Suggestions
{
    /// <summary>Every term once, in the order of first mentions.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">What the rules find in it.</param>
    /// <param name="glossary">What the glossaries say.</param>
    public static ImmutableArray<Suggestion> Of(Article article, ImmutableArray<Suggestion> found, GlossaryOffers glossary)
    {
        var named = found.ToLookup(glossary.Named);
        var known = glossary.In(article);
        var met = known.Select(term => term.Concept.Id).ToHashSet(StringComparer.Ordinal);
        var terms = known.Select(term => term.Term with { Offers = Offers(term.Term.Offers, named[term.Concept]) })
            .Concat(named.Where(same => same.Key is { } concept && !met.Contains(concept.Id))
                .SelectMany(same => same.Select(term => term with { Offers = Offers(glossary.Of(same.Key!), [term]) })))
            .Concat(named[null].Select(term => Judged(glossary, term)).OfType<Suggestion>());
        return
        [
            .. terms.Select(term => term.Offers is [{ Source: OfferSource.ApprovedGlossary }, ..] ? term
                    : term with { Near = glossary.Near(term.Text) })
                .OrderBy(term => term.Line)
                .ThenBy(term => term.Column)
                .ThenBy(term => term.Text, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<Offer> Offers(IEnumerable<Offer> glossary, IEnumerable<Suggestion> found) =>
        [.. glossary.Concat(found.SelectMany(term => term.Offers)).DistinctBy(offer => offer.Text, StringComparer.Ordinal)];

    // What people rejected is offered no more, and a term of which nothing else is known is none.
    private static Suggestion? Judged(GlossaryOffers glossary, Suggestion term)
    {
        var offers = term.Offers.RemoveAll(offer => glossary.IsRejected(term.Text, offer.Text));
        return offers.IsEmpty && !term.Offers.IsEmpty ? null : term with { Offers = offers };
    }
}
