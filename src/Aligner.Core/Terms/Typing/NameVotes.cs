using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>
/// The votes on a name by itself. Their weights were set by hand and kept on the news set and stories 01 to 04; a weight
/// of one is about what decides where nothing else speaks.
/// </summary>
internal static class NameVotes
{
    /// <summary>All votes; their order says nothing.</summary>
    public static ImmutableArray<NameVote> All { get; } =
    [
        new("a given name first", ConceptType.Person, 2.5, name => name.IsLong && name.StartsWithGivenName),
        new("a given name alone", ConceptType.Person, 1.5, name => !name.IsLong && name.StartsWithGivenName),
        new("ends a full name elsewhere", ConceptType.Person, 2.5, name => name.IsLong ? 0 : name.EndsFullName),
        new("two or three words", ConceptType.Person, 1.1, name => name.Name.SourceWords is 2 or 3),
        new("its last word stands alone elsewhere", ConceptType.Person, 1.2, name => name.IsLong && name.IsCalledByLastWord),
        new("a person of the table", ConceptType.Person, 1.5, name => name.IsListed("person")),
        new("a town or function word in it", ConceptType.Organisation, 1.3, name => name.IsLong && name.HasOtherWords),
        new("a word of organisations", ConceptType.Organisation, 3, name => name.HasOrganisationWord),
        new("an acronym", ConceptType.Organisation, 2.5, name => !name.IsLong && NameEvidence.IsAcronym(name.Name.SourceText)),
        new("a sign, number or acronym in it", ConceptType.Organisation, 2.5, name => name.HasSign),
        new("one word", ConceptType.Organisation, 0.6, name => !name.IsLong),
        new("an English function word first", ConceptType.Organisation, 2, name => name.IsLong && name.StartsWithForeignStopWord),
        new("an organisation of the table", ConceptType.Organisation, 1.5, name => name.IsListed("organisation")),
        new("an institution of the packs", ConceptType.Organisation, 5, name => name.IsKnown(ConceptType.Organisation)),
        new("an English noun of places at an end", ConceptType.Place, 4, name => name.IsLong && name.HasForeignPlaceNoun),
        new("a place of the table, in several words", ConceptType.Place, 3, name => name.IsLong && name.IsListed("place")),
        new("a place of the table, in one word", ConceptType.Place, 0.5, name => !name.IsLong && name.IsListed("place")),
        new("a noun of places at an end", ConceptType.Place, 2, name => name.HasPlaceNoun),
        new("a place of the packs", ConceptType.Place, 2.5, name => name.IsKnown(ConceptType.Place)),
    ];
}
