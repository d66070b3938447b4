using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Formats.Exports;

/// <summary>The concepts that leave: filtered and ordered in this one place, so that every target writes the same ones.</summary>
public sealed class GlossaryExport
{
    private readonly ConcurrentDictionary<LanguageCode, TermWords> words = [];
    private readonly ConcurrentDictionary<LanguageCode, FrozenSet<string>> demonyms = [];

    // By concept, what must not be used of it, for the few targets that can say so.
    private readonly ImmutableDictionary<string, Concept> avoided;

    private GlossaryExport(
        ExportOptions options,
        LanguagePair pair,
        ImmutableArray<LanguageCode> languages,
        ImmutableArray<Concept> concepts,
        ImmutableDictionary<string, Concept> avoided)
    {
        this.avoided = avoided;
        Options = options;
        Pair = pair;
        Languages = languages;
        Concepts = concepts;
    }

    /// <summary>What was asked for.</summary>
    public ExportOptions Options { get; }

    /// <summary>Source and target, reversed where that was asked for.</summary>
    public LanguagePair Pair { get; }

    /// <summary>Source, target, then the further languages; no language twice.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    /// <summary>With terms that may be used in both languages of the pair, and only such terms; by kind, then the source's
    /// preferred term (ordinal), then id.</summary>
    public ImmutableArray<Concept> Concepts { get; }

    /// <summary>The words of a language of the export, by which terms are found in its texts; made once each.</summary>
    internal TermWords WordsOf(LanguageCode language) => words.GetOrAdd(language, code => new TermWords(Options.Pack(code)));

    /// <summary>The concepts that occur in texts of the source, each once, in the order of the export.</summary>
    internal IEnumerable<ImmutableArray<Concept>> Occurring(IEnumerable<string> texts)
    {
        var finder = WordsOf(Pair.Source).FinderOf(Concepts);
        foreach (var text in texts)
        {
            var found = finder.Find(text).SelectMany(term => term.Meanings).Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
            yield return [.. Concepts.Where(concept => found.Contains(concept.Id))];
        }
    }

    /// <summary>The terms of a concept that are deprecated or forbidden, for targets that can say so; no other may write them.</summary>
    internal IEnumerable<Term> Avoided(Concept concept, LanguageCode language) =>
        avoided.TryGetValue(concept.Id, out var whole) && whole.Terms.TryGetValue(language, out var terms)
            ? terms.Where(term => !term.IsOffered && IsWanted(term, Options.Regions.GetValueOrDefault(language)))
            : [];

    /// <summary>What a language is called where a region of it was asked for: <c>nl-BE</c>.</summary>
    internal string TagOf(LanguageCode language) => Options.Regions.GetValueOrDefault(language, language.Value);

    /// <summary>Why a concept does not go to an engine that forces a translation; null where it may.</summary>
    internal LossReason? Withheld(Concept concept) =>
        concept.Equivalence == Equivalence.Functional && !Options.Include.HasFlag(ExportIncluded.Functional) ? LossReason.Functional
            : concept.Equivalence == Equivalence.Partial && !Options.Include.HasFlag(ExportIncluded.Partial) ? LossReason.Partial
            : IsDemonym(concept) && !Options.Include.HasFlag(ExportIncluded.Demonyms) ? LossReason.Demonym
            : null;

    // By the spelling, in which the country Argentina and the adjective argentina differ.
    private bool IsDemonym(Concept concept) => concept.Type == ConceptType.Place
        && ((LanguageCode[])[Pair.Source, Pair.Target])
            .Any(language => concept.PreferredTerm(language) is { } term && Demonyms(language).Contains(term.Text));

