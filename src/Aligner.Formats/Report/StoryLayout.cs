using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Matching;
using Aligner.Pairing;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>An alignment between two columns of a story page.</summary>
/// <param name="Source">Column of its source.</param>
/// <param name="Target">Column of its target.</param>
/// <param name="Alignment">The alignment.</param>
/// <param name="IsComparable">Whether the two tell the event independently, so that little confidence is no surprise.</param>
internal sealed record Tie(int Source, int Target, ArticleAlignment Alignment, bool IsComparable);

/// <summary>
/// A story laid out in columns and rows. Of the alignments between three or more versions only a spanning tree counts,
/// parallel pairs and close ones first: then two links never contradict each other, and a row is a connected component.
/// </summary>
internal sealed class StoryLayout
{
    private readonly Lazy<ImmutableArray<ImmutableArray<LinkedSentence>>> sentences;

    private StoryLayout(
        ImmutableArray<Article> columns,
        ImmutableArray<ImmutableArray<int>> peers,
        ImmutableArray<Tie> ties,
        ImmutableArray<StoryRow> rows,
        Func<ImmutableArray<ImmutableArray<LinkedSentence>>> sentences)
    {
        Peers = peers;
        Columns = columns;
        Ties = ties;
        Rows = rows;
        this.sentences = new(sentences);
    }

    /// <summary>A version a column.</summary>
    public ImmutableArray<Article> Columns { get; }

    /// <summary>By column: the columns that should tell the same facts; those of parallel versions, all others where it has none.</summary>
    public ImmutableArray<ImmutableArray<int>> Peers { get; }

    /// <summary>The alignments the rows are made of.</summary>
    public ImmutableArray<Tie> Ties { get; }

    /// <summary>In reading order of the first column; what it lacks follows what precedes it in its own version.</summary>
    public ImmutableArray<StoryRow> Rows { get; }

    /// <summary>By column: the sentences, by index, with the links they have in the other columns.</summary>
    public ImmutableArray<ImmutableArray<LinkedSentence>> Sentences => sentences.Value;

    /// <summary>Lays out a story.</summary>
    public static StoryLayout Of(AlignedStory report)
    {
        var columns = report.Story.Articles;
        var ties = SpanningTree(report);
        return new StoryLayout(
            columns, PeersOf(report.Story), ties, RowsOf(columns, ties), () => SentencesOf(columns, ties, report.Alignments));
    }

    private static ImmutableArray<ImmutableArray<int>> PeersOf(Story story)
    {
        var columns = Enumerable.Range(0, story.Articles.Length).ToArray();
        var parallel = story.Pairs.Where(pair => pair.Kind != PairKind.Comparable)
            .SelectMany(pair => new[] { (pair.Source.Path, pair.Target.Path), (pair.Target.Path, pair.Source.Path) })
            .ToHashSet();
        return [.. columns.Select(column =>
        {
            var others = columns.Where(other => other != column).ToImmutableArray();
            var peers = others.Where(other => parallel.Contains((story.Articles[column].Path, story.Articles[other].Path)))
                .ToImmutableArray();
            return peers.IsEmpty ? others : peers;
        })];
    }

    private static ImmutableArray<Tie> SpanningTree(AlignedStory report)
    {
        var columns = report.Story.Articles.Select((article, column) => (article.Path, column))
            .ToDictionary(pair => pair.Path, pair => pair.column, StringComparer.Ordinal);
        var kinds = report.Story.Pairs.ToLookup(pair => (pair.Source.Path, pair.Target.Path), pair => pair.Kind);
        var joined = new Components<int>();
        return [.. report.Alignments
            .Where(alignment => columns.ContainsKey(alignment.Source.Path) && columns.ContainsKey(alignment.Target.Path))
            .Select(alignment => new Tie(
                columns[alignment.Source.Path],
                columns[alignment.Target.Path],
                alignment,
                kinds[(alignment.Source.Path, alignment.Target.Path)].Contains(PairKind.Comparable)))
            .OrderBy(tie => tie.IsComparable)
            .ThenByDescending(tie => Coverage.Of(tie.Alignment.Paragraphs).Share)
            .ThenBy(tie => tie.Source).ThenBy(tie => tie.Target)
            .Where(tie => joined.Join(tie.Source, tie.Target))
            .ToArray() // Joined in the order of merit, listed in the order of columns.
            .OrderBy(tie => tie.Source).ThenBy(tie => tie.Target)];
    }

