using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>A text and its translation while they are checked: which sentences belong together, and where findings stand.</summary>
internal sealed class CheckedPair
{
    private readonly int[] beadOfSource;
    private readonly int[] beadOfTarget;

    public CheckedPair(ArticleAlignment alignment)
    {
        Alignment = alignment;
        beadOfSource = new int[alignment.SourceSentences.Length];
        beadOfTarget = new int[alignment.TargetSentences.Length];
        foreach (var (index, bead) in alignment.Sentences.Beads.Index())
        {
            foreach (var sentence in bead.Source) beadOfSource[sentence] = index;
            foreach (var sentence in bead.Target) beadOfTarget[sentence] = index;
        }
    }

    public ArticleAlignment Alignment { get; }

    public Article Source => Alignment.Source;

    public Article Target => Alignment.Target;

    /// <summary>The bead of sentences that a place of a paragraph of the source belongs to; −1 outside all sentences.</summary>
    public int SourceBead(int paragraph, int start) => BeadOf(Alignment.SourceSentences, beadOfSource, paragraph, start);

    /// <summary>As <see cref="SourceBead"/>, of the target.</summary>
    public int TargetBead(int paragraph, int start) => BeadOf(Alignment.TargetSentences, beadOfTarget, paragraph, start);

    /// <summary>Words of the source.</summary>
    public Passage InSource(int paragraph, Extent extent) => At(Source, paragraph, extent);

    /// <summary>Words of the target.</summary>
    public Passage InTarget(int paragraph, Extent extent) => At(Target, paragraph, extent);

    /// <summary>Where in the target something of the source should stand: at the sentence that translates it, else at the
    /// beginning of the bead's paragraphs.</summary>
    public Passage Counterpart(Bead bead, int paragraph, int start)
    {
        var sentences = SourceBead(paragraph, start) is >= 0 and var index ? Alignment.Sentences.Beads[index].Target : [];
        if (sentences.IsEmpty) return InTarget(bead.Target[0], new Extent(0, 0));
        var there = Alignment.TargetSentences[sentences[0]];
        return InTarget(there.Paragraph, new Extent(there.Extent.Start, 0));
    }

    /// <summary>A finding at a place of either text.</summary>
    public static Diagnostic Say(Severity severity, string code, Passage place, string message) =>
        new(severity, code, place.Path, place.Line, place.Column, message);

    /// <summary><c>'48' (a.txt:1:12)</c>.</summary>
    public static string Quote(Passage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"'{passage.Text}' ({passage.Path}:{passage.Line}:{passage.Column})");

    private static int BeadOf(ImmutableArray<Sentence> sentences, int[] beads, int paragraph, int start)
    {
        foreach (var sentence in sentences)
            if (sentence.Paragraph == paragraph && sentence.Extent.End > start) return beads[sentence.Index];
        return -1;
    }

    private static Passage At(Article article, int paragraph, Extent extent)
    {
        var said = article.Paragraphs[paragraph];
        return new Passage(article.Path, said.Line, said.Column + extent.Start, said.Text.Substring(extent.Start, extent.Count));
    }
}
