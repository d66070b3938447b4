namespace Aligner.Terms;

/// <summary>Takes a body with its country, which stays with it: "van de Italiaanse burgerbescherming".</summary>
internal sealed class NationalBody : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.IsBehindBelonging
            && site.First(match => match.Entry.Kind == EntryKind.Demonym) is { } nation
            && site.Article.IsNext(site.At, nation.End)
            && site.Article.MatchesAt(nation.End).FirstOrDefault(match => match.Entry.IsBody) is { } body
            ? Fields.TakeBody(site.Draft, body)
            : null;

}
