using System.Collections.Immutable;

namespace Aligner.Glossaries;

/// <summary>All by which a merge can bring a concept together with another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Spellings">Every term and form, right or wrong, of any language.</param>
internal sealed record ConceptTies(string Id, ImmutableArray<string> Spellings)
{
    /// <summary>Those of a concept.</summary>
    public static ConceptTies Of(Concept concept)
    {
        var spellings = ImmutableArray.CreateBuilder<string>();
        foreach (var (_, terms) in concept.Terms)
        {
            foreach (var term in terms)
            {
                spellings.Add(term.Text);
                spellings.AddRange(term.Forms);
                spellings.AddRange(term.WrongForms);
            }
        }
        return new ConceptTies(concept.Id, spellings.DrainToImmutable());
    }
}
