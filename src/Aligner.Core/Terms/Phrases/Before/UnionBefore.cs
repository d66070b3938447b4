namespace Aligner.Terms;

/// <summary>Takes a union, whose office it is: EU Trade Commissioner.</summary>
internal sealed class UnionBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft.Jurisdiction is null
            && site.First(match => match is { Entry.Kind: EntryKind.Institution, IsGenitive: false }) is { } union
            && site.Book.UnionPlace(union.Entry) is { } place
            ? site.Draft.In(place).DroppingFrom(union.Start)
            : null;

}
