namespace Aligner.Terms;

/// <summary>Takes the country as an adjective, which is no part of the term: ministro russo.</summary>
internal sealed class NationalityBehind : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft.Jurisdiction is null
            && !site.Grammar.IsPerson(site.At)
            && !site.Word.IsCapital
            && site.First(match => match.Entry.Kind == EntryKind.Demonym) is { } nation
            ? site.Draft.In(nation.Entry.Plain).DroppingTo(nation.End)
            : null;

}
