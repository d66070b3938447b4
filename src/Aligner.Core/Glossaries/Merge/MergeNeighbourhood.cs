using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Glossaries;

/// <summary>
/// The entries of a glossary that a merge can change, or that can change what comes of it: those that share a spelling or an id with
/// what was found, and those that share a pair of terms or an id with one of them, and so on. All others stay as they are and say
/// nothing to the rest, so that a merge costs as much as its news and not as the glossary.
/// </summary>
internal sealed class MergeNeighbourhood
{
    // Ids without what tells homonyms apart.
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> stemSpans;

    // Terms of what was found and of what is near, whatever their language.
    private readonly FoldedTexts terms = new();

    private MergeNeighbourhood(IEnumerable<Concept> found)
    {
        stemSpans = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var concept in found) Add(concept);
    }

    /// <summary>The places of such entries, in their order.</summary>
    public static ImmutableArray<int> Of(ImmutableArray<Concept> entries, IEnumerable<Concept> found)
    {
        var neighbourhood = new MergeNeighbourhood(found);
        var near = new SortedSet<int>();
        var far = new List<int>(entries.Length);
        for (var place = 0; place < entries.Length; place++)
        {
            if (neighbourhood.Meets(entries[place])) near.Add(place);
            else far.Add(place);
        }
        for (List<int> come = [.. near]; come.Count > 0; near.UnionWith(come))
        {
            foreach (var place in come) neighbourhood.Add(entries[place]);
            come = far.FindAll(place => neighbourhood.HasPair(entries[place]));
            far.RemoveAll(come.ToHashSet().Contains);
        }
        return [.. near];
    }

    private void Add(Concept concept)
    {
        stems.Add(ConceptId.Stem(concept.Id));
        foreach (var own in concept.Terms.Values)
            foreach (var term in own) terms.Add(term.Text);
    }

    // Homonyms share but one term, and a form of an approved concept is that concept's.
    private bool Meets(Concept entry)
    {
        if (HasStem(entry)) return true;
        foreach (var (_, own) in entry.Terms)
        {
            foreach (var term in own)
                if (terms.Contains(term.Text) || AnyIsTerm(term.Forms) || AnyIsTerm(term.WrongForms)) return true;
        }
        return false;
    }

    private bool HasPair(Concept entry)
    {
        if (HasStem(entry)) return true;
        var languages = 0;
        foreach (var (_, own) in entry.Terms)
        {
            foreach (var term in own)
            {
                if (!terms.Contains(term.Text)) continue;
                languages++;
                break;
            }
        }
        return languages > 1;
    }

    private bool HasStem(Concept entry) => stemSpans.Contains(ConceptId.StemOf(entry.Id));

    private bool AnyIsTerm(ImmutableArray<string> forms)
    {
        foreach (var form in forms)
            if (terms.Contains(form)) return true;
        return false;
    }
}
