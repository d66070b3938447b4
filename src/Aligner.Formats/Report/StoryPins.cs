using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Aligner.Corrections;
using Aligner.Formats.Corrections;
using Aligner.Formats.Files;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>The beads that people set in a story, by its columns and rows.</summary>
internal sealed class StoryPins
{
    private readonly ImmutableArray<Pin> all;

    /// <summary>Looks up those of a story.</summary>
    public StoryPins(ReportModel model, AlignedStory report, StoryLayout layout)
    {
        var columns = layout.Columns.Index().ToDictionary(column => column.Item.Path, column => column.Index, StringComparer.Ordinal);
        all =
        [
            .. model.Index.PinsOf(report).Select(
                pin => new Pin(columns[pin.Alignment.Source.Path], columns[pin.Alignment.Target.Path], pin)),
        ];
    }

    /// <summary>What a person has said of a row; null where nothing.</summary>
    public RowMark? MarkOf(StoryRow row)
    {
        var own = all.Where(pin => pin.Stands(row)).ToArray();
        if (own.Length == 0) return null;
        return own.All(pin => pin.Placed.IsChecked) ? RowMark.Checked : RowMark.Pinned;
    }

    /// <summary>How many of the rows a person has checked or made.</summary>
    public int CheckedAmong(IEnumerable<StoryRow> rows) => all.IsEmpty ? 0 : rows.Count(row => MarkOf(row) is not null);

    /// <summary>For the page's script: each bead with its columns, the texts it was set for, its paragraphs by their keys with how they
    /// began, and where these stand; null where it does not fit any more.</summary>
    public IEnumerable<JsonObject> Data => all.Select(pin => new JsonObject
    {
        ["source"] = pin.Source,
        ["target"] = pin.Target,
        ["texts"] = new JsonArray(PinFile.Json(pin.Placed.Of.Source), PinFile.Json(pin.Placed.Of.Target)),
        ["bead"] = Sides(pin.Placed.Bead, paragraph => paragraph.Key),
        ["openings"] = Sides(pin.Placed.Bead, paragraph => paragraph.Opening),
        ["units"] = pin.Placed.Place is { } place ? new JsonArray(place.Source.ToJson(), place.Target.ToJson()) : null,
    });

    private static JsonArray Sides(PinnedBead bead, Func<PinnedParagraph, string> text) =>
        new(bead.Source.Select(text).ToJson(), bead.Target.Select(text).ToJson());

    private sealed record Pin(int Source, int Target, PlacedPin Placed)
    {
        public bool Stands(StoryRow row) => Placed.Place is { } place
            && (place.Source.Any(row.Cells[Source].Contains) || place.Target.Any(row.Cells[Target].Contains));
    }
}

/// <summary>What a person has said of a row.</summary>
internal enum RowMark
{
    /// <summary>It is right as it was found.</summary>
    Checked,

    /// <summary>It is to be as they made it.</summary>
    Pinned,
}
