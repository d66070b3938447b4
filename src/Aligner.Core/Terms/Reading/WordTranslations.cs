using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Terms;

/// <summary>What a lexicon says of single words; without one, nothing.</summary>
/// <param name="lexicon">The lexicon of the pair.</param>
/// <param name="romanisation">By which words that it doesn't know are compared.</param>
internal sealed class WordTranslations(Lexicon? lexicon, Romanisation romanisation)
{
    // A stem this frequent is an ordinary word, whatever its capital: Stato, State. Set by hand; the news set and the
    // stories lose no name by it.
    private const double Common = 2e-5;

    /// <summary>How likely two folded words translate each other, 0..1: the geometric mean of both directions.</summary>
    public double Likelihood(string source, string target)
    {
        if (lexicon is null || lexicon.Source.FindWord(source) is not { } from || lexicon.Target.FindWord(target) is not { } to) return 0;
        foreach (var translation in lexicon.Translations(from))
            if (translation.Stem == to) return Math.Sqrt(translation.Forward * translation.Backward);
        return 0;
    }

    /// <summary>How alike two words are spelt, 0..1.</summary>
    public double Resemblance(string source, string target) => romanisation.Similarity(source, target);

    /// <summary>Whether a folded word of the source is an ordinary one.</summary>
    public bool IsCommonInSource(string word) => lexicon?.Source.FindWord(word) is { } id && lexicon.Source.Background(id) > Common;

    /// <summary>Whether a folded word of the target is an ordinary one.</summary>
    public bool IsCommonInTarget(string word) => lexicon?.Target.FindWord(word) is { } id && lexicon.Target.Background(id) > Common;
}
