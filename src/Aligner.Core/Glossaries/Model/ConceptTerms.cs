using Aligner.Matching;

namespace Aligner.Glossaries;

/// <summary>A term with the concept it names.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Term">One of its terms.</param>
/// <param name="Wrong">Whether a wrong form of the term is meant.</param>
internal sealed record ConceptTerm(Concept Concept, Term Term, bool Wrong = false);

/// <summary>Finders of the terms of a glossary: the one way in which checks, pages and exports look for them.</summary>
internal static class ConceptTerms
{
    /// <summary>Finds the concepts of a glossary that are not rejected; of several under one form those that are approved come first,
    /// then by confidence and id.</summary>
    public static TermFinder<Concept> FinderOf(this TermWords words, IEnumerable<Concept> concepts) =>
        new(words, Likeliest(words, concepts).Select(entry => new SoughtTerm<Concept>(
            entry.Concept, entry.Terms.SelectMany(Forms), HoldsNames(entry.Concept))));

    /// <summary>As <see cref="FinderOf"/>, wrong forms too, and tells which of its terms names the concept.</summary>
    public static TermFinder<ConceptTerm> TermFinderOf(this TermWords words, IEnumerable<Concept> concepts) =>
        new(words, Likeliest(words, concepts).SelectMany(entry => entry.Terms.SelectMany(term => Spellings(entry.Concept, term))));

    private static IEnumerable<SoughtTerm<ConceptTerm>> Spellings(Concept concept, Term term)
    {
        yield return new SoughtTerm<ConceptTerm>(new ConceptTerm(concept, term), Forms(term), HoldsNames(concept));
        if (!term.WrongForms.IsEmpty)
            yield return new SoughtTerm<ConceptTerm>(new ConceptTerm(concept, term, Wrong: true), term.WrongForms, HoldsNames(concept));
    }

    private static IEnumerable<(Concept Concept, IEnumerable<Term> Terms)> Likeliest(TermWords words, IEnumerable<Concept> concepts) =>
        concepts.Where(concept => concept.Status != ConceptStatus.Rejected && concept.Terms.ContainsKey(words.Language))
            .OrderByDescending(concept => concept.Status == ConceptStatus.Approved)
            .ThenByDescending(concept => concept.Confidence)
            .ThenBy(concept => concept.Id, StringComparer.Ordinal)
            .Select(concept => (concept, concept.Terms[words.Language].AsEnumerable()));

    private static IEnumerable<string> Forms(Term term) => term.Forms.Prepend(term.Text);

    // Its holder's name, or the state's: minister Bellini van Cultuur, ministero russo degli Esteri.
    private static bool HoldsNames(Concept concept) => concept.Type is ConceptType.Title or ConceptType.Ministry;
}
