using AngleSharp.Dom;

namespace Aligner.Formats.Readers.Pages;

/// <summary>A stretch of a page's text that no other block interrupts.</summary>
/// <param name="Element">The element that begins it, to be used only as long as the page is whole; null for text of its metadata.</param>
/// <param name="Line">1-based line of the page its element stands on.</param>
/// <param name="Text">Normalised, never empty.</param>
/// <param name="LinkShare">Of its characters, those inside links, 0..1.</param>
/// <param name="IsFurniture">Whether the page calls it a caption, a byline, a date or the like.</param>
internal sealed record PageBlock(IElement? Element, int Line, string Text, double LinkShare, bool IsFurniture)
{
    // Shorter ones are bylines, dates, labels and buttons: of 15, 30 and 50, 30 was best on the extraction benchmark.
    private const int ShortestSentence = 30;

    // A paragraph of that length is one however it ends.
    private const int ShortestParagraph = 120;

    private const string SentenceEnds = ".!?…。:;।؟";

    private const string Closing = "»\"”’'“)] ";

    /// <summary>Whether it stands in what the page calls comments, notices or other stories.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Whether it reads like running text: a sentence or more, and not mostly links.</summary>
    public bool IsProse => LinkShare < 0.5
        && (Text.Length >= ShortestParagraph
            || (Text.Length >= ShortestSentence
                && Text.AsSpan().TrimEnd(Closing) is { Length: > 0 } bare && SentenceEnds.Contains(bare[^1], StringComparison.Ordinal)));
}
