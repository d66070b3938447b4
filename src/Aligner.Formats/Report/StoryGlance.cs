using Aligner.Formats.Html;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>What the index shows of how a story is aligned.</summary>
/// <param name="Share">Of the paragraphs that are linked, 0..1.</param>
/// <param name="Confidence">Over all its alignments, 0..1.</param>
/// <param name="Rows">Rows of its page.</param>
/// <param name="Checked">Those that a person has checked or made.</param>
/// <param name="Columns">Its versions.</param>
/// <param name="Picture">What stands in the picture (<see cref="AlignmentPicture"/>), as markup.</param>
internal sealed record StoryGlance(double Share, double Confidence, int Rows, int Checked, int Columns, string Picture)
{
    /// <summary>Looks at a story.</summary>
    public static StoryGlance Of(ReportModel model, AlignedStory report)
    {
        var layout = StoryLayout.Of(report);
        var figures = StoryFigures.Of(layout);
        using var picture = new StringWriter();
        AlignmentPicture.WriteParts(new HtmlWriter(picture), layout, link: false);
        return new StoryGlance(
            figures.Share,
            figures.Confidence,
            layout.Rows.Length,
            new StoryPins(model, report, layout).CheckedAmong(layout.Rows),
            layout.Columns.Length,
            picture.ToString());
    }
}
