using System.Collections.Immutable;
using System.Globalization;
using Aligner.Articles;
using Aligner.Formats.Html;
using Aligner.Formats.Tables;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>Writes the versions of a story side by side.</summary>
internal sealed class StoryRows
{
    private readonly StoryLayout layout;
    private readonly Wording words;
    private readonly string[] names;
    private readonly ImmutableArray<Dictionary<(int Column, int Paragraph), ImmutableArray<Mark>>> marks;
    private readonly ILookup<int, LinkedSentence>[] sentences;
    private readonly ImmutableArray<RowMark?> said;

    /// <summary>Prepares the rows of a story.</summary>
    /// <param name="model">The whole run.</param>
    /// <param name="layout">The story.</param>
    /// <param name="pins">What people have said of it.</param>
    public StoryRows(ReportModel model, StoryLayout layout, StoryPins pins)
    {
        said = [.. layout.Rows.Select(pins.MarkOf)];
        this.layout = layout;
        words = model.Words;
        Facts = new RowFacts(model, layout);
        names = [.. layout.Columns.Select(article => model.NameOf(article.Language.Language))];
        marks = [.. layout.Rows.Select(Facts.Marks)];
        sentences = [.. layout.Sentences.Select(column => column.ToLookup(sentence => sentence.Sentence.Paragraph))];
        FlagCount = marks.Sum(Flags);
        DifferenceCount = Enumerable.Range(0, layout.Rows.Length).Count(Differs);
        UnsureCount = layout.Rows.Count(row => row.IsUnsure);
    }

    /// <summary>Terms and facts of the paragraphs.</summary>
    public RowFacts Facts { get; }

    /// <summary>Facts that another version of their row lacks.</summary>
    public int FlagCount { get; }

    /// <summary>Rows in which the versions don't say the same.</summary>
    public int DifferenceCount { get; }

    /// <summary>Rows of low confidence.</summary>
    public int UnsureCount { get; }

    /// <summary>Rows that a person has checked or made.</summary>
    public int CheckedCount => said.Count(mark => mark is not null);

    /// <summary>Writes them.</summary>
    public void Write(HtmlWriter html)
    {
        html.Open(
            "div",
            ("class", $"text cols-{layout.Columns.Length}"),
            ("role", "table"),
            ("aria-label", html.Words["side-by-side"]),
            ("aria-rowcount", (layout.Rows.Length + 1).ToString(CultureInfo.InvariantCulture)));
        html.Open("div", ("role", "rowgroup"), ("class", "heads"));
        html.Open("div", ("role", "row"), ("class", "head"));
        html.Element("span", html.Words["row"], ("role", "columnheader"), ("class", "vh"));
        for (var column = 0; column < layout.Columns.Length; column++) WriteHead(html, layout.Columns[column], names[column]);
        html.Close();
        html.Close();
        Stretches.Write(html, layout.Rows.Length, row => WriteRow(html, row));
        html.Close();
    }

