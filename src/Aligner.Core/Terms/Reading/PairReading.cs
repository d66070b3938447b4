using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;

namespace Aligner.Terms;

/// <summary>A pair of aligned articles as the rules read them, with what is known of their languages. Not
/// thread-safe: look-ups are kept.</summary>
internal sealed class PairReading
{
    private readonly Dictionary<(string, string), double> similarities = [];

    /// <param name="alignment">The articles.</param>
    /// <param name="sourceBook">What is known of the source's language.</param>
    /// <param name="targetBook">What is known of the target's.</param>
    /// <param name="foreign">English, whose names and offices stand untranslated in every language's news.</param>
    /// <param name="names">The large table of names.</param>
    /// <param name="translations">What a lexicon says of single words.</param>
    /// <param name="isGivenName">Whether persons of any nation are called by a folded word.</param>
    public PairReading(
        ArticleAlignment alignment,
        PhraseBook sourceBook,
        PhraseBook targetBook,
        PhraseBook foreign,
        NameTable names,
        WordTranslations translations,
        Func<string, bool>? isGivenName = null)
    {
        IsGivenName = isGivenName ?? (_ => false);
        Source = Words(alignment.SourceDocument, sourceBook, alignment, bead => bead.Source);
        IsOfOne = alignment.SourceDocument == alignment.TargetDocument;
        Target = IsOfOne ? Source : Words(alignment.TargetDocument, targetBook, alignment, bead => bead.Target);
        Foreign = foreign;
        Names = names;
        Translations = translations;
    }

    public ArticleWords Source { get; }

    public ArticleWords Target { get; }

    /// <summary>Whether it is one article beside itself (<see cref="SelfAlignment"/>), where no second version tells names from other
    /// words with a capital.</summary>
    public bool IsOfOne { get; }

    public PhraseBook Foreign { get; }

    public NameTable Names { get; }

    public WordTranslations Translations { get; }

    /// <summary>Whether persons of any nation are called by a folded word.</summary>
    public Func<string, bool> IsGivenName { get; }

    /// <summary>Whether the paragraphs of two words are aligned with each other.</summary>
    public bool AreTogether(int source, int target) => Source.BeadOf[source] == Target.BeadOf[target];

    /// <summary>How alike two single words sound, 0..1.</summary>
    public double Similarity(string a, string b)
    {
        if (similarities.TryGetValue((a, b), out var known)) return known;
        return similarities[(a, b)] = Translations.Resemblance(a, b);
    }

    private static ArticleWords Words(
        Document document, PhraseBook book, ArticleAlignment alignment, Func<Bead, ImmutableArray<int>> side)
    {
        var noise = alignment.Sentences.Beads.Where(bead => bead.IsNoise).SelectMany(bead => side(bead)).ToHashSet();
        var beadOfParagraph = new int[document.Article.Paragraphs.Length];
        Array.Fill(beadOfParagraph, -1);
        for (var bead = 0; bead < alignment.Paragraphs.Beads.Length; bead++)
            foreach (var paragraph in side(alignment.Paragraphs.Beads[bead])) beadOfParagraph[paragraph] = bead;
        return new ArticleWords(document, book, noise, beadOfParagraph);
    }
}
