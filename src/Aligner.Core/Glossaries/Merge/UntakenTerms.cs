using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>Terms that nobody decided on and that an approved concept did not take up.</summary>
/// <param name="Kept">The approved concept, which stays as it is.</param>
/// <param name="Found">What they stand in, in a glossary that was merged; known by its place.</param>
/// <param name="Terms">In the order of languages.</param>
internal sealed record UntakenTerms(Concept Kept, Concept Found, ImmutableArray<(LanguageCode Language, string Text)> Terms)
{
    /// <summary>What an approved concept lacks of one that was read from a file; null where it has all, and of what the machine found: that
    /// is found again.</summary>
    public static UntakenTerms? Of(Concept kept, Concept found)
    {
        if (kept.Status != ConceptStatus.Approved || found.Status != ConceptStatus.Proposed || found.ReadAt is null) return null;
        ImmutableArray<(LanguageCode, string)> terms =
        [
            .. from language in found.Terms
            let own = ConceptMeaning.Spellings(kept, language.Key)
            from term in language.Value
            where !own.Contains(Text.Normalization.Fold(term.Text))
            select (language.Key, term.Text),
        ];
        return terms.IsEmpty ? null : new UntakenTerms(kept, found, terms);
    }
}
