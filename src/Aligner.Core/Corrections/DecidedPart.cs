using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>What people decide of a concept: what a machine finds of it, its counts, forms, evidence and confidence, is not.</summary>
internal static class DecidedPart
{
    /// <summary>The concept without what a machine may add to it at any time.</summary>
    public static Concept Of(Concept concept) => Of(concept, term => term with { Count = 0 });

    /// <summary>Whether two states of a concept say the same, whoever decided it, and whatever forms were found since.</summary>
    public static bool IsSame(Concept a, Concept b) => GlossaryDiff.IsSame(Bare(a), Bare(b));

    private static Concept Bare(Concept concept) => Of(concept, term => term with { Count = 0, Forms = [] }) with { Decided = null };

    private static Concept Of(Concept concept, Func<Term, Term> decided) => concept with
    {
        Confidence = 0,
        Evidence = [],
        Terms = concept.Terms.ToImmutableSortedDictionary(
            language => language.Key, language => language.Value.Select(decided).ToImmutableArray()),
    };
}
