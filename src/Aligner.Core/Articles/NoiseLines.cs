using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Articles;

/// <summary>Finds the paragraphs that are no text of the article: lines the language pack knows, and a headline printed again.</summary>
internal sealed class NoiseLines(LanguagePack pack)
{
    /// <summary>Paragraphs at the top within which a repeated line is a headline set twice (page title, then article title).</summary>
    private const int HeadlineLines = 6;

    /// <summary>Characters a repeated line has at least: shorter ones are names, refrains or table cells.</summary>
    private const int ShortestHeadline = 20;

    private readonly ImmutableArray<string[]> patterns =
        [.. pack.Noise.Select(pattern => Normalization.Fold(pattern).Split('*', StringSplitOptions.None))
            .Where(parts => parts.Any(part => part.Length > 0))];

    /// <summary>For each paragraph whether it is noise.</summary>
    public ImmutableArray<bool> Find(ImmutableArray<Paragraph> paragraphs)
    {
        var noise = paragraphs.Select(paragraph => IsNoise(paragraph.Text)).ToArray();
        var top = paragraphs.Take(HeadlineLines).Select(paragraph => Normalization.Fold(paragraph.Text)).ToArray();
        for (var i = 1; i < top.Length && paragraphs.Length > 2; i++)
        {
            if (top[i].Length >= ShortestHeadline && Array.IndexOf(top, top[i], 0, i) >= 0) noise[i] = true;
        }
        return [.. noise];
    }

    /// <summary>Whether a line fits one of the pack's patterns from its first to its last character, case and accents aside.</summary>
    public bool IsNoise(string line)
    {
        if (HoldsNoWord(line)) return true;
        var folded = Normalization.Fold(line);
        foreach (var parts in patterns)
        {
            if (Fits(folded, parts)) return true;
        }
        return false;
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
