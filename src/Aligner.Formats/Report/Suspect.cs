using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>A spelling of a name that looks like a slip for the usual one.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Language">Of both spellings.</param>
/// <param name="Spelling">The rare one.</param>
/// <param name="Usual">The one it may stand for.</param>
internal sealed record Suspect(Concept Concept, LanguageCode Language, string Spelling, string Usual)
{
    // A spelling met this many times less often than a neighbour of one or two letters' distance is no usage of its own.
    private const int Rarer = 3;

    /// <summary>The suspects among the names and places of a glossary, in its order.</summary>
    public static IEnumerable<Suspect> Among(ImmutableArray<Concept> concepts)
    {
        foreach (var concept in concepts.Where(
            concept => concept.Type is ConceptType.Person or ConceptType.Organisation or ConceptType.Place))
        {
            foreach (var (language, terms) in concept.Terms)
            {
                if (terms.Length < 2) continue;
                foreach (var rare in terms)
                {
                    var usual = terms.Where(term => term.Count >= Rarer * Math.Max(1, rare.Count) && IsSlip(rare.Text, term.Text))
                        .MaxBy(term => term.Count);
                    if (usual is not null) yield return new Suspect(concept, language, rare.Text, usual.Text);
                }
            }
        }
    }

    private static bool IsSlip(string rare, string usual)
    {
        var (a, b) = (Normalization.Fold(rare), Normalization.Fold(usual));
        return a.Length >= SpellingSlip.ShortestName && SpellingSlip.Is(a, b);
    }
}
