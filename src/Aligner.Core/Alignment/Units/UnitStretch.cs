namespace Aligner.Alignment;

/// <summary>Units to be aligned, and how they stand in paragraphs.</summary>
/// <param name="Texts">The text of each unit.</param>
/// <param name="Layout">The paragraph of each.</param>
internal sealed record UnitStretch(IReadOnlyList<string> Texts, ParagraphLayout Layout)
{
    /// <summary>Its first units, all of them where there are no more.</summary>
    public UnitStretch First(int count) => Texts.Count <= count
        ? this
        : new UnitStretch([.. Texts.Take(count)], Layout.Part(0, count));

    /// <summary>The same with what the first unit opens with, up to a character of it, as a unit and paragraph of its own.</summary>
    public UnitStretch CutAt(int end) => new(
        [Texts[0][..end].TrimEnd(), Texts[0][end..], .. Texts.Skip(1)],
        new ParagraphLayout(
            [Layout.Of[0], .. Layout.Of.Select(paragraph => paragraph + 1)],
            Layout.Noise.Insert(Layout.Of[0], null)));
}
