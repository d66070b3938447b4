using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Articles;
using Aligner.Text;
using DiffPlex;

namespace Aligner.Formats.Report;

/// <summary>A stretch of a paragraph, the same in both versions or not.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="IsChanged">Whether the other version lacks it.</param>
internal readonly record struct DiffPiece(string Text, bool IsChanged);

/// <summary>Paragraphs of two versions that stand side by side.</summary>
/// <param name="Old">Of the first version; null where it was added.</param>
/// <param name="New">Of the second; null where it was left out.</param>
/// <param name="OldPieces">The old text, word by word; empty without one.</param>
/// <param name="NewPieces">The new text likewise.</param>
internal sealed record DiffRow(Paragraph? Old, Paragraph? New, ImmutableArray<DiffPiece> OldPieces, ImmutableArray<DiffPiece> NewPieces)
{
    /// <summary>Whether both versions say the same.</summary>
    public bool IsSame => Old is not null && New is not null && Old.Text == New.Text;
}

/// <summary>Two versions of an article in one language, paragraph by paragraph and within changed
/// paragraphs word by word (DiffPlex).</summary>
/// <param name="Old">The first version.</param>
/// <param name="New">The second.</param>
/// <param name="Rows">In reading order; every paragraph of both stands in one.</param>
internal sealed record VersionDiff(Article Old, Article New, ImmutableArray<DiffRow> Rows)
{
    // Paragraphs that share fewer of their words than this are not versions of each other.
    private const double LeastSimilarity = 0.35;

    // Larger blocks of changed paragraphs are paired by place: pairing by likeness grows with the product of their lengths.
    private const int LargestBlock = 200;

    /// <summary>Compares two versions.</summary>
    public static VersionDiff Between(Article old, Article @new)
    {
        var rows = ImmutableArray.CreateBuilder<DiffRow>();
        var result = new Differ().CreateCustomDiffs(old.Text, @new.Text, false, text => text.Length == 0 ? [] : text.Split('\n'));
        var (at, other) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            Same(block.DeleteStartA);
            Changed(
                old.Paragraphs.AsSpan(block.DeleteStartA, block.DeleteCountA),
                @new.Paragraphs.AsSpan(block.InsertStartB, block.InsertCountB),
                rows);
            (at, other) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }
        Same(old.Paragraphs.Length);
        return new VersionDiff(old, @new, rows.ToImmutable());

        void Same(int end)
        {
            for (; at < end; at++, other++)
                rows.Add(new DiffRow(
                    old.Paragraphs[at], @new.Paragraphs[other], Whole(old.Paragraphs[at], false), Whole(@new.Paragraphs[other], false)));
        }
    }

    /// <summary>What differs, for a terminal: <c>-path:line: old</c>, <c>+path:line: new</c>, changed words in brackets;
    /// LF. Empty when nothing does.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Where(row => !row.IsSame))
        {
            Write('-', Old.Path, row.Old, row.OldPieces);
            Write('+', New.Path, row.New, row.NewPieces);
        }
        return text.ToString();

        void Write(char sign, string path, Paragraph? paragraph, ImmutableArray<DiffPiece> pieces)
        {
            if (paragraph is null) return;
            var whole = pieces.All(piece => piece.IsChanged);
            text.Append(CultureInfo.InvariantCulture, $"{sign}{path}:{paragraph.Line}: ")
                .AppendJoin("", pieces.Select(piece => piece.IsChanged && !whole ? $"[{piece.Text}]" : piece.Text))
                .Append('\n');
        }
    }

    private static void Changed(ReadOnlySpan<Paragraph> removed, ReadOnlySpan<Paragraph> added, ImmutableArray<DiffRow>.Builder rows)
    {
        var (at, other) = (0, 0);
        foreach (var (i, j) in Pairs(removed, added))
        {
            Alone(removed[at..i], added[other..j], rows);
            var (oldPieces, newPieces) = Words(removed[i].Text, added[j].Text);
            rows.Add(new DiffRow(removed[i], added[j], oldPieces, newPieces));
            (at, other) = (i + 1, j + 1);
        }
        Alone(removed[at..], added[other..], rows);
    }

    private static void Alone(ReadOnlySpan<Paragraph> removed, ReadOnlySpan<Paragraph> added, ImmutableArray<DiffRow>.Builder rows)
    {
        foreach (var paragraph in removed) rows.Add(new DiffRow(paragraph, null, Whole(paragraph, true), []));
        foreach (var paragraph in added) rows.Add(new DiffRow(null, paragraph, [], Whole(paragraph, true)));
    }

    /// <summary>The pairs, in order on both sides, that share the most words together.</summary>
    private static List<(int, int)> Pairs(ReadOnlySpan<Paragraph> removed, ReadOnlySpan<Paragraph> added)
    {
        if (removed.Length > LargestBlock || added.Length > LargestBlock)
            return [.. Enumerable.Range(0, Math.Min(removed.Length, added.Length)).Select(i => (i, i))];
        var old = WordSets(removed);
        var @new = WordSets(added);
        var best = new double[removed.Length + 1, added.Length + 1];
        for (var i = removed.Length - 1; i >= 0; i--)
            for (var j = added.Length - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + Similarity(old[i], @new[j]));
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < removed.Length && j < added.Length;)
        {
            if (best[i, j] == best[i + 1, j]) i++;
            else if (best[i, j] == best[i, j + 1]) j++;
            else pairs.Add((i++, j++));
        }
        return pairs;
    }

    private static HashSet<string>[] WordSets(ReadOnlySpan<Paragraph> paragraphs)
    {
        var sets = new HashSet<string>[paragraphs.Length];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = Chunks(paragraphs[i].Text)
                .Where(chunk => char.IsLetterOrDigit(chunk[0]))
                .Select(Normalization.Fold)
                .ToHashSet(StringComparer.Ordinal);
        return sets;
    }

    /// <summary>Dice coefficient of the words; 0 below the least similarity.</summary>
    private static double Similarity(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count + b.Count == 0) return 0;
        var dice = 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
        return dice >= LeastSimilarity ? dice : 0;
    }

    /// <summary>Two texts word by word.</summary>
    internal static (ImmutableArray<DiffPiece> Old, ImmutableArray<DiffPiece> New) Words(string old, string @new)
    {
        var result = new Differ().CreateCustomDiffs(old, @new, false, Chunks);
        var oldChanged = new bool[result.PiecesOld.Length];
        var newChanged = new bool[result.PiecesNew.Length];
        foreach (var block in result.DiffBlocks)
        {
            Array.Fill(oldChanged, true, block.DeleteStartA, block.DeleteCountA);
            Array.Fill(newChanged, true, block.InsertStartB, block.InsertCountB);
        }
        return (Join(result.PiecesOld, oldChanged), Join(result.PiecesNew, newChanged));
    }

    private static ImmutableArray<DiffPiece> Join(string[] chunks, bool[] changed)
    {
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        for (var start = 0; start < chunks.Length;)
        {
            var end = start + 1;
            while (end < chunks.Length && changed[end] == changed[start]) end++;
            pieces.Add(new DiffPiece(string.Concat(chunks[start..end]), changed[start]));
            start = end;
        }
        return pieces.ToImmutable();
    }

    private static ImmutableArray<DiffPiece> Whole(Paragraph paragraph, bool isChanged) => [new DiffPiece(paragraph.Text, isChanged)];

    /// <summary>Words, and whatever stands between them character by character.</summary>
    private static string[] Chunks(string text)
    {
        var chunks = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(text[start]))
                while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            else if (char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]))
                end++;
            chunks.Add(text[start..end]);
            start = end;
        }
        return [.. chunks];
    }
}
