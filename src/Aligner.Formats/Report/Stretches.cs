using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The rows of a page side by side, in stretches: a browser lays out the stretches in view and looks at no row of the others,
/// so that a filter over thousands of rows costs it dozens of stretches.</summary>
internal static class Stretches
{
    // Of 2,000 rows, filters take half the time in stretches of 10, 20 or 40 that they take row by row; more are laid out at first.
    private const int Rows = 20;

    /// <summary>Writes the rows.</summary>
    /// <param name="html">Inside the table.</param>
    /// <param name="count">How many.</param>
    /// <param name="row">Writes the row of a place, from 0.</param>
    public static void Write(HtmlWriter html, int count, Action<int> row)
    {
        html.Open("div", ("id", "rows"));
        for (var start = 0; start < count; start += Rows)
        {
            html.Open("div", ("role", "rowgroup"), ("class", "stretch"));
            for (var index = start; index < Math.Min(start + Rows, count); index++) row(index);
            html.Close();
        }
        html.Close();
    }
}
