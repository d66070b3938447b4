using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Formats.Exports;

/// <summary>The concepts that leave: filtered and ordered in this one place, so that every target writes the same ones.</summary>
public sealed class GlossaryExport
{
    private readonly ConcurrentDictionary<LanguageCode, TermWords> words = [];

    private GlossaryExport(
        ExportOptions options, LanguagePair pair, ImmutableArray<LanguageCode> languages, ImmutableArray<Concept> concepts)
    {
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

    /// <summary>With terms in both languages of the pair; by kind, then the source's preferred term (ordinal), then id.</summary>
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

    /// <summary>The same export with other concepts, which keep their order.</summary>
    public GlossaryExport With(ImmutableArray<Concept> concepts) => new(Options, Pair, Languages, concepts);

    /// <summary>Chooses and orders the concepts that leave.</summary>
    public static GlossaryExport Select(IEnumerable<Glossary> glossaries, ExportOptions options) =>
        Select(glossaries.SelectMany(glossary => glossary.Concepts), options);

    /// <summary>Chooses and orders the concepts that leave.</summary>
    public static GlossaryExport Select(IEnumerable<Concept> concepts, ExportOptions options)
    {
        var pair = options.Reverse ? options.Pair.Reversed : options.Pair;
        var languages = options.FurtherLanguages.Prepend(pair.Target).Prepend(pair.Source).Distinct().ToImmutableArray();
        var chosen = concepts
            .Where(concept => Leaves(concept, options))
            .Select(
                concept => (Concept: concept, Source: concept.PreferredTerm(pair.Source)?.Text, Target: concept.PreferredTerm(pair.Target)))
            .Where(entry => entry.Source is not null && entry.Target is not null)
            .OrderBy(entry => Glossary.KindOf(entry.Concept.Type))
            .ThenBy(entry => entry.Source, StringComparer.Ordinal)
            .ThenBy(entry => entry.Concept.Id, StringComparer.Ordinal)
            .Select(entry => entry.Concept);
        return new GlossaryExport(options, pair, languages, [.. chosen]);
    }

    private static bool Leaves(Concept concept, ExportOptions options) =>
        concept.Status != ConceptStatus.Rejected
        && (options.Status is not { } status || concept.Status == status)
        && concept.Confidence >= options.MinimumConfidence
        && (options.Kinds.IsDefaultOrEmpty || options.Kinds.Contains(Glossary.KindOf(concept.Type)));
}
