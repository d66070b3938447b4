using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Formats.Exports.Alignments;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Two small articles with every kind of bead.</summary>
internal static class SampleAlignments
{
    private static readonly string[] Source =
    [
        "Lavrov vede Rubio. A Kuala Lumpur, in Malesia.",
        "Il ministero degli Esteri <russo> & la \"Farnesina\" tacciono.",
        "Solo qui, in italiano.",
        "LEGGI ANCHE: altro",
        "Prima la fine 🕊️.",
        "Poi l'inizio.\tCon un tab.",
    ];

    private static readonly string[] Target =
    [
        "Lavrov ontmoet Rubio.",
        "In Kuala Lumpur, in Maleisië.",
        "Het Russische ministerie van Buitenlandse Zaken & de 'Farnesina' zwijgen.",
        "Dan het begin. Met een tab.",
        "Eerst het einde 🕊️.",
        "Alleen hier, in het Nederlands.",
    ];

    public static ArticleAlignment Article { get; } = Build("a.it.txt", "a.nl.txt", Samples.Italian, Samples.Dutch);

    public static AlignmentExport Content(AlignmentUnit unit = AlignmentUnit.Paragraph) =>
        new([Article], unit) { Concepts = Samples.Concepts };

    public static ArticleAlignment Build(string source, string target, LanguageCode sourceLanguage, LanguageCode targetLanguage)
    {
        var from = ReadArticle(source, sourceLanguage, Source);
        var to = ReadArticle(target, targetLanguage, Target);
        var paragraphs = new AlignmentResult(6, 6,
        [
            new Bead([0], [0, 1], 0.8731), new Bead([1], [2], 0.95), new Bead([2], [], 0), new Bead([3], [], 0) { IsNoise = true },
            new Bead([4], [4], 0.7), new Bead([5], [3], 0.6) { IsCrossing = true }, new Bead([], [5], 0),
        ]);
        var sentences = new AlignmentResult(7, 7,
        [
            new Bead([0], [0], 0.9), new Bead([1], [1], 0.85), new Bead([2], [2], 0.95), new Bead([3], [], 0),
            new Bead([4], [], 0) { IsNoise = true },
            new Bead([5], [5], 0.7), new Bead([6], [3, 4], 0.6) { IsCrossing = true }, new Bead([], [6], 0),
        ]);
        return new ArticleAlignment(Read(from), Read(to), sentences, paragraphs);
    }

    /// <summary>Two articles of a paragraph and a sentence each.</summary>
    public static ArticleAlignment Of(string source, string target)
    {
        var beads = new AlignmentResult(1, 1, [new Bead([0], [0], 0.9)]);
        return new ArticleAlignment(
            Read(ReadArticle("a.fr.txt", Samples.Italian, [source])), Read(ReadArticle("a.nl.txt", Samples.Dutch, [target])), beads, beads);
    }

    private static Document Read(Article article) =>
        new DocumentReader(LanguagePack.Bare(article.Language.Language)).Read(article, Sentences(article));

    private static Article ReadArticle(string path, LanguageCode language, string[] lines) =>
        new(path, [.. lines.Select((line, index) => Paragraph.Of(index, index + 1, 1, line)!)])
        {
            Name = "a",
            Language = LanguageGuess.Unknown with { Language = language },
        };

    // The first paragraph of the source and the fourth of the target have two sentences, split after the first full stop.
    private static ImmutableArray<Sentence> Sentences(Article article)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var paragraph in article.Paragraphs)
        {
            var split = paragraph.Index == 0 && paragraph.Text.StartsWith("Lavrov vede", StringComparison.Ordinal)
                || paragraph.Text.StartsWith("Dan", StringComparison.Ordinal);
            var parts = split ? paragraph.Text.Split(". ", 2) is [var first, var rest] ? [first + ".", rest]
                : []
                : (string[])[paragraph.Text];
            var start = 0;
            foreach (var part in parts)
            {
                sentences.Add(new Sentence(sentences.Count, paragraph.Index, new Extent(start, part.Length), part));
                start += part.Length + 1;
            }
        }
        return sentences.ToImmutable();
    }
}
