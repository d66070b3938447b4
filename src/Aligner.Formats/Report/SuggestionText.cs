using System.Globalization;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Terms;

namespace Aligner.Formats.Report;

/// <summary>Terms of articles as lines for people: what is known with its translation and who says so, then what is open.</summary>
internal static class SuggestionText
{
    // A term that is longer pushes its row aside, no other.
    private const int WidestTerm = 48;

    // What stands before a term: its type between blanks.
    private const int Margin = 16;

    /// <summary>Writes a block an article.</summary>
    public static void Write(IEnumerable<ArticleSuggestions> articles, TextWriter output)
    {
        foreach (var article in articles) Write(article, output);
    }

    private static void Write(ArticleSuggestions article, TextWriter output)
    {
        var (known, open) = (article.Known.ToList(), article.Open.ToList());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{article.Article.Path}: {article.Source} -> {article.Target}, {known.Count} known, {open.Count} open"));
        var term = Width(article.Terms.Select(term => term.Text));
        var translation = Width(known.SelectMany(term => term.Offers).Select(offer => offer.Text));
        foreach (var each in known)
        {
            WriteRow(output, each, term, each.Offers[0].Text.PadRight(translation) + "  " + each.Offers[0].SourceName);
            foreach (var offer in each.Offers.Skip(1))
                output.WriteLine(Blank(term) + offer.Text.PadRight(translation) + "  " + offer.SourceName);
            WriteNear(output, each, term);
        }
        foreach (var each in open)
        {
            WriteRow(output, each, term, "open");
            WriteNear(output, each, term);
        }
    }

    private static void WriteRow(TextWriter output, Suggestion term, int width, string rest) =>
        output.WriteLine($"  {term.Type.Word(),-12}  {term.Text.PadRight(width)}  {rest}");

    private static void WriteNear(TextWriter output, Suggestion term, int width)
    {
        foreach (var near in term.Near)
            output.WriteLine($"{Blank(width)}near: {near.Text} = {near.Translation ?? "open"} ({near.Concept})");
    }

    // Under the translations.
    private static string Blank(int width) => new(' ', Margin + width + 2);

    private static int Width(IEnumerable<string> texts) =>
        Math.Min(WidestTerm, texts.Select(text => text.Length).DefaultIfEmpty(0).Max());
}
