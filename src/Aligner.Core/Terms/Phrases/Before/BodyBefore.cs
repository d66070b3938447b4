namespace Aligner.Terms;

/// <summary>Takes the body that an office is of: NATO Secretary General.</summary>
internal sealed class BodyBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.Draft is { HasBody: false, IsTitle: true }
            && site.First(match => match is { Entry.Kind: EntryKind.Institution, IsGenitive: false }) is { } body
            ? site.Draft.WithField(body.Entry.Plain).CompletedFrom(body.Start) with { HasBody = true }
            : null;

}
