using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Core.Tests.Terms;

/// <summary>Terms of small articles whose lines translate each other one by one.</summary>
internal static class Extracted
{
    /// <summary>Lines parted by <c>/</c>.</summary>
    public static Extraction From(string sourceLanguage, string source, string targetLanguage, string target) =>
        Extractor().Extract([("story", Pair(sourceLanguage, source, targetLanguage, target))]);

    public static TermExtractor Extractor(NameTable? names = null, IReadOnlyList<LanguageCode>? order = null) =>
        new(SmallPacks.For, names: names, order: order);

    public static ArticleAlignment Pair(
        string sourceLanguage, string source, string targetLanguage, string target, string name = "a")
    {
        var (a, b) = (Article(sourceLanguage, source, name), Article(targetLanguage, target, name));
        var lines = Math.Max(a.Paragraphs.Length, b.Paragraphs.Length);
        var beads = Enumerable.Range(0, lines).Select(line => new Bead(
            line < a.Paragraphs.Length ? [line] : [],
            line < b.Paragraphs.Length ? [line] : [],
            line < a.Paragraphs.Length && line < b.Paragraphs.Length ? 1 : 0));
        var alignment = new AlignmentResult(a.Paragraphs.Length, b.Paragraphs.Length, [.. beads]);
        return new ArticleAlignment(Read(a), Read(b), alignment, alignment);
    }

    /// <summary>An article without a partner.</summary>
    public static Document Alone(string language, string text, string name) => Read(Article(language, text, name));

    /// <summary><c>type: source = target</c> of the preferred terms, in the order of the extraction.</summary>
    public static string[] Rows(this Extraction extraction, string source, string target) =>
        [.. extraction.Concepts.Select(
            concept => $"{concept.Type.ToString().ToLowerInvariant()}: {concept.Text(source)} = {concept.Text(target)}")];

    public static string? Text(this Concept concept, string language) => concept.PreferredTerm(LanguageCode.Parse(language))?.Text;

    private static Article Article(string language, string text, string name) => new(
        $"{name}.{language}.txt",
        [.. text.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Normalization.Line)
            .Where(line => line.Length > 0)
            .Select((line, index) => new Paragraph(index, index + 1, 1, line))])
    {
        Name = name,
        Language = new LanguageGuess(LanguageCode.Parse(language), 1),
    };

    // A paragraph is one sentence.
    private static Document Read(Article article) => new DocumentReader(SmallPacks.For(article.Language.Language)).Read(
        article,
        [.. article.Paragraphs.Select(
            paragraph => new Sentence(paragraph.Index, paragraph.Index, new Extent(0, paragraph.Text.Length), paragraph.Text))]);
}
