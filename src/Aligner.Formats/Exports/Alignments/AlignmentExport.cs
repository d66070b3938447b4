using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Exports.Alignments;

/// <summary>Aligned articles to be written to one file.</summary>
/// <param name="Articles">In the order they are written.</param>
/// <param name="Unit">What the beads link.</param>
public sealed record AlignmentExport(ImmutableArray<ArticleAlignment> Articles, AlignmentUnit Unit)
{
    /// <summary>Concepts whose terms accompany the text, for the formats that hold a glossary.</summary>
    public ImmutableArray<Concept> Concepts { get; init; } = [];

    /// <summary>The pack of a language, for finding the concepts in its text in whatever form they stand.</summary>
    public Func<LanguageCode, LanguagePack> Pack { get; init; } = LanguagePack.Bare;

    /// <summary>When the export was made, written where the format has a place for it; absent by default.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The beads of an article with their text, in reading order.</summary>
    public IEnumerable<AlignedText> Texts(ArticleAlignment article)
    {
        var alignment = Unit == AlignmentUnit.Sentence ? article.Sentences : article.Paragraphs;
        foreach (var bead in alignment.Beads)
            yield return new AlignedText(bead, Join(bead.Source, article, target: false), Join(bead.Target, article, target: true));
    }

    /// <summary>The languages of an article and its counterpart.</summary>
    public static LanguagePair Languages(ArticleAlignment article) =>
        new(article.Source.Language.Language, article.Target.Language.Language);

    private string Join(ImmutableArray<int> units, ArticleAlignment article, bool target) => units is [var only]
        ? Text(only, article, target)
        : string.Join(' ', units.Select(unit => Text(unit, article, target)));

    private string Text(int unit, ArticleAlignment article, bool target) => (Unit, target) switch
    {
        (AlignmentUnit.Sentence, false) => Original(article.Source, article.SourceSentences[unit]),
        (AlignmentUnit.Sentence, true) => Original(article.Target, article.TargetSentences[unit]),
        (_, false) => article.Source.Paragraphs[unit].Original,
        (_, true) => article.Target.Paragraphs[unit].Original,
    };

    /// <summary>A sentence as its author wrote it.</summary>
    internal static string Original(Article article, Sentence sentence) =>
        article.Paragraphs[sentence.Paragraph].OriginalOf(sentence.Extent);
}

/// <summary>A bead with its text, as its authors wrote it.</summary>
/// <param name="Bead">The bead.</param>
/// <param name="Source">Text of its source units joined by a space; empty for a null bead without source.</param>
/// <param name="Target">Text of its target units joined by a space; empty for a null bead without target.</param>
public sealed record AlignedText(Bead Bead, string Source, string Target)
{
    /// <summary>
    /// <c>aligned</c>; <c>crossing</c> (aligned, out of order); <c>omission</c> (nothing in the target);
    /// <c>addition</c> (nothing in the source); <c>noise</c> (no text of the article).
    /// </summary>
    public string Kind => Bead switch
    {
        { IsNoise: true } => "noise",
        { Target.IsEmpty: true } => "omission",
        { Source.IsEmpty: true } => "addition",
        { IsCrossing: true } => "crossing",
        _ => "aligned",
    };

    /// <summary>Both sides as a format can hold them; null, and counted in the log, where the bead is no translation.</summary>
    internal (string Source, string Target)? Translation(TermText rules, LossLog log)
    {
        if (Bead.IsNoise) { log.Add(LossReason.Noise, Source + Target); return null; }
        if (Bead.IsNull) { log.Add(LossReason.NullBead, Source + Target); return null; }
        return rules.Fit(Source, log) is { } source && rules.Fit(Target, log) is { } target ? (source, target) : null;
    }
}
