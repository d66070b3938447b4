namespace Aligner.Terms;

/// <summary>Takes a body: directeur van Europol.</summary>
internal sealed class BodyComplement : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.IsBehindBelonging
            && site.First(match => match.Entry.IsBody && match.Count == LongestName.At(site)) is { } body
            ? Fields.TakeBody(site.Draft, body)
            : null;

}
