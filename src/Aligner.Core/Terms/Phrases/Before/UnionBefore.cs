namespace Aligner.Terms;

/// <summary>Takes a union, whose office it is: EU Trade Commissioner.</summary>
internal sealed class UnionBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft.Jurisdiction is null
            && site.First(match => site.Book.UnionPlace(match.Entry) is not null) is { } union
            ? site.Draft.In(site.Book.UnionPlace(union.Entry)!).DroppingFrom(union.Start)
            : null;

}
