using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>
/// The votes on a name by itself. Weights are log-odds, learned by a logistic regression that draws them to what had been set by
/// hand (453 names of the news, the stories, the seeds and Wikinews; tests/Aligner.Training/README.md); a town in one word was
/// raised by hand, for clubs bear the names of half the towns of the news set. Those of East Asian given names and of a given name
/// whose full name stands elsewhere are set by hand, as those of mentions beside nouns of persons, full names and employers are.
/// </summary>
internal static class NameVotes
{
    /// <summary>All votes; their order says nothing.</summary>
    public static ImmutableArray<NameVote> All { get; } =
    [
        new("a given name first", ConceptType.Person, 3.2, name => name.IsLong && name.StartsWithGivenName),
        new("a given name alone", ConceptType.Person, 2.3, name => !name.IsLong && name.StartsWithGivenName),
        new("a given name of the gazetteer first", ConceptType.Person, 1.3, name => name.IsLong && name.StartsWithRareGivenName),
        new("ends a full name elsewhere", ConceptType.Person, 2.9, name => name.IsLong ? 0 : name.EndsFullName),
        new("two or three words", ConceptType.Person, 0.9, name => name.Name.SourceWords is 2 or 3),
        new("its last word stands alone elsewhere", ConceptType.Person, 1.2, name => name.IsLong && name.IsCalledByLastWord),
        new("a surname of a son", ConceptType.Person, 1.5, name => name.HasPatronymic),
        new("a given name of East Asia in it", ConceptType.Person, 4, name => name.IsLong && name.HasJoinedGivenName),
        new("begins a full name elsewhere", ConceptType.Person, 2.3, name => !name.IsLong && name.BeginsFullName),
        new("a person of the table", ConceptType.Person, 1.7, name => name.IsListed("person")),
        new("a town or function word in it", ConceptType.Organisation, 1.4, name => name.IsLong && name.HasOtherWords),
        new("a word of organisations", ConceptType.Organisation, 3.1, name => name.HasOrganisationWord),
        new("an acronym", ConceptType.Organisation, 2.4, name => NameEvidence.IsAcronym(name.Name.SourceText)),
        new("a sign, number or acronym in it", ConceptType.Organisation, 2.7, name => name.HasSign),
        new("one word", ConceptType.Organisation, 0.4, name => !name.IsLong),
        new("an English function word first", ConceptType.Organisation, 2.3, name => name.IsLong && name.StartsWithForeignStopWord),
        new("an organisation of the table", ConceptType.Organisation, 1.5, name => name.IsListed("organisation")),
        new("a company of the gazetteer in it", ConceptType.Organisation, 1.8, name => name.HasCompany),
        new("an institution of the packs", ConceptType.Organisation, 5, name => name.IsKnown(ConceptType.Organisation)),
        new("an English noun of places at an end", ConceptType.Place, 3.2, name => name.IsLong && name.HasForeignPlaceNoun),
        new("a place of the table, in several words", ConceptType.Place, 3, name => name.IsLong && name.IsListed("place")),
        new("a place of the table, in one word", ConceptType.Place, 0.2, name => !name.IsLong && name.IsListed("place")),
        new("a town of the gazetteer, in one word", ConceptType.Place, 2.2, name => !name.IsLong && name.IsTown),
        new("a town of the gazetteer, in several words", ConceptType.Place, 2.6, name => name.IsLong && name.IsTown),
        new("a noun of places at an end", ConceptType.Place, 1.8, name => name.HasPlaceNoun),
        new("a place of the packs", ConceptType.Place, 3, name => name.IsKnown(ConceptType.Place)),
    ];
}
