using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What glossaries say, prepared once for each two languages and used for any number of articles. Thread-safe.</summary>
/// <param name="glossaries">What people decided and the machine proposed.</param>
internal sealed class KnownTerms(IEnumerable<Glossary> glossaries)
{
    private readonly ImmutableArray<Concept> concepts = [.. glossaries.SelectMany(glossary => glossary.Concepts)];
    private readonly ConcurrentDictionary<LanguagePair, Lazy<GlossaryOffers>> offers = new();

    /// <summary>What they say of terms of a language in another.</summary>
    public GlossaryOffers Of(LanguagePack source, LanguageCode target) =>
        offers.GetOrAdd(new LanguagePair(source.Code, target), _ => new(() => new GlossaryOffers(source, target, concepts))).Value;
}
