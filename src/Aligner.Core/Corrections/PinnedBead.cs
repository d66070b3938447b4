using System.Collections.Immutable;
using Aligner.Alignment;

namespace Aligner.Corrections;

/// <summary>A bead of paragraphs that are known by their texts. No side but one is empty.</summary>
internal sealed record PinnedBead(ImmutableArray<PinnedParagraph> Source, ImmutableArray<PinnedParagraph> Target)
{
    /// <summary>A bead of two texts as they stand.</summary>
    public static PinnedBead Of(Bead bead, KeyedText source, KeyedText target) =>
        new([.. bead.Source.Select(source.Pinned)], [.. bead.Target.Select(target.Pinned)]);

    /// <summary>Whether both are of the same paragraphs.</summary>
    public bool Equals(PinnedBead? other) =>
        other is not null && Source.SequenceEqual(other.Source) && Target.SequenceEqual(other.Target);

    /// <inheritdoc/>
    public override int GetHashCode() => Source.Concat(Target).Aggregate(Source.Length, HashCode.Combine);

    /// <summary>Whether some paragraph stands in both.</summary>
    public bool SharesParagraph(PinnedBead other) => Source.Any(other.Source.Contains) || Target.Any(other.Target.Contains);

    /// <summary>The bead in two texts, confidence 1, or 0 where null; null where a paragraph of it does not stand there.</summary>
    /// <param name="texts">What the keys were taken of.</param>
    /// <param name="source">The source as it is now.</param>
    /// <param name="target">The target as it is now.</param>
    /// <param name="missing">The first paragraph that is missing, and the text that misses it.</param>
    public Bead? In(
        (CorrectedText Source, CorrectedText Target) texts,
        KeyedText source,
        KeyedText target,
        out (PinnedParagraph Paragraph, KeyedText Text)? missing)
    {
        missing = Missing(Source, texts.Source, source) ?? Missing(Target, texts.Target, target);
        if (missing is not null) return null;
        return new Bead(
            [.. Source.Select(paragraph => source.PlaceOf(texts.Source, paragraph.Key)!.Value).Order()],
            [.. Target.Select(paragraph => target.PlaceOf(texts.Target, paragraph.Key)!.Value).Order()],
            Source.IsEmpty || Target.IsEmpty ? 0 : 1);
    }

    private static (PinnedParagraph, KeyedText)? Missing(ImmutableArray<PinnedParagraph> paragraphs, CorrectedText was, KeyedText now)
    {
        foreach (var paragraph in paragraphs)
            if (now.PlaceOf(was, paragraph.Key) is null) return (paragraph, now);
        return null;
    }
}

/// <summary>A paragraph as a correction knows it; what it begins with is for people.</summary>
/// <param name="Key">Of its text (<see cref="ParagraphKey"/>).</param>
/// <param name="Opening">Its first words; empty where they are not known.</param>
internal sealed record PinnedParagraph(string Key, string Opening)
{
    // Enough to know it again by, in a line.
    private const int Longest = 60;

    /// <summary>The first words of a text.</summary>
    public static string OpeningOf(string text)
    {
        if (text.Length <= Longest) return text;
        var end = text.LastIndexOf(' ', Longest);
        if (end <= 0) end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end];
    }

    /// <summary>Whether both are the same text.</summary>
    public bool Equals(PinnedParagraph? other) => other?.Key == Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
