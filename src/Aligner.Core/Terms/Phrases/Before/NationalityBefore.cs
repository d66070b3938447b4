namespace Aligner.Terms;

/// <summary>Takes the country as an adjective, which is no part of the term: Russian minister.</summary>
internal sealed class NationalityBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft.Jurisdiction is null && site.First(match => match.Entry.Kind == EntryKind.Demonym) is { } nation
            ? site.Draft.In(nation.Entry.Plain).DroppingFrom(nation.Start)
            : null;

}
