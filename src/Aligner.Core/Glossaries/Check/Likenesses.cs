using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>Two concepts that may be one.</summary>
/// <param name="One">The one that comes first in the glossary.</param>
/// <param name="Other">The other.</param>
/// <param name="Kind">What they have in common.</param>
/// <param name="Language">In which language.</param>
internal sealed record Likeness(Concept One, Concept Other, LikenessKind Kind, LanguageCode Language);

/// <summary>What two concepts that may be one have in common.</summary>
internal enum LikenessKind
{
    /// <summary>One has a term or form of the other.</summary>
    SameTerm,

    /// <summary>A term of one has the initials of a term of the other.</summary>
    Abbreviation,

    /// <summary>Their terms are apart by a slip or two.</summary>
    Spelling,
}

/// <summary>
/// Finds concepts that may be one, for a person to say. Only concepts of one type are compared, and only pairs that nobody has decided on
/// yet: two that are approved are two, and what is rejected is nothing.
/// </summary>
internal static class Likenesses
{
    // Of two letters are too many.
    private const int ShortestAbbreviation = 3;

    // Letters at an end of a name: of five, the shortest that is compared, one at the other end may be a slip.
    private const int EndLength = 3;

    /// <summary>The pairs, in the order of the concepts; each once, with the first reason there is. Time grows with the number of terms,
    /// not with its square.</summary>
    public static IEnumerable<Likeness> Among(IEnumerable<Concept> concepts)
    {
        var compared = concepts.Where(concept => concept.Status != ConceptStatus.Rejected).ToList();
        var seen = new HashSet<(string, string)>();
        foreach (var (key, kind) in new (Func<Term, IEnumerable<string>>, LikenessKind)[]
        {
            (SameKeys, LikenessKind.SameTerm), (InitialKeys, LikenessKind.Abbreviation), (SlipKeys, LikenessKind.Spelling),
        })
        {
            foreach (var likeness in Pairs(compared, key, kind))
                if (seen.Add((likeness.One.Id, likeness.Other.Id))) yield return likeness;
        }
    }

    private static IEnumerable<Likeness> Pairs(List<Concept> concepts, Func<Term, IEnumerable<string>> keys, LikenessKind kind)
    {
        var owners = new Dictionary<(ConceptType, LanguageCode, string), List<(Concept Concept, Term Term)>>();
        foreach (var concept in concepts)
        {
            foreach (var (language, terms) in concept.Terms)
            {
                foreach (var term in terms)
                {
                    foreach (var key in keys(term).Distinct(StringComparer.Ordinal))
                    {
                        var place = (concept.Type, language, key);
                        if (!owners.TryGetValue(place, out var own)) owners[place] = own = [];
                        foreach (var (other, otherTerm) in own)
                            if (other.Id != concept.Id && IsOpen(other, concept) && IsLike(otherTerm, term, kind))
                                yield return new Likeness(other, concept, kind, language);
                        own.Add((concept, term));
                    }
                }
            }
        }
    }

    private static bool IsOpen(Concept one, Concept other) =>
        (one.Status == ConceptStatus.Proposed || other.Status == ConceptStatus.Proposed) && !ConceptMeaning.Differ(one, other);

    private static bool IsLike(Term one, Term other, LikenessKind kind) => kind switch
    {
        LikenessKind.Abbreviation => IsAbbreviation(one.Text) != IsAbbreviation(other.Text),
        LikenessKind.Spelling => SpellingSlip.Is(Normalization.Fold(one.Text), Normalization.Fold(other.Text)),
        _ => true,
    };

    // A form that both have (a surname alone) says nothing.
    private static IEnumerable<string> SameKeys(Term term) => [Normalization.Fold(term.Text)];

    private static IEnumerable<string> InitialKeys(Term term)
    {
        if (IsAbbreviation(term.Text)) yield return Normalization.Fold(term.Text);
        var words = term.Text.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < ShortestAbbreviation) yield break;
        // NATO has its little words or not: Organizzazione del Trattato dell'Atlantico del Nord.
        yield return Initials(words);
        yield return Initials(words.Where(word => char.IsUpper(word[0])));
    }

    private static string Initials(IEnumerable<string> words) => Normalization.Fold(string.Concat(words.Select(word => word[0])));

    private static bool IsAbbreviation(string text) => text.Length >= ShortestAbbreviation && text.All(char.IsUpper);

    // Two spellings of a name begin or end alike: of slips at both ends hardly any stand in one word.
    private static IEnumerable<string> SlipKeys(Term term)
    {
        var folded = Normalization.Fold(term.Text);
        if (folded.Length < SpellingSlip.ShortestName) yield break;
        yield return $"<{folded[..EndLength]}";
        yield return $">{folded[^EndLength..]}";
    }
}
