namespace Aligner.Terms;

/// <summary>Takes the town of a body without connecting words: "Universität Bologna", "rechtbank Amsterdam".</summary>
internal sealed class AdjacentPlace : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft.Jurisdiction is null
            && site.Draft.Nucleus.Heads[0].IsOrganisation
            && !site.Grammar.IsPerson(site.At)
            && site.First(match => match is { Entry.Kind: EntryKind.Place, IsGenitive: false }) is { } place
            ? Fields.TakePlace(site.Draft, place)
            : null;

}
