namespace Aligner.Terms;

/// <summary>Takes a country or town, which is no part of the term: presidente della Russia. A second one ends the phrase.</summary>
internal sealed class PlaceComplement : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.First(match => (match.Entry.Kind == EntryKind.Place || match.Entry.IsPlace) && match.Count == LongestName.At(site))
            is { } place
            ? Fields.TakePlace(site.Draft, place) ?? site.Draft
            : null;

}