    // Inflected=base; the first part of a compound (US-) stands in no glossary.
    private FrozenSet<string> Demonyms(LanguageCode language) => demonyms.GetOrAdd(language, code => Options.Pack(code).Demonyms
        .SelectMany(demonym => demonym.Forms)
        .Select(form => form.Split('=')[0])
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The entry of the glossary, with what must not be used of it.</summary>
    internal Concept Whole(Concept concept) => avoided.GetValueOrDefault(concept.Id, concept);

    /// <summary>All of them, in the order of the concepts.</summary>
    internal IEnumerable<Term> Avoided() => Concepts.SelectMany(concept => Languages.SelectMany(language => Avoided(concept, language)));

    /// <summary>The same export between two others of its languages: of its concepts those with terms in both, in the same order.</summary>
    internal GlossaryExport Turned(LanguagePair pair) => new(
        Options,
        pair,
        [pair.Source, pair.Target, .. Languages.Where(language => language != pair.Source && language != pair.Target)],
        [.. Concepts.Where(concept => concept.Terms.ContainsKey(pair.Source) && concept.Terms.ContainsKey(pair.Target))],
        avoided);

    /// <summary>The same export with other concepts, which keep their order.</summary>
    public GlossaryExport With(ImmutableArray<Concept> concepts) => new(Options, Pair, Languages, concepts, avoided);

    /// <summary>Chooses and orders the concepts that leave.</summary>
    public static GlossaryExport Select(IEnumerable<Glossary> glossaries, ExportOptions options) =>
        Select(glossaries.SelectMany(glossary => glossary.Concepts), options);

    /// <summary>Chooses and orders the concepts that leave.</summary>
    public static GlossaryExport Select(IEnumerable<Concept> concepts, ExportOptions options)
    {
        var pair = options.Reverse ? options.Pair.Reversed : options.Pair;
        var languages = options.FurtherLanguages.Prepend(pair.Target).Prepend(pair.Source).Distinct().ToImmutableArray();
        var leaving = concepts.Where(concept => Leaves(concept, options)).ToList();
        var avoided = leaving.Where(concept => concept.Terms.Values.Any(terms => terms.Any(term => !term.IsOffered)))
            .DistinctBy(concept => concept.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(concept => concept.Id, StringComparer.Ordinal);
        var chosen = leaving.Select(concept => avoided.ContainsKey(concept.Id) ? Offered(concept) : concept)
            .Select(concept => InRegions(concept, options))
            .Select(
                concept => (Concept: concept, Source: concept.PreferredTerm(pair.Source)?.Text, Target: concept.PreferredTerm(pair.Target)))
            .Where(entry => entry.Source is not null && entry.Target is not null)
            .OrderBy(entry => Glossary.KindOf(entry.Concept.Type))
            .ThenBy(entry => entry.Source, StringComparer.Ordinal)
            .ThenBy(entry => entry.Concept.Id, StringComparer.Ordinal)
            .Select(entry => entry.Concept);
        return new GlossaryExport(options, pair, languages, [.. chosen], avoided);
    }

    private static Concept Offered(Concept concept) => concept with
    {
        Terms = concept.Terms.Select(language => KeyValuePair.Create(language.Key, language.Value.RemoveAll(term => !term.IsOffered)))
            .Where(language => !language.Value.IsEmpty)
            .ToImmutableSortedDictionary(),
    };

    // The terms of other regions stay where the region has some of its own, or such as belong to all.
    private static Concept InRegions(Concept concept, ExportOptions options)
    {
        foreach (var (language, region) in options.Regions)
        {
            if (concept.PreferredTerm(language, region) is not { } chosen) continue;
            var wanted = concept.Terms[language].RemoveAll(term => !IsWanted(term, region));
            IEnumerable<Term> others = wanted.IsEmpty ? concept.Terms[language] : wanted;
            concept = concept with
            {
                Terms = concept.Terms.SetItem(language,
                [
                    chosen with { Preferred = true },
                    .. others.Where(term => term != chosen).Select(term => term with
                    {
                        Preferred = false,
                        Usage = term.Usage == TermUsage.Preferred ? TermUsage.Admitted : term.Usage,
                    }),
                ]),
            };
        }
        return concept;
    }

    private static bool IsWanted(Term term, string? region) => region is null || term.Region is null || term.Region == region;

    private static bool Leaves(Concept concept, ExportOptions options) =>
        concept.Status != ConceptStatus.Rejected
        && (options.Status is not { } status || concept.Status == status)
        && concept.Confidence >= options.MinimumConfidence
        && (options.Kinds.IsDefaultOrEmpty || options.Kinds.Contains(Glossary.KindOf(concept.Type)));
}
