using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>Takes another phrase: portavoce del ministero degli Esteri.</summary>
internal sealed class NestedPhrase : IPhraseRule
{
    // Its head stands among so many first words. Set by hand; what it moves has not been measured.
    private const int MostBefore = 4;

    public PhraseDraft? Take(PhraseSite site)
    {
        if (!site.IsBehindBelonging) return null;
        for (var at = site.At; at < site.At + MostBefore && site.Article.IsNext(site.At, at); at++)
            if (site.Grammar.NucleusAt(at) is { } nucleus) return Take(site, at, nucleus);
        return null;
    }


    private static PhraseDraft? Take(PhraseSite site, int at, PhraseNucleus nucleus)
    {
        var nested = site.Grammar.Read(at, nucleus, site.Draft.Depth + 1);
        // The office of nobody in particular says nothing of this one.
        if (nested.Start != site.At || nested is { Type: ConceptType.Title, IsPlain: true, Jurisdiction: null }) return null;
        var taken = site.Draft
            .WithFields(nucleus.Heads[0].Units.Concat(nested.Modifiers).Select(unit => ImmutableArray.Create(unit)))
            .WithFields(nested.Fields)
            .CompletedTo(nested.End);
        if (nested.Jurisdiction is not { } place) return taken with { HasBody = true };
        // Its country is named inside the term and stays there.
        return taken.In(place) with { HasBody = true, ComplementShowsJurisdiction = true };
    }
}
