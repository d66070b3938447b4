using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Alignment;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>All texts of a run and its terms, as <c>search.js</c> searches them: apart from the markup, and read when somebody
/// searches.</summary>
internal static class SearchData
{
    /// <summary>Characters of text that a page in a file holds: those of some two thousand reports. A program that shows the page sends
    /// them when they are asked for, however many.</summary>
    public const int MostCharacters = 10_000_000;

    /// <summary>UTF-8 JSON: the stories with their sentences side by side and the row of each, and the concepts with their terms.</summary>
    /// <param name="model">The run.</param>
    /// <param name="stories">Its stories.</param>
    public static byte[] Of(ReportModel model, IReadOnlyList<StorySummary> stories) =>
        Bytes(json => Write(json, model, stories.Count, i => Of(stories[i])));

    /// <summary>What stands there of one story.</summary>
    public static byte[] Of(StorySummary story) => Bytes(json => Write(json, story));

    /// <summary>Writes the whole, of which the stories may be known already.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="model">The run.</param>
    /// <param name="stories">How many there are.</param>
    /// <param name="textsOf">What stands there of each.</param>
    public static void Write(Utf8JsonWriter json, ReportModel model, int stories, Func<int, byte[]> textsOf)
    {
        json.WriteStartObject();
        json.WriteStartArray("stories");
        for (var i = 0; i < stories; i++) json.WriteRawValue(textsOf(i), skipInputValidation: true);
        json.WriteEndArray();
        json.WriteStartArray("concepts");
        foreach (var concept in model.Concepts) Write(json, concept);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, StorySummary story)
    {
        json.WriteStartObject();
        json.WriteString("name", story.Report.Story.Name);
        json.WriteString("link", StoryPage.LinkTo(story.Report.Story));
        json.WriteStartArray("ties");
        // Made anew: of all stories at once the layouts, with the sentences in them, are as large as the articles.
        var layout = StoryLayout.Of(story.Report);
        foreach (var tie in layout.Ties)
        {
            json.WriteStartObject();
            json.WriteString("source", tie.Alignment.Source.Language.Language.Value);
            json.WriteString("target", tie.Alignment.Target.Language.Language.Value);
            json.WriteStartArray("pairs");
            WritePairs(json, tie, layout);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Concept concept)
    {
        json.WriteStartObject();
        json.WriteString("id", concept.Id);
        json.WriteString("type", concept.Type.Word());
        json.WriteString("status", concept.Status.Word());
        json.WriteStartObject("terms");
        foreach (var (language, terms) in concept.Terms)
        {
            json.WriteStartArray(language.Value);
            foreach (var text in TextsOf(terms)) json.WriteStringValue(text);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<string> TextsOf(ImmutableArray<Term> terms) => terms is [{ Forms.IsEmpty: true } only]
        ? [only.Text]
        : terms.OrderByDescending(term => term.Preferred).Select(term => term.Text)
            .Concat(terms.SelectMany(term => term.Forms))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a page in a file can hold the texts.</summary>
    public static bool Fits(IEnumerable<StorySummary> stories) => stories
        .SelectMany(story => story.Report.Story.Articles)
        .SelectMany(article => article.Paragraphs)
        .Sum(paragraph => (long)paragraph.Text.Length) <= MostCharacters;

    // Source, target, number of the row from 1.
    private static void WritePairs(Utf8JsonWriter json, Tie tie, StoryLayout layout)
    {
        var (left, right) = (RowsOf(layout, tie.Source), RowsOf(layout, tie.Target));
        var (source, target) = (tie.Alignment.SourceSentences, tie.Alignment.TargetSentences);
        foreach (var bead in tie.Alignment.Sentences.Beads)
        {
            json.WriteStartArray();
            json.WriteStringValue(Text(source, bead.Source));
            json.WriteStringValue(Text(target, bead.Target));
            json.WriteNumberValue(
                bead.Source is [var first, ..] ? left[source[first].Paragraph] : right[target[bead.Target[0]].Paragraph]);
            json.WriteEndArray();
        }
    }

    private static string Text(IReadOnlyList<Sentence> sentences, IEnumerable<int> units) =>
        string.Join(' ', units.Select(unit => sentences[unit].Text));

    private static Dictionary<int, int> RowsOf(StoryLayout layout, int column) => layout.Rows.Index()
        .SelectMany(row => row.Item.Cells[column].Select(paragraph => (paragraph, row: row.Index + 1)))
        .ToDictionary(entry => entry.paragraph, entry => entry.row);
}