    /// <summary>Writes the head of a version's column.</summary>
    public static void WriteHead(HtmlWriter html, Article article, string name)
    {
        html.Open("div", ("role", "columnheader"), ("class", "version"));
        html.Element("span", name, ("class", "language"));
        html.Open("h2", ("lang", article.Language.Language.Value), ("dir", "auto"));
        html.Text(article.Headline());
        html.Close();
        html.Open("p", ("class", "meta"));
        html.Open("bdi");
        if (article.Url is { } url && HtmlWriter.IsSafeLink(url))
            html.Element("a", article.Path, ("href", url), ("rel", "noreferrer noopener"), ("title", url));
        else html.Text(article.Path);
        html.Close();
        if (article.Date is { } date) html.Element("time", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        html.Element("span", html.Words["paragraphs-count", article.Paragraphs.Length]);
        html.Close();
        html.Close();
    }

    private void WriteRow(HtmlWriter html, int index)
    {
        var row = layout.Rows[index];
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        var grade = row.IsLinked ? Grade.Of(row.Confidence) : "none";
        html.Open(
            "div",
            ("class", $"row {row.Kind.ToString().ToLowerInvariant()} {grade}{(said[index] is { } mark ? $" {Word(mark)}" : "")}"),
            ("role", "row"),
            ("id", $"r{number}"),
            ("aria-rowindex", (index + 2).ToString(CultureInfo.InvariantCulture)),
            ("tabindex", "-1"),
            ("data-differs", Differs(index) ? "" : null),
            ("data-unsure", row.IsUnsure ? "" : null));
        html.Open("div", ("role", "rowheader"), ("class", "gutter"));
        html.Element("a", number, ("href", $"#r{number}"), ("aria-label", Describe(index)));
        if (row.IsLinked)
            html.Element(
                "span",
                Math.Round(row.Confidence * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture),
                ("class", "sure"),
                ("aria-hidden", "true"));
        if (Flags(marks[index]) is > 0 and var flags) html.Element("span", $"⚑{flags}", ("class", "flags"), ("aria-hidden", "true"));
        if (row.IsCrossing)
            html.Element("span", "⇅", ("class", "order"), ("title", words.Title("in-other-order")), ("aria-hidden", "true"));
        if (said[index] is { } word)
            html.Element(
                "span",
                word == RowMark.Checked ? "✓" : "✎",
                ("class", "mark"),
                ("title", words[$"{Word(word)}-row"]),
                ("aria-hidden", "true"));
        html.Close();
        for (var column = 0; column < row.Cells.Length; column++) WriteCell(html, index, column);
        html.Close();
    }

    private void WriteCell(HtmlWriter html, int index, int column)
    {
        var row = layout.Rows[index];
        // A version told independently may be less sure than the row.
        var own = Grade.Of(row.Sureness[column]);
        var isLessSure =
            row.IsLinked && !row.Cells[column].IsEmpty && row.Sureness[column] < row.Confidence && own != Grade.Of(row.Confidence);
        html.Open(
            "div",
            ("role", "cell"),
            ("class", isLessSure ? $"cell {own}" : "cell"),
            ("lang", layout.Columns[column].Language.Language.Value),
            ("data-language", names[column]));
        foreach (var paragraph in row.Cells[column])
        {
            html.Open(
                "p",
                ("dir", "auto"),
                ("lang", layout.Columns[column].ForeignLanguageOf(paragraph)?.Value),
                ("data-p", paragraph.ToString(CultureInfo.InvariantCulture)));
            WriteParagraph(html, index, column, paragraph);
            html.Close();
        }
        if (row.Cells[column].IsEmpty) html.Element("span", Void(row, column), ("class", "void"), ("lang", words.Language));
        html.Close();
    }

    private string Void(StoryRow row, int column) => row.Kind switch
    {
        RowKind.Noise => words["void-noise"],
        RowKind.Omission => words["void-omission", names[column]],
        RowKind.Addition when column == 0 =>
            words["void-addition", names[Enumerable.Range(0, names.Length).First(other => !row.Cells[other].IsEmpty)]],
        _ => words["void-missing", names[column]],
    };

    private void WriteParagraph(HtmlWriter html, int row, int column, int paragraph)
    {
        var text = layout.Columns[column].Paragraphs[paragraph].Text;
        var places = marks[row][(column, paragraph)];
        var at = 0;
        foreach (var sentence in sentences[column][paragraph])
        {
            WriteRun(html, column, text, at, sentence.Sentence.Extent.Start, places);
            var isLone = sentence.Link is null && layout.Rows[row].IsLinked;
            html.Open(
                "span",
                ("class", isLone ? "s lone" : "s"),
                ("data-s", sentence.Link?.ToString(CultureInfo.InvariantCulture)),
                ("title", isLone ? words["lone-sentence"] : null));
            WriteRun(html, column, text, sentence.Sentence.Extent.Start, sentence.Sentence.Extent.End, places);
            html.Close();
            at = sentence.Sentence.Extent.End;
        }
        WriteRun(html, column, text, at, text.Length, places);
    }

    private void WriteRun(HtmlWriter html, int column, string text, int start, int end, ImmutableArray<Mark> places)
    {
        var at = start;
        foreach (var mark in places)
        {
            if (mark.Extent.Start < at || mark.Extent.End > end) continue;
            html.Text(text.AsSpan(at, mark.Extent.Start - at));
            WriteMark(html, column, text.AsSpan(mark.Extent.Start, mark.Extent.Count), mark);
            at = mark.Extent.End;
        }
        html.Text(text.AsSpan(at, end - at));
    }

    private void WriteMark(HtmlWriter html, int column, ReadOnlySpan<char> text, Mark mark)
    {
        var missing = mark.MissingIn.IsEmpty
            ? null
            : words["missing-in", mark.MissingIn
                .Select(other => names[other] == names[column] ? layout.Columns[other].Name : names[other])
                .Aggregate((all, other) => words["and", all, other])];
        var odd = missing is null ? "" : " odd";
        if (mark.Concept is { } concept)
            html.Open("a", ("class", $"t {concept.Type.Word()}{odd}"), ("href", $"#c-{concept.Id}"), ("data-missing", missing));
        else html.Open("span", ("class", "fact odd"), ("title", missing));
        html.Text(text);
        html.Close();
    }

    private static string Word(RowMark mark) => mark == RowMark.Checked ? "checked" : "pinned";

    private bool Differs(int index) =>
        layout.Rows[index].Kind is RowKind.Omission or RowKind.Addition or RowKind.Partial
        || (layout.Rows[index].IsLinked
            && (layout.Rows[index].IsCrossing || Flags(marks[index]) > 0 || HasLoneSentence(layout.Rows[index])));

    private bool HasLoneSentence(StoryRow row) => row.Cells
        .Select((cell, column) => cell.Any(paragraph => sentences[column][paragraph].Any(sentence => sentence.Link is null)))
        .Any(lone => lone);

    private static int Flags(Dictionary<(int, int), ImmutableArray<Mark>> row) =>
        row.Values.Sum(list => list.Count(mark => !mark.MissingIn.IsEmpty));

    private string Describe(int index)
    {
        var row = layout.Rows[index];
        var parts = new List<string> { words["row-is", index + 1], words[$"kind-{row.Kind.ToString().ToLowerInvariant()}"] };
        if (row.IsLinked) parts.Add(words["confidence-is", Page.Percent(row.Confidence)]);
        if (row.IsCrossing) parts.Add(words["in-other-order"]);
        if (said[index] is { } mark) parts.Add(words[$"{Word(mark)}-row"]);
        if (Flags(marks[index]) is > 0 and var flags) parts.Add(words["facts-count", flags]);
        return string.Join(", ", parts);
    }
}
