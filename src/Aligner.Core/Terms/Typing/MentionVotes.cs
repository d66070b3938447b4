using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>The votes on each mention of a name; weights as those of <see cref="NameVotes"/>.</summary>
internal static class MentionVotes
{
    /// <summary>All votes; their order says nothing.</summary>
    public static ImmutableArray<MentionVote> All { get; } =
    [
        new("beside an office", ConceptType.Person, 3.1, mention => mention.IsBesideOffice),
        new("an address before", ConceptType.Person, 2.9, mention =>
            mention.Before is { } before && (Pack(mention).Addresses.Contains(before) || Pack(mention).Addresses.Contains(before + "."))),
        new("a verb of saying before", ConceptType.Person, 1.6, mention => mention.Before is { } before && Says(mention, before)),
        new("a verb of saying after", ConceptType.Person, 1.1, mention =>
            mention.After is { } after && (Says(mention, after.Folded) || Says(mention, after.Token.Text))),
        new("a verb of saying after the next word", ConceptType.Person, 0.9, mention =>
            mention.SecondAfter is { } after && Says(mention, after.Token.Text)),
        new("an age after", ConceptType.Person, 1.8, mention => mention.HasAge),
        new("a noun of persons beside it", ConceptType.Person, 2.5, mention => mention.IsBesidePersonNoun),
        new("joined with a full name", ConceptType.Person, 2, mention => mention.IsJoinedWithFullName),
        new("a preposition of employers before", ConceptType.Organisation, 1, mention =>
            mention.Before is { } before && Pack(mention).EmployerPrepositions.Contains(before)),
        new("an article before", ConceptType.Organisation, 1, mention =>
            !Pack(mention).CapitalisedNouns && mention.Before is { } before && Pack(mention).Articles.Contains(before)),
        new("a word of organisations before", ConceptType.Organisation, 1.6, mention => mention.IsBehindOrganisationWord),
        new("a preposition of places before", ConceptType.Place, 2.5, mention =>
            mention.Before is { Length: > 1 } before && Pack(mention).Locatives.Contains(before)),
        new("a preposition of one letter before", ConceptType.Place, 0.8, mention =>
            mention.Before is { Length: 1 } before && Pack(mention).Locatives.Contains(before)),
        new("a preposition of two words before", ConceptType.Place, 1.2, mention =>
            mention.TwoBefore is { } before && Pack(mention).Locatives.Contains(before)),
        new("a noun of places before", ConceptType.Place, 3.5, mention => mention.IsBehindPlaceNoun),
    ];

    private static LanguagePack Pack(Mention mention) => mention.Article.Book.Pack;

    private static bool Says(Mention mention, string word) => Pack(mention).SayingVerbs.Contains(word);
}
