using Aligner.Alignment;
using Aligner.Diagnostics;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>Tells which paragraphs and sentences only one version has, and which paragraphs stand elsewhere.</summary>
internal static class OrderCheck
{
    // Shorter sentences come and go (Certo.), and may be a slip of the splitter.
    private const int ShortestSentence = 3;

    /// <summary>The findings of a bead of paragraphs.</summary>
    public static IEnumerable<Finding> In(CheckedPair pair, Bead bead)
    {
        if (bead.IsNoise) return [];
        if (bead.Target.IsEmpty) return bead.Source.Select(paragraph => LeftOut(pair, FindingKind.Paragraph, Whole(pair, paragraph)));
        if (bead.Source.IsEmpty) return bead.Target.Select(paragraph => Added(pair, FindingKind.Paragraph, WholeTarget(pair, paragraph)));
        return Sentences(pair, bead).Concat(bead.IsCrossing ? [Moved(pair, bead)] : []);
    }

    private static IEnumerable<Finding> Sentences(CheckedPair pair, Bead bead)
    {
        foreach (var sentences in pair.Alignment.Sentences.Beads.Where(sentences => sentences.IsNull && !sentences.IsNoise))
        {
            foreach (var sentence in sentences.Source.Select(index => pair.Alignment.SourceSentences[index]).Where(IsMissed))
                if (bead.Source.Contains(sentence.Paragraph))
                    yield return LeftOut(pair, FindingKind.Sentence, pair.InSource(sentence.Paragraph, sentence.Extent));
            foreach (var sentence in sentences.Target.Select(index => pair.Alignment.TargetSentences[index]).Where(IsMissed))
                if (bead.Target.Contains(sentence.Paragraph))
                    yield return Added(pair, FindingKind.Sentence, pair.InTarget(sentence.Paragraph, sentence.Extent));
        }
    }

    private static bool IsMissed(Sentence sentence) => TermWords.Cut(sentence.Text).Length >= ShortestSentence;

    private static Finding LeftOut(CheckedPair pair, FindingKind kind, Passage passage) => new(
        kind,
        CheckedPair.Say(Severity.Warning, "ALN356", passage,
            $"this {Word(kind)} is not translated; translate it or see that it is left out on purpose"),
        passage,
        null);

    private static Finding Added(CheckedPair pair, FindingKind kind, Passage passage) => new(
        kind,
        CheckedPair.Say(Severity.Warning, "ALN357", passage, $"this {Word(kind)} has no counterpart in the source; see that it is meant"),
        null,
        passage);

    private static Finding Moved(CheckedPair pair, Bead bead)
    {
        var (source, target) = (Whole(pair, bead.Source[0]), WholeTarget(pair, bead.Target[0]));
        return new Finding(
            FindingKind.Order,
            CheckedPair.Say(Severity.Warning, "ALN360", target,
                $"this paragraph stands elsewhere in the source ({source.Path}:{source.Line}); see that the order is meant"),
            source,
            target);
    }

    private static string Word(FindingKind kind) => kind == FindingKind.Sentence ? "sentence" : "paragraph";

    private static Passage Whole(CheckedPair pair, int paragraph) =>
        pair.InSource(paragraph, new Extent(0, pair.Source.Paragraphs[paragraph].Text.Length));

    private static Passage WholeTarget(CheckedPair pair, int paragraph) =>
        pair.InTarget(paragraph, new Extent(0, pair.Target.Paragraphs[paragraph].Text.Length));
}
