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
    // Of each story that was asked about, by article, the row of each paragraph, from 1.
    private readonly ConcurrentDictionary<string, int[][]> rows = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, AlignedStory>> stories = new(
        () => model.Stories.DistinctBy(story => story.Story.Name).ToDictionary(story => story.Story.Name, StringComparer.Ordinal));

    /// <summary>All evidence of a concept, in its order.</summary>
    public IEnumerable<EvidencePair> Of(Concept concept) => Of(concept, SpotsOf(concept, int.MaxValue));

    /// <summary>The first of it.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="spots">What <see cref="SpotsOf"/> says of it.</param>
    public IEnumerable<EvidencePair> Of(Concept concept, ImmutableArray<EvidenceSpot?> spots) => concept.Evidence.Zip(spots, Of);

    /// <summary>Where a concept stands in the first of its evidence; null where the run does not hold that.</summary>
    public ImmutableArray<EvidenceSpot?> SpotsOf(Concept concept, int most)
    {
        ImmutableArray<Held?> held = [.. concept.Evidence.Take(most).Select(Find)];
        // So it is with nearly all of a glossary that comes from elsewhere.
        if (held.All(one => one is null)) return [.. held.Select(_ => (EvidenceSpot?)null)];
        // One for all evidence of a concept: to make a finder takes longer than to find with it.
        var finders = new Dictionary<LanguageCode, TermFinder<Concept>>();
        // A sentence is asked about twice: whether the concept stands in it, and where.
        var marks = new Dictionary<(LanguageCode, string), ImmutableArray<Extent>>();
        return [.. held.Select(one => one is null ? null : SpotIn(one, MarksIn))];

        ImmutableArray<Extent> MarksIn(LanguageCode language, string text)
        {
            if (marks.TryGetValue((language, text), out var known)) return known;
            if (!finders.TryGetValue(language, out var finder))
                finders[language] = finder = model.Index.Terms.FinderOf([concept], language);
            return marks[(language, text)] = [.. finder.Find(text).SelectMany(term => term.Parts).OrderBy(part => part.Start)];
        }
    }

    private EvidencePair Of(Evidence evidence, EvidenceSpot? spot)
    {
        if (spot is null || Find(evidence) is not { } held)
            return new(evidence.Story, null, new(evidence.Source, null, null, []), new(evidence.Target, null, null, []));
        var (source, target) = held.Texts(spot.Beads);
        return new(
            evidence.Story,
            spot.Row,
            new(evidence.Source, held.Source.Language.Value, source, spot.SourceMarks),
            new(evidence.Target, held.Target.Language.Value, target, spot.TargetMarks));
    }

    // The beads between the two paragraphs in whose sentences the concept stands.
    private EvidenceSpot SpotIn(Held held, Func<LanguageCode, string, ImmutableArray<Extent>> marksIn)
    {
        ImmutableArray<int> beads =
        [
            .. held.Beads().Where(bead => held.Texts([bead]) is var (source, target)
                && !marksIn(held.Source.Language, source).IsEmpty
                && !marksIn(held.Target.Language, target).IsEmpty),
        ];
        var (left, right) = held.Texts(beads);
        return new(
            RowOf(held.Story, held.Source),
            beads,
            marksIn(held.Source.Language, left),
            marksIn(held.Target.Language, right));
    }

    private Held? Find(Evidence evidence) =>
        stories.Value.TryGetValue(evidence.Story, out var story)
        && Find(story, evidence.Source) is { } source
        && Find(story, evidence.Target) is { } target
            ? new Held(story, source, target)
            : null;

    private int RowOf(AlignedStory story, Place place)
    {
        var column = story.Story.Articles.IndexOf(place.Article);
        return rows.GetOrAdd(story.Story.Name, _ => RowsOf(StoryLayout.Of(story)))[column][place.Paragraph.Index];
    }

    private static int[][] RowsOf(StoryLayout layout)
    {
        int[][] rows = [.. layout.Columns.Select(article => new int[article.Paragraphs.Length])];
        // Of two rows with one paragraph the first is meant.
        for (var row = layout.Rows.Length; row > 0; row--)
            foreach (var (column, paragraphs) in layout.Rows[row - 1].Cells.Index())
                foreach (var paragraph in paragraphs) rows[column][paragraph] = row;
        return rows;
    }

    private static Place? Find(AlignedStory story, string place)
    {
        var colon = place.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)) return null;
        // In loops: all evidence of a collection is asked for.
        foreach (var article in story.Story.Articles)
        {
            if (!place.AsSpan(0, colon).SequenceEqual(article.Path)) continue;
            for (var i = article.Paragraphs.Length - 1; i >= 0; i--)
                if (article.Paragraphs[i].Line <= line) return new Place(article, article.Paragraphs[i]);
            return null;
        }
        return null;
    }

    private sealed record Place(Article Article, Paragraph Paragraph)
    {
        public LanguageCode Language => Article.Language.Language;
    }

    // A piece of evidence in the story that the run holds.
    private sealed record Held(AlignedStory Story, Place Source, Place Target)
    {
        private readonly ArticleAlignment? alignment = Story.Alignments.FirstOrDefault(
            alignment => alignment.Source.Path == Source.Article.Path && alignment.Target.Path == Target.Article.Path);

        // The places of the beads between the two paragraphs.
        public IEnumerable<int> Beads() => alignment is null
            ? []
            : Enumerable.Range(0, alignment.Sentences.Beads.Length).Where(place => alignment.Sentences.Beads[place] is var bead
                && bead.Source.Any(unit => alignment.SourceSentences[unit].Paragraph == Source.Paragraph.Index)
                && bead.Target.Any(unit => alignment.TargetSentences[unit].Paragraph == Target.Paragraph.Index));

        // The sentences of beads; the whole paragraphs where there are none.
        public (string Source, string Target) Texts(ImmutableArray<int> beads) => beads switch
        {
            [] => (Source.Paragraph.Text, Target.Paragraph.Text),
            [var only] => TextsOf(only),
            _ => (string.Join(" … ", beads.Select(bead => TextsOf(bead).Source)),
                string.Join(" … ", beads.Select(bead => TextsOf(bead).Target))),
        };

        private (string Source, string Target) TextsOf(int bead) => (
            Joined(alignment!.SourceSentences, alignment.Sentences.Beads[bead].Source),
            Joined(alignment.TargetSentences, alignment.Sentences.Beads[bead].Target));

        private static string Joined(ImmutableArray<Sentence> sentences, ImmutableArray<int> units) => units is [var only]
            ? sentences[only].Text
            : string.Join(' ', units.Select(unit => sentences[unit].Text));
    }
}
