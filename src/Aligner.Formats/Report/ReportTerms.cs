using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Formats.Report;

/// <summary>Finds the terms of a run's glossaries in its texts; each finder is made once, when first asked for. Thread-safe.</summary>
/// <param name="model">The run.</param>
internal sealed class ReportTerms(ReportModel model)
{
    private readonly ConcurrentDictionary<LanguageCode, TermWords> words = [];
    private readonly ConcurrentDictionary<LanguageCode, TermFinder<Concept>> finders = [];

    /// <summary>The terms of a text in a language, from left to right.</summary>
    public ImmutableArray<TermOccurrence<Concept>> Find(LanguageCode language, string text) =>
        finders.GetOrAdd(language, code => Words(code).FinderOf(model.Concepts)).Find(text);

    /// <summary>The terms of one concept in a text.</summary>
    public ImmutableArray<TermOccurrence<Concept>> Find(Concept concept, LanguageCode language, string text) =>
        Words(language).FinderOf([concept]).Find(text);

    private TermWords Words(LanguageCode language) => words.GetOrAdd(language, code => new TermWords(model.Pack(code)));
}
