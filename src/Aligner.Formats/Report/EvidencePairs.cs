using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Pairing;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>A piece of evidence as people read it: the sentences that translate each other, the term marked on both sides.</summary>
/// <param name="Story">Name of the story.</param>
/// <param name="Row">Of its page, from 1; null where the run does not hold the story.</param>
/// <param name="Source">The source's side.</param>
/// <param name="Target">The target's side.</param>
internal sealed record EvidencePair(string Story, int? Row, EvidenceSide Source, EvidenceSide Target)
{
    /// <summary>To the row, seen from the index; null where there is none.</summary>
    public string? Link => Row is { } row
        ? string.Create(CultureInfo.InvariantCulture, $"{StoryPage.LinkTo(Story)}#r{row}")
        : null;
}

/// <summary>One side of a piece of evidence.</summary>
/// <param name="Place"><c>path:line</c>.</param>
/// <param name="Language">Of the article; null where the run does not hold it.</param>
/// <param name="Text">The sentences; null where the run does not hold them.</param>
/// <param name="Marks">Where the concept stands in the text, from left to right.</param>
internal sealed record EvidenceSide(string Place, string? Language, string? Text, ImmutableArray<Extent> Marks);

/// <summary>Finds the sentences that a run's evidence means. Thread-safe.</summary>
/// <param name="model">The run.</param>
internal sealed class EvidencePairs(ReportModel model)
{
    private readonly ConcurrentDictionary<string, StoryLayout> layouts = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, AlignedStory>> stories = new(
        () => model.Stories.DistinctBy(story => story.Story.Name).ToDictionary(story => story.Story.Name, StringComparer.Ordinal));

    /// <summary>All evidence of a concept, in its order.</summary>
    public IEnumerable<EvidencePair> Of(Concept concept) => Of(concept, int.MaxValue);

    /// <summary>The first of it.</summary>
    public IEnumerable<EvidencePair> Of(Concept concept, int most) =>
        concept.Evidence.Take(most).Select(evidence => Of(concept, evidence));

    private EvidencePair Of(Concept concept, Evidence evidence)
    {
        if (!stories.Value.TryGetValue(evidence.Story, out var story)
            || Find(story, evidence.Source) is not { } source
            || Find(story, evidence.Target) is not { } target)
            return new(evidence.Story, null, new(evidence.Source, null, null, []), new(evidence.Target, null, null, []));
        var (left, right) = Sentences(concept, story, source, target);
        return new(
            evidence.Story,
            RowOf(story, source),
            Side(concept, evidence.Source, source.Article.Language.Language, left),
            Side(concept, evidence.Target, target.Article.Language.Language, right));
    }

    private EvidenceSide Side(Concept concept, string place, LanguageCode language, string text) =>
        new(place, language.Value, text, [.. MarksOf(concept, language, text)]);

    private IEnumerable<Extent> MarksOf(Concept concept, LanguageCode language, string text) =>
        model.Index.Terms.Find(concept, language, text).SelectMany(term => term.Parts).OrderBy(part => part.Start);

    // The beads between the two paragraphs in whose sentences the concept stands; the whole paragraphs where there are none.
    private (string Source, string Target) Sentences(Concept concept, AlignedStory story, Place source, Place target)
    {
        var alignment = story.Alignments.FirstOrDefault(
            alignment => alignment.Source.Path == source.Article.Path && alignment.Target.Path == target.Article.Path);
        var beads = (alignment?.Sentences.Beads ?? [])
            .Where(bead => bead.Source.Any(unit => alignment!.SourceSentences[unit].Paragraph == source.Paragraph.Index)
                && bead.Target.Any(unit => alignment!.TargetSentences[unit].Paragraph == target.Paragraph.Index))
            .Select(bead => (
                Source: Joined(alignment!.SourceSentences, bead.Source), Target: Joined(alignment.TargetSentences, bead.Target)))
            .Where(bead => MarksOf(concept, source.Article.Language.Language, bead.Source).Any()
                && MarksOf(concept, target.Article.Language.Language, bead.Target).Any())
            .ToList();
        return beads.Count == 0
            ? (source.Paragraph.Text, target.Paragraph.Text)
            : (string.Join(" … ", beads.Select(bead => bead.Source)), string.Join(" … ", beads.Select(bead => bead.Target)));
    }

    private static string Joined(ImmutableArray<Sentence> sentences, ImmutableArray<int> units) =>
        string.Join(' ', units.Select(unit => sentences[unit].Text));

    private int RowOf(AlignedStory story, Place place)
    {
        var layout = layouts.GetOrAdd(story.Story.Name, _ => StoryLayout.Of(story));
        var column = layout.Columns.ToList().FindIndex(article => article.Path == place.Article.Path);
        return layout.Rows.ToList().FindIndex(row => row.Cells[column].Contains(place.Paragraph.Index)) + 1;
    }

    private static Place? Find(AlignedStory story, string place)
    {
        var colon = place.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)) return null;
        var article = story.Story.Articles.FirstOrDefault(article => article.Path == place[..colon]);
        return article?.Paragraphs.LastOrDefault(paragraph => paragraph.Line <= line) is { } paragraph
            ? new Place(article, paragraph)
            : null;
    }

    private sealed record Place(Article Article, Paragraph Paragraph);
}
