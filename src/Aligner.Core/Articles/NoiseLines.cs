using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>
/// Finds the paragraphs that look like no text of the article: lines the language pack knows, lines without a word, a
/// headline printed again, and the notes it ends in. What fits a line of the other side is text all the same: the alignment decides.
/// </summary>
internal sealed class NoiseLines(LanguagePack pack)
{
    /// <summary>Paragraphs at the top within which a repeated line is a headline set twice (page title, then article title).</summary>
    private const int HeadlineLines = 6;

    /// <summary>Characters a repeated line has at least: shorter ones are names, refrains or table cells.</summary>
    private const int ShortestHeadline = 20;

    private readonly ImmutableArray<string[]> patterns =
        [.. pack.Noise.Select(pattern => Normalization.Fold(pattern).Split('*', StringSplitOptions.None))
            .Where(parts => parts.Any(part => part.Length > 0))];

    /// <summary>For each paragraph that looks like noise how much of it is known to be, 0..1; null for text.</summary>
    public ImmutableArray<float?> Find(ImmutableArray<Paragraph> paragraphs)
    {
        var noise = paragraphs.Select(paragraph => Share(paragraph.Text)).ToArray();
        var top = paragraphs.Take(HeadlineLines).Select(paragraph => Normalization.Fold(paragraph.Text)).ToArray();
        for (var i = 1; i < top.Length && paragraphs.Length > 2; i++)
        {
            if (top[i].Length >= ShortestHeadline && Array.IndexOf(top, top[i], 0, i) >= 0) noise[i] = 1;
        }
        for (var note = NotesAtEnd.First(paragraphs); note < noise.Length; note++) noise[note] ??= 0;
        return [.. noise];
    }

    /// <summary>
    /// The share of a line's characters that a pattern of the pack spells out, the pattern that says most; a pattern fits from the
    /// first to the last character, case and accents aside. 0 for a line without a word; null for a line that no pattern fits.
    /// </summary>
    public float? Share(string line)
    {
        if (HoldsNoWord(line)) return 0;
        var folded = Normalization.Fold(line);
        float? share = null;
        foreach (var parts in patterns)
        {
            // Most lines end here for most patterns.
            if (parts[0].Length > 0 && (folded.Length == 0 || folded[0] != parts[0][0])) continue;
            if (Fits(folded, parts)) share = Math.Max(share ?? 0, parts.Sum(part => part.Length) / (float)folded.Length);
        }
        return share;
    }

    /// <summary>Not two letters in a row, no digit, no capital: a rule, an ornament, or what a scanner made of a picture.</summary>
    private static bool HoldsNoWord(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (char.IsDigit(line[at])
                || char.IsUpper(line[at])
                || (char.IsLetter(line[at]) && at + 1 < line.Length && char.IsLetter(line[at + 1])))
                return false;
        }
        return true;
    }

    private static bool Fits(string line, string[] parts)
    {
        if (parts.Length == 1) return line == parts[0];
        if (!line.StartsWith(parts[0], StringComparison.Ordinal)
            || line.Length < parts[0].Length + parts[^1].Length
            || !line.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts.AsSpan(1, parts.Length - 2))
        {
            var found = line.IndexOf(part, at, line.Length - parts[^1].Length - at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + part.Length;
        }
        return true;
    }
}
