using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Languages;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>What every page asks of the run as a whole, found once.</summary>
internal sealed class ReportIndex(ReportModel model)
{
    private readonly Lazy<ReportTerms> terms = new(() => new ReportTerms(model, model.Sought));

    private readonly Lazy<ILookup<string, Diagnostic>> messages =
        new(() => model.Diagnostics.ToLookup(diagnostic => diagnostic.Path, StringComparer.Ordinal));

    private readonly Lazy<ILookup<(string Source, string Target), PlacedPin>> pins =
        new(() => model.Pins.ToLookup(pin => (pin.Alignment.Source.Path, pin.Alignment.Target.Path)));

    /// <summary>The model it was made of.</summary>
    public ReportModel Model => model;

    private readonly Lazy<ImmutableArray<LanguageCode>> languages = new(() =>
    {
        var known = new HashSet<LanguageCode>();
        foreach (var concept in model.Concepts)
            foreach (var (language, _) in concept.Terms) known.Add(language);
        return [.. model.Stories.SelectMany(report => report.Story.Articles)
            .Select(article => article.Language.Language)
            .Concat(known.Order())
            .Distinct()
            .Where(known.Contains)];
    });

    private readonly Lazy<Dictionary<string, int>> placesOfStories = new(() =>
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var story in model.Stories) places.TryAdd(story.Story.Name, places.Count);
        foreach (var concept in model.Concepts)
            foreach (var evidence in concept.Evidence) places.TryAdd(evidence.Story, places.Count);
        return places;
    });

    /// <summary>The languages of the concepts, as the stories order them; what only older runs met comes last.</summary>
    public ImmutableArray<LanguageCode> Languages => languages.Value;

    /// <summary>The places of stories by their names: those of the run in its order, then those that only older runs had, as the
    /// evidence names them.</summary>
    public IReadOnlyDictionary<string, int> PlacesOfStories => placesOfStories.Value;

    /// <summary>Finds the terms of the glossaries.</summary>
    public ReportTerms Terms => terms.Value;

    /// <summary>What was said of an article, in the order of the run.</summary>
    public IEnumerable<Diagnostic> MessagesOf(string path) => messages.Value[path];

    /// <summary>The beads that people set in the alignments of a story.</summary>
    public IEnumerable<PlacedPin> PinsOf(AlignedStory story) =>
        story.Alignments.SelectMany(alignment => pins.Value[(alignment.Source.Path, alignment.Target.Path)]);
}
