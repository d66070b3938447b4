namespace Aligner.Terms;

/// <summary>Takes a country, town or body in the genitive, which is no part of the term: Italiens Minister.</summary>
internal sealed class OwnerBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft.Jurisdiction is null
            && site.First(match => match is { Entry.Kind: EntryKind.Place or EntryKind.Institution, IsGenitive: true }) is { } owner
            ? site.Draft.In(owner.Entry.Plain).DroppingFrom(owner.Start)
            : null;

}
