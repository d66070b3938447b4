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
                var bead = pinned.In((pin.Source, pin.Target), source, target, out var missing);
                // The same row said twice is in force.
                if (bead is not null && beads.Any(bead.HasUnitsOf)) continue;
                var other = bead is null ? null : beads.FirstOrDefault(bead.SharesUnit);
                placed.Add(new PlacedPin(alignment, pin, pinned, other is null ? bead : null));
                if (missing is var (paragraph, text)) misfits.Add(Misfit(pin, pinned, paragraph, text));
                else if (other is not null) misfits.Add(Rivals(alignment, bead!, other));
                else beads.Add(bead!);
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

    // The program sets no such rows; a hand that edits the file may.
    private static Diagnostic Rivals(ArticleAlignment alignment, Bead bead, Bead other)
    {
        var shared = bead.Source.Where(other.Source.Contains).Select(place => (Text: alignment.Source, Place: place))
            .Concat(bead.Target.Where(other.Target.Contains).Select(place => (Text: alignment.Target, Place: place)))
            .First();
        var paragraph = shared.Text.Paragraphs[shared.Place];
        return new Diagnostic(
            Severity.Warning,
            MisfitCode,
            shared.Text.Path,
            paragraph.Line,
            0,
            $"a row that you set is not used: the paragraph that begins with \u201C{PinnedParagraph.OpeningOf(paragraph.Text)}\u201D "
                + $"stands in another row that you set; settle it on the page of the story");
    }

    private static Reason Called(PinnedParagraph paragraph)
    {
        if (paragraph.Opening.Length == 0) return "the text";
        return $"the paragraph that began with \u201C{paragraph.Opening}\u201D";
    }
}