    private static ImmutableArray<StoryRow> RowsOf(ImmutableArray<Article> columns, ImmutableArray<Tie> ties)
    {
        var nodes = new Nodes(columns.Select(article => article.Paragraphs.Length));
        var links = new Components<int>();
        var noise = new bool[nodes.Count];
        foreach (var tie in ties)
        {
            foreach (var bead in tie.Alignment.Paragraphs.Beads)
            {
                Link(links, nodes, tie, bead);
                if (!bead.IsNoise) continue;
                foreach (var unit in bead.Source) noise[nodes.Of(tie.Source, unit)] = true;
                foreach (var unit in bead.Target) noise[nodes.Of(tie.Target, unit)] = true;
            }
        }
        var beads = ties
            .SelectMany(tie => tie.Alignment.Paragraphs.Beads.Where(bead => !bead.IsNull).Select(bead => (tie, bead)))
            .ToLookup(pair => links.Find(nodes.Of(pair.tie.Source, pair.bead.Source[0])));
        var rows = ImmutableArray.CreateBuilder<StoryRow>();
        var last = new int[columns.Length];
        Array.Fill(last, -1);
        foreach (var (root, cells) in Ordered(columns, nodes, links))
        {
            var crossing = false;
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].IsEmpty) continue;
                crossing |= cells[column][0] < last[column];
                last[column] = Math.Max(last[column], cells[column][^1]);
            }
            var isNoise = cells.SelectMany((cell, column) => cell.Select(unit => nodes.Of(column, unit))).All(node => noise[node]);
            var ofRow = beads[root].ToArray();
            var sureness = cells.Select(
                (_, column) => Sureness([.. ofRow.Where(pair => pair.tie.Source == column || pair.tie.Target == column)]));
            rows.Add(new StoryRow(cells, KindOf(cells, isNoise), [.. sureness], Sureness(ofRow), crossing));
        }
        return rows.ToImmutable();
    }

    private static double Sureness((Tie Tie, Bead Bead)[] beads)
    {
        var parallel = beads.Where(pair => !pair.Tie.IsComparable).ToArray();
        return (parallel.Length > 0 ? parallel : beads).Select(pair => pair.Bead.Confidence).DefaultIfEmpty(0).Min();
    }

    private static RowKind KindOf(ImmutableArray<ImmutableArray<int>> cells, bool isNoise)
    {
        var filled = cells.Count(cell => !cell.IsEmpty);
        if (isNoise) return RowKind.Noise;
        if (filled == cells.Length) return RowKind.Aligned;
        if (filled > 1) return RowKind.Partial;
        return cells[0].IsEmpty ? RowKind.Addition : RowKind.Omission;
    }

    /// <summary>The components with their cells: each column in turn puts what is not placed yet after what precedes it.</summary>
    private static IEnumerable<(int Root, ImmutableArray<ImmutableArray<int>> Cells)> Ordered(
        ImmutableArray<Article> columns, Nodes nodes, Components<int> links)
    {
        var order = new LinkedList<int>();
        var placed = new Dictionary<int, LinkedListNode<int>>();
        var cells = new Dictionary<int, ImmutableArray<int>.Builder[]>();
        for (var column = 0; column < columns.Length; column++)
        {
            LinkedListNode<int>? previous = null;
            for (var unit = 0; unit < columns[column].Paragraphs.Length; unit++)
            {
                var root = links.Find(nodes.Of(column, unit));
                if (!placed.TryGetValue(root, out var place))
                {
                    place = previous is null ? order.AddFirst(root) : order.AddAfter(previous, root);
                    placed.Add(root, place);
                    cells.Add(root, [.. columns.Select(_ => ImmutableArray.CreateBuilder<int>())]);
                }
                cells[root][column].Add(unit);
                previous = place;
            }
        }
        return order.Select(root => (root, cells[root].Select(cell => cell.ToImmutable()).ToImmutableArray()));
    }

    private static ImmutableArray<ImmutableArray<LinkedSentence>> SentencesOf(
        ImmutableArray<Article> columns, ImmutableArray<Tie> ties, ImmutableArray<ArticleAlignment> alignments)
    {
        var sentences = columns.Select(article => SentencesOf(article, alignments)).ToImmutableArray();
        var nodes = new Nodes(sentences.Select(column => column.Length));
        var links = new Components<int>();
        var linked = new bool[nodes.Count];
        foreach (var tie in ties)
        {
            if (tie.Alignment.SourceSentences.Length != sentences[tie.Source].Length
                || tie.Alignment.TargetSentences.Length != sentences[tie.Target].Length)
                continue;
            foreach (var bead in tie.Alignment.Sentences.Beads.Where(bead => !bead.IsNull))
            {
                Link(links, nodes, tie, bead);
                foreach (var unit in bead.Source) linked[nodes.Of(tie.Source, unit)] = true;
                foreach (var unit in bead.Target) linked[nodes.Of(tie.Target, unit)] = true;
            }
        }
        var numbers = new Dictionary<int, int>();
        return [.. sentences.Select((column, index) => column.Select(sentence =>
        {
            var node = nodes.Of(index, sentence.Index);
            if (!linked[node]) return new LinkedSentence(sentence, null);
            var root = links.Find(node);
            if (!numbers.TryGetValue(root, out var number)) numbers.Add(root, number = numbers.Count + 1);
            return new LinkedSentence(sentence, number);
        }).ToImmutableArray())];
    }

    private static ImmutableArray<Sentence> SentencesOf(Article article, ImmutableArray<ArticleAlignment> alignments)
    {
        foreach (var alignment in alignments)
        {
            if (alignment.Source.Path == article.Path && !alignment.SourceSentences.IsEmpty) return alignment.SourceSentences;
            if (alignment.Target.Path == article.Path && !alignment.TargetSentences.IsEmpty) return alignment.TargetSentences;
        }
        return [];
    }

    private static void Link(Components<int> links, Nodes nodes, Tie tie, Bead bead)
    {
        if (bead.IsNull) return;
        var first = nodes.Of(tie.Source, bead.Source[0]);
        foreach (var unit in bead.Source) links.Join(first, nodes.Of(tie.Source, unit));
        foreach (var unit in bead.Target) links.Join(first, nodes.Of(tie.Target, unit));
    }

    /// <summary>The units of all columns numbered through.</summary>
    private readonly struct Nodes
    {
        private readonly int[] offsets;

        public Nodes(IEnumerable<int> lengths)
        {
            var counts = lengths.ToArray();
            offsets = new int[counts.Length + 1];
            for (var i = 0; i < counts.Length; i++) offsets[i + 1] = offsets[i] + counts[i];
        }

        public int Count => offsets[^1];

        public int Of(int column, int unit) => offsets[column] + unit;
    }
}

/// <summary>A sentence and the number it shares with what it is aligned to; null where it is aligned to nothing.</summary>
internal sealed record LinkedSentence(Sentence Sentence, int? Link);
