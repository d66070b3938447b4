namespace Aligner.Terms;

/// <summary>Takes a rank or kind: deputy minister.</summary>
internal sealed class ModifierBefore : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site) =>
        site.First(match => match.Entry.Kind == EntryKind.Modifier) is { } modifier
            ? site.Draft.WithModifiers(modifier.Entry.Units).From(modifier.Start)
            : null;

}
