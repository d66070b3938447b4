using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Languages.Tests.Packs;

/// <summary>Terms that the packs, lexicons and names as shipped find in lines of text.</summary>
internal static class ShippedTerms
{
    private static readonly LanguagePacks Packs = new();

    private static readonly Lazy<TermExtractor> Extractor = new(() =>
    {
        var lexicons = new LexiconLibrary(Packs);
        return new TermExtractor(Packs.For, lexicons.For, NameTables.Read(NameTables.BuiltInPath));
    });

    /// <summary>Extracts from two texts of which each line translates the line beside it.</summary>
    public static Extraction Of(string source, string sourceText, string target, string targetText)
    {
        var (a, b) = (Read(source, sourceText), Read(target, targetText));
        var lines = a.Article.Paragraphs.Length;
        var alignment = new AlignmentResult(lines, lines, [.. Enumerable.Range(0, lines).Select(line => new Bead([line], [line], 1))]);
        return Extractor.Value.Extract([("story", new ArticleAlignment(a, b, alignment, alignment))]);
    }

    /// <summary><c>type: source = target</c> of the preferred terms.</summary>
    public static IEnumerable<string> Rows(string source, string sourceText, string target, string targetText) =>
        Of(source, sourceText, target, targetText).Concepts.Select(concept =>
            $"{concept.Type.ToString().ToLowerInvariant()}: {Term(concept, source)} = {Term(concept, target)}");

    /// <summary>What is suggested of one text alone: <c>type: term -> offer</c>, without an offer <c>type: term</c>.</summary>
    public static IEnumerable<string> Suggested(string source, string sourceText, string target) =>
        Extractor.Value.Suggest(Read(source, sourceText), LanguageCode.Parse(target), [])
            .Select(term => $"{term.Type.ToString().ToLowerInvariant()}: {term.Text}"
                + (term.Offers.IsEmpty ? "" : " -> " + string.Join(" | ", term.Offers.Select(offer => offer.Text))));

    /// <summary>A text whose lines are its paragraphs, each of one sentence.</summary>
    public static Document Read(string language, string text)
    {
        var code = LanguageCode.Parse(language);
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, index) => new Paragraph(index, index + 1, 1, line.Trim())).ToArray();
        var article = new Article($"a.{language}.txt", [.. paragraphs]) { Name = "a", Language = new LanguageGuess(code, 1) };
        return new DocumentReader(Packs.For(code)).Read(
            article,
            [.. paragraphs.Select(paragraph =>
                new Sentence(paragraph.Index, paragraph.Index, new Extent(0, paragraph.Text.Length), paragraph.Text))]);
    }

    private static string? Term(Concept concept, string language) => concept.PreferredTerm(LanguageCode.Parse(language))?.Text;
}
