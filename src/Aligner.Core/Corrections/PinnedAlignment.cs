using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;

namespace Aligner.Corrections;

/// <summary>An alignment with the beads that people set for its texts.</summary>
/// <param name="Alignment">With every bead that fits.</param>
/// <param name="Misfits">Each bead that does not, with the reason (ALN708), at the article that changed.</param>
internal sealed record PinnedAlignment(ArticleAlignment Alignment, ImmutableArray<Diagnostic> Misfits)
{
    /// <summary>The code of what is said of a bead that does not fit any more.</summary>
    public const string MisfitCode = "ALN708";

    /// <summary>Each bead, whether it fits or not.</summary>
    public ImmutableArray<PlacedPin> Pins { get; init; } = [];

    /// <summary>Sets the beads.</summary>
    /// <param name="pins">Of any texts.</param>
    /// <param name="alignment">As it was found.</param>
    public static PinnedAlignment Of(ImmutableArray<PinnedBeads> pins, ArticleAlignment alignment)
    {
        if (pins.IsEmpty) return new(alignment, []);
        var (source, target) = (new KeyedText(alignment.Source), new KeyedText(alignment.Target));
        var beads = ImmutableArray.CreateBuilder<Bead>();
        var misfits = ImmutableArray.CreateBuilder<Diagnostic>();
        var placed = ImmutableArray.CreateBuilder<PlacedPin>();
        foreach (var pin in pins.Where(pin => pin.AreOf(source, target)))
            foreach (var pinned in pin.Beads)
            {
                if (pinned.In((pin.Source, pin.Target), source, target, out var missing) is { } bead && !beads.Any(bead.SharesUnit))
                {
                    beads.Add(bead);
                    placed.Add(new PlacedPin(alignment, pin, pinned, bead));
                }
                else if (missing is var (paragraph, text))
                {
                    misfits.Add(Misfit(pin, pinned, paragraph, text));
                    placed.Add(new PlacedPin(alignment, pin, pinned, null));
                }
            }
        var aligned = beads.Count == 0 ? alignment : new SetBeads(beads.ToImmutable()).ApplyTo(alignment);
        return new(aligned, misfits.ToImmutable()) { Pins = placed.ToImmutable() };
    }

    private static Diagnostic Misfit(PinnedBeads pin, PinnedBead bead, PinnedParagraph paragraph, KeyedText text)
    {
        var (was, side) = text.Is(pin.Source) ? (pin.Source, bead.Source) : (pin.Target, bead.Target);
        var left = side.Select(other => text.PlaceOf(was, other.Key)).FirstOrDefault(place => place is not null);
        return new Diagnostic(
            Severity.Warning,
            MisfitCode,
            text.Article.Path,
            left is { } place ? text.Article.Paragraphs[place].Line : 0,
            0,
            $"a row that you set does not fit any more: {Called(paragraph)} has changed; set it again on the page of the story");
    }

    private static string Called(PinnedParagraph paragraph) =>
        paragraph.Opening.Length == 0 ? "the text" : $"the paragraph that began with \u201C{paragraph.Opening}\u201D";
}
