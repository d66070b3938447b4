using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Terms;

/// <summary>What the glossaries say of the terms of an article. Immutable and thread-safe.</summary>
internal sealed class GlossaryOffers
{
    // How alike a term and a decided one are spelled to be shown beside each other, 0..1. Set by hand: "ministero degli Affari esteri"
    // and "ministero degli Esteri" are .76, Montanari and Montanaro .89.
    private const double LeastNear = 0.75;

    // More is no help.
    private const int MostNear = 3;

    private readonly LanguageCode source;
    private readonly LanguageCode target;
    private readonly TermFinder<Concept> finder;
    private readonly ImmutableArray<(string Key, Term Term, Concept Concept)> decided;
    private readonly ILookup<string, Concept> byTerm;
    private readonly ImmutableHashSet<(string, string)> rejected;

    /// <param name="pack">The article's language.</param>
    /// <param name="target">The language to offer terms of.</param>
    /// <param name="concepts">All concepts of the glossaries.</param>
    public GlossaryOffers(LanguagePack pack, LanguageCode target, IReadOnlyCollection<Concept> concepts)
    {
        (source, this.target) = (pack.Code, target);
        var known = concepts.Where(concept => concept.Terms.ContainsKey(source)).ToList();
        finder = new TermWords(pack).FinderOf(known);
        byTerm = known.Where(concept => concept.Status != ConceptStatus.Rejected)
            .SelectMany(concept => concept.Terms[source].SelectMany(term => term.Forms.Prepend(term.Text)).Select(form => (form, concept)))
            .ToLookup(entry => FoundTerms.Key(entry.form), entry => entry.concept, StringComparer.Ordinal);
        decided = [.. known.Where(concept => concept.Status == ConceptStatus.Approved)
            .SelectMany(concept => concept.Terms[source].Select(term => (FoundTerms.Key(term.Text), term, concept)))];
        rejected = [.. known.Where(concept => concept.Status == ConceptStatus.Rejected)
            .SelectMany(concept => concept.Terms[source].SelectMany(term => (concept.Terms.GetValueOrDefault(target, []))
                .Select(other => (FoundTerms.Key(term.Text), FoundTerms.Key(other.Text)))))];
    }

    /// <summary>The terms of the glossaries that an article has, in the order of their first mentions.</summary>
    public ImmutableArray<(Concept Concept, Suggestion Term)> In(Article article)
    {
        var found = article.Paragraphs.SelectMany(paragraph => finder.Find(paragraph.Text)
            .Select(term => new { Paragraph = paragraph, term.Extent, Concept = term.Meaning }));
        return
        [
            .. found.GroupBy(term => term.Concept).Select(same =>
            {
                var (first, concept) = (same.First(), same.Key);
                var text = concept.PreferredTerm(source)!.Text;
                return (concept, new Suggestion(text, concept.Type)
                {
                    Count = same.Count(),
                    Line = first.Paragraph.Line,
                    Column = first.Paragraph.Column + first.Extent.Start,
                    Forms = [.. same.Select(term => term.Paragraph.Text.Substring(term.Extent.Start, term.Extent.Count))
                        .Where(form => form != text)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)],
                    Offers = Of(concept),
                });
            }),
        ];
    }

    /// <summary>The concept that a term or one of its forms names, rather one that a person approved; null where none does.</summary>
    public Concept? Named(Suggestion term)
    {
        Concept? first = null;
        foreach (var form in term.Forms.Prepend(term.Text))
        {
            foreach (var concept in byTerm[FoundTerms.Key(form)])
            {
                if (concept.Type != term.Type && FoundTerms.Key(concept.PreferredTerm(source)!.Text) != FoundTerms.Key(term.Text)) continue;
                if (concept.Status == ConceptStatus.Approved) return concept;
                first ??= concept;
            }
        }
        return first;
    }

    /// <summary>Whether people have rejected a translation of a term.</summary>
    public bool IsRejected(string term, string translation) => rejected.Contains((FoundTerms.Key(term), FoundTerms.Key(translation)));

    /// <summary>The terms of a concept in the target that may be offered, the preferred first.</summary>
    public ImmutableArray<Offer> Of(Concept concept) => [.. concept.Terms.GetValueOrDefault(target, [])
        .Where(term => term.IsOffered)
        .OrderByDescending(term => term.Preferred)
        .Select(term => new Offer(
            term.Text,
            concept.Status == ConceptStatus.Approved ? OfferSource.ApprovedGlossary : OfferSource.ProposedGlossary,
            concept.Id))];

    /// <summary>The decided terms that are spelled much like a term.</summary>
    public ImmutableArray<NearTerm> Near(string text)
    {
        if (decided.IsEmpty) return [];
        var key = FoundTerms.Key(text);
        return
        [
            .. decided.Select(entry => (entry.Term, entry.Concept, Alike: entry.Key == key ? 0
                    : EditDistance.Similarity(key, entry.Key, LeastNear)))
                .Where(entry => entry.Alike >= LeastNear)
                .OrderByDescending(entry => entry.Alike)
                .ThenBy(entry => entry.Concept.Id, StringComparer.Ordinal)
                .DistinctBy(entry => entry.Concept.Id)
                .Take(MostNear)
                .Select(entry => new NearTerm(entry.Concept.Id, entry.Term.Text, entry.Concept.PreferredTerm(target)?.Text)),
        ];
    }
}
