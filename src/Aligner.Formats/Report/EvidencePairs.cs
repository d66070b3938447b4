using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
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
    public IEnumerable<EvidencePair> Of(Concept concept, int most)
    {
        // One for all evidence of a concept: to make a finder takes longer than to find with it.
        var finders = new Dictionary<LanguageCode, TermFinder<Concept>>();
        // A sentence is asked about twice: whether the concept stands in it, and where.
        var marks = new Dictionary<(LanguageCode, string), ImmutableArray<Extent>>();
        foreach (var evidence in concept.Evidence.Take(most)) yield return Of(evidence, MarksIn);

        ImmutableArray<Extent> MarksIn(LanguageCode language, string text)
        {
            if (marks.TryGetValue((language, text), out var known)) return known;
            if (!finders.TryGetValue(language, out var finder))
                finders[language] = finder = model.Index.Terms.FinderOf([concept], language);
            return marks[(language, text)] = [.. finder.Find(text).SelectMany(term => term.Parts).OrderBy(part => part.Start)];
        }
    }

    private EvidencePair Of(Evidence evidence, Func<LanguageCode, string, ImmutableArray<Extent>> marksIn)
    {
        if (!stories.Value.TryGetValue(evidence.Story, out var story)
            || Find(story, evidence.Source) is not { } source
            || Find(story, evidence.Target) is not { } target)
            return new(evidence.Story, null, new(evidence.Source, null, null, []), new(evidence.Target, null, null, []));
        var (left, right) = Sentences(story, source, target, marksIn);
        var (from, to) = (source.Article.Language.Language, target.Article.Language.Language);
        return new(
            evidence.Story,
            RowOf(story, source),
            new(evidence.Source, from.Value, left, marksIn(from, left)),
            new(evidence.Target, to.Value, right, marksIn(to, right)));
    }

    // The beads between the two paragraphs in whose sentences the concept stands; the whole paragraphs where there are none.
    private static (string Source, string Target) Sentences(
        AlignedStory story, Place source, Place target, Func<LanguageCode, string, ImmutableArray<Extent>> marksIn)
    {
        var alignment = story.Alignments.FirstOrDefault(
            alignment => alignment.Source.Path == source.Article.Path && alignment.Target.Path == target.Article.Path);
        var beads = (alignment?.Sentences.Beads ?? [])
            .Where(bead => bead.Source.Any(unit => alignment!.SourceSentences[unit].Paragraph == source.Paragraph.Index)
                && bead.Target.Any(unit => alignment!.TargetSentences[unit].Paragraph == target.Paragraph.Index))
            .Select(bead => (
                Source: Joined(alignment!.SourceSentences, bead.Source), Target: Joined(alignment.TargetSentences, bead.Target)))
            .Where(bead => !marksIn(source.Article.Language.Language, bead.Source).IsEmpty
                && !marksIn(target.Article.Language.Language, bead.Target).IsEmpty)
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
