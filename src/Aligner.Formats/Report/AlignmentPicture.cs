using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>
/// A story's alignment at a glance, as inline SVG: a rail a version, as long as its text, and a ribbon for every row from
/// rail to rail, coloured by confidence. What is missing leaves a gap in the other rail's ribbons; what crosses, crosses.
/// </summary>
internal static class AlignmentPicture
{
    private const double Width = 1000;

    /// <summary>Writes the picture, whose ribbons lead to their rows on this page.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="layout">The story.</param>
    /// <param name="label">What a screen reader says.</param>
    public static void Write(HtmlWriter html, StoryLayout layout, string label)
    {
        Open(html, layout.Columns.Length, label, link: true);
        WriteParts(html, layout, link: true);
        html.Close();
    }

    /// <summary>Writes the picture without links, for a third of a page's width.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="glance">The story, with the parts of its picture.</param>
    /// <param name="label">What a screen reader says.</param>
    public static void Write(HtmlWriter html, StoryGlance glance, string label)
    {
        Open(html, glance.Columns, label, link: false);
        html.Markup(glance.Picture);
        html.Close();
    }

    /// <summary>Writes what stands in the picture.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="layout">The story.</param>
    /// <param name="link">Whether ribbons lead to their rows on this page; without, nothing is said in words.</param>
    public static void WriteParts(HtmlWriter html, StoryLayout layout, bool link)
    {
        var size = Size.Of(link);
        var longest = Math.Max(1, layout.Columns.Max(article => article.Paragraphs.Sum(paragraph => paragraph.Text.Length + 1)));
        var places = layout.Columns.Select(article => Places(article.Paragraphs.Select(paragraph => paragraph.Text.Length + 1), longest))
            .ToImmutableArray();
        var ribbons = Ribbons(layout.Rows, places, size.MostRibbons);
        foreach (var ribbon in ribbons.Where(ribbon => ribbon.IsLinked)) WriteRibbon(html, ribbon, size, link);
        foreach (var ribbon in ribbons) WriteRails(html, ribbon, size, link);
    }

    private static void Open(HtmlWriter html, int columns, string label, bool link)
    {
        var size = Size.Of(link);
        html.Open(
            "svg",
            ("class", "picture"),
            ("viewBox", $"0 0 {Number(Width)} {Number(((columns - 1) * size.Distance) + size.Rail)}"),
            ("preserveAspectRatio", "none"),
            ("role", link ? "group" : "img"),
            ("aria-label", label));
    }

    private static void WriteRibbon(HtmlWriter html, Ribbon ribbon, Size size, bool link)
    {
        var filled = Enumerable.Range(0, ribbon.Spans.Length).Where(column => ribbon.Spans[column] is not null).ToArray();
        for (var i = 1; i < filled.Length; i++)
        {
            var (upper, lower) = (filled[i - 1], filled[i]);
            var (top, bottom) = ((upper * size.Distance) + size.Rail, lower * size.Distance);
            var (a, b) = (ribbon.Spans[upper]!.Value, ribbon.Spans[lower]!.Value);
            var middle = Number((top + bottom) / 2);
            var path = $"M{Number(a.Start)} {Number(top)}C{Number(a.Start)} {middle} {Number(b.Start)} {middle} {Number(b.Start)} "
                + $"{Number(bottom)}" +
                $"H{Number(b.End)}C{Number(b.End)} {middle} {Number(a.End)} {middle} {Number(a.End)} {Number(top)}Z";
            if (link) OpenLink(html, ribbon);
            html.Open("path", ("class", $"ribbon {ribbon.ClassOf(lower)}"), ("d", path));
            html.Close();
            if (link) html.Close();
        }
    }

    private static void OpenLink(HtmlWriter html, Ribbon ribbon) => html.Open(
        "a", ("href", $"#r{ribbon.Row + 1}"), ("tabindex", "-1"), ("aria-label", html.Words["row-is", ribbon.Row + 1]));

    private static void WriteRails(HtmlWriter html, Ribbon ribbon, Size size, bool link)
    {
        for (var column = 0; column < ribbon.Spans.Length; column++)
        {
            if (ribbon.Spans[column] is not { } span) continue;
            if (link) OpenLink(html, ribbon);
            html.Open(
                "rect",
                ("class", $"rail {ribbon.ClassOf(column)}"),
                ("x", Number(span.Start)),
                ("y", Number(column * size.Distance)),
                ("width", Number(span.End - span.Start)),
                ("height", Number(size.Rail)));
            html.Close();
            if (link) html.Close();
        }
    }

    private static ImmutableArray<(double Start, double End)> Places(IEnumerable<int> lengths, double longest)
    {
        var places = ImmutableArray.CreateBuilder<(double, double)>();
        var at = 0.0;
        foreach (var length in lengths)
        {
            var next = at + (length * Width / longest);
            // A hair of paper between neighbours, where there is room for it.
            places.Add((at, next - Math.Min(2, (next - at) / 4)));
            at = next;
        }
        return places.ToImmutable();
    }

    private static List<Ribbon> Ribbons(
        ImmutableArray<StoryRow> rows, ImmutableArray<ImmutableArray<(double Start, double End)>> places, int most)
    {
        var every = (rows.Length + most - 1) / most;
        var ribbons = new List<Ribbon>();
        for (var i = 0; i < rows.Length;)
        {
            var end = i + 1;
            while (end < rows.Length && end - i < every && rows[end].Kind == rows[i].Kind && !rows[end].IsCrossing && !rows[i].IsCrossing)
                end++;
            var group = rows[i..end];
            var spans = places.Select((column, index) => Span(group.SelectMany(row => row.Cells[index]), column)).ToImmutableArray();
            ribbons.Add(new Ribbon(i, spans, group));
            i = end;
        }
        return ribbons;
    }

    private static (double Start, double End)? Span(IEnumerable<int> units, ImmutableArray<(double Start, double End)> places)
    {
        (double Start, double End)? span = null;
        foreach (var unit in units)
            span = span is { } known ? (Math.Min(known.Start, places[unit].Start), Math.Max(known.End, places[unit].End)) : places[unit];
        return span;
    }

    private static string Number(double value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Height of a rail, from one rail to the next, and how many ribbons at most.</summary>
    private readonly record struct Size(double Rail, double Distance, int MostRibbons)
    {
        // Finer ribbons than these could not be told apart.
        public static Size Of(bool link) => link ? new Size(10, 56, MostRibbons: 240) : new Size(22, 132, MostRibbons: 80);
    }

    private sealed record Ribbon(int Row, ImmutableArray<(double Start, double End)?> Spans, ImmutableArray<StoryRow> Rows)
    {
        public bool IsLinked => Rows[0].IsLinked;

        /// <summary>The class of its part in a column; the first column's is the row's own.</summary>
        public string ClassOf(int column) => Rows[0] switch
        {
            { Kind: RowKind.Noise } => "noise",
            { IsLinked: false } => "alone",
            { IsCrossing: true } => "crossing",
            _ => Grade.Of(Rows.Average(row => column == 0 ? row.Confidence : row.Sureness[column])),
        };
    }
}

/// <summary>The three grades of confidence the pages colour.</summary>
internal static class Grade
{
    /// <summary>The class of a confidence: high, fair or low.</summary>
    public static string Of(double confidence) =>
        confidence >= StoryRow.HighConfidence ? "high" : confidence >= StoryRow.LowConfidence ? "fair" : "low";
}
