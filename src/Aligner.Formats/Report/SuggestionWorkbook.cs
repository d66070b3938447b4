using System.Collections.Immutable;
using System.Globalization;
using Aligner.Formats.Exports;
using Aligner.Formats.Tables;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Formats.Report;

/// <summary>Terms of articles as an Excel workbook of one sheet; what is open has an empty cell, to be filled, and the file can be
/// merged into a glossary then.</summary>
internal static class SuggestionWorkbook
{
    // Characters of the columns that people read, and of the others.
    private const int Wide = 36;
    private const int Narrow = 14;

    /// <summary>Writes the workbook.</summary>
    /// <param name="articles">Of one pair of languages.</param>
    /// <param name="pair">The pair, whose codes are columns.</param>
    /// <param name="output">Left open; need not seek.</param>
    public static void Write(IEnumerable<ArticleSuggestions> articles, LanguagePair pair, Stream output)
    {
        var log = new LossLog("xlsx");
        var rows = articles.SelectMany(article => article.Open.Concat(article.Known).Select(term => Row(article, term, log)));
        WorkbookFile.Write(output, [new WorkbookSheet("Terms", [
            new(TermColumns.Type, Narrow), new(pair.Source.Value, Wide), new(pair.Target.Value, Wide),
            new($"{pair.Target} {TermColumns.OtherTerms}", Wide), new("source", Narrow), new("near", Wide),
            new($"{pair.Source} {TermColumns.Forms}", Wide), new($"{pair.Source} {TermColumns.Count}", Narrow), new("place", Wide),
        ], rows.Take(WorkbookSheet.RowsAtMost - 1))]);
    }

    private static ImmutableArray<WorkbookCell> Row(ArticleSuggestions article, Suggestion term, LossLog log) =>
    [
        WorkbookCell.Of(term.Type.Word(), log),
        WorkbookCell.Of(term.Text, log),
        WorkbookCell.Of(term.Offers.FirstOrDefault()?.Text, log),
        WorkbookCell.Of(Joined(term.Offers.Skip(1).Select(offer => offer.Text)), log),
        WorkbookCell.Of(Joined(term.Offers.Select(offer => offer.SourceName)), log),
        WorkbookCell.Of(Joined(term.Near.Select(near => $"{near.Text} = {near.Translation ?? "open"}")), log),
        WorkbookCell.Of(Joined(term.Forms), log),
        WorkbookCell.Of(term.Count),
        WorkbookCell.Of(string.Create(CultureInfo.InvariantCulture, $"{article.Article.Path}:{term.Line}:{term.Column}"), log),
    ];

    private static string Joined(IEnumerable<string> texts) => string.Join(TermColumns.Separator, texts);
}
