using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>
/// What of the findings of a run must be merged into a glossary that is, to the last byte, what a merge of earlier findings left: merging
/// those a second time changes nothing. So it is only what they did not have, and what that may have a say in: all that is tied to it,
/// or to what is found no more, by a spelling or an id, directly or through other findings and entries. The rest is left out of the merge,
/// and its entries keep their bytes without being looked at.
/// </summary>
internal sealed class FindingsToMerge
{
    // Ids without what tells homonyms apart, and every spelling, right or wrong, whatever its language.
    private readonly HashSet<string> families = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> familySpans;
    private readonly FoldedTexts spellings = new();

    private FindingsToMerge() => familySpans = families.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those findings, in their order.</summary>
    /// <param name="found">All findings, each a value of its own.</param>
    /// <param name="isTaken">Whether the earlier findings had the same.</param>
    /// <param name="gone">Those of the earlier findings that are found no more.</param>
    /// <param name="entries">Of the glossary.</param>
    public static ImmutableArray<Concept> Among(
        ImmutableArray<Concept> found, Predicate<Concept> isTaken, IEnumerable<ConceptTies> gone, IEnumerable<Concept> entries)
    {
        var reach = new FindingsToMerge();
        foreach (var ties in gone) reach.Add(ties);
        var far = new List<Concept>();
        foreach (var concept in found)
        {
            if (isTaken(concept)) far.Add(concept);
            else reach.Add(ConceptTies.Of(concept));
        }
        if (reach.families.Count == 0) return [];
        far.AddRange(entries);
        for (var come = reach.Take(far); come.Count > 0; come = reach.Take(far))
            foreach (var concept in come) reach.Add(ConceptTies.Of(concept));
        var left = far.ToHashSet<Concept>(ReferenceEqualityComparer.Instance);
        return found.RemoveAll(left.Contains);
    }

    // What is tied to what is reached; it is far no more.
    private List<Concept> Take(List<Concept> far)
    {
        var near = new List<Concept>();
        far.RemoveAll(concept =>
        {
            if (!Meets(concept)) return false;
            near.Add(concept);
            return true;
        });
        return near;
    }

    private void Add(ConceptTies ties)
    {
        families.Add(ConceptId.FamilyOf(ties.Id).ToString());
        foreach (var spelling in ties.Spellings) spellings.Add(spelling);
    }

    private bool Meets(Concept concept)
    {
        if (familySpans.Contains(ConceptId.FamilyOf(concept.Id))) return true;
        foreach (var (_, terms) in concept.Terms)
            foreach (var term in terms)
                if (spellings.Contains(term.Text) || HasAny(term.Forms) || HasAny(term.WrongForms)) return true;
        return false;
    }

    private bool HasAny(ImmutableArray<string> forms)
    {
        foreach (var form in forms)
            if (spellings.Contains(form)) return true;
        return false;
    }
}
