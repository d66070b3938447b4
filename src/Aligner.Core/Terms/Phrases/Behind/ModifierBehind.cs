namespace Aligner.Terms;

/// <summary>Takes a rank or kind: segretario generale.</summary>
internal sealed class ModifierBehind : IPhraseRule
{
    public PhraseDraft? Take(PhraseSite site)
    {
        if (!site.IsLowerCase || site.Grammar.IsPerson(site.At)) return null;
        if (site.First(match => match.Entry.Kind == EntryKind.Modifier && !IsVerb(site, match)) is not { } modifier) return null;
        // Behind a complement it belongs to that.
        return site.Draft.Fields.IsEmpty
            ? site.Draft.WithModifiers(modifier.Entry.Units).To(modifier.End) with { HasAgreeingAdjective = true }
            : site.Draft.To(modifier.End);
    }


    // "L'Agenzia per l'ambiente pubblica il rapporto": behind a complement, what an article follows is no adjective.
    private static bool IsVerb(PhraseSite site, BookMatch modifier) => !site.Draft.Fields.IsEmpty
        && site.Article.IsNext(site.At, modifier.End)
        && Connectors.IsArticle(site.Article, modifier.End);
}
