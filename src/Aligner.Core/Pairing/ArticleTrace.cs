using System.Collections.Immutable;
using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>What an article is found by.</summary>
/// <param name="Keys">Its language-neutral keys, each once, in the order it first has them.</param>
/// <param name="Words">Its words of content, folded, each once, in the order it first has them.</param>
/// <param name="Shingles">A sample of its runs of words (<see cref="Pairing.Shingles"/>), ascending.</param>
/// <param name="Length">Its words of content, each as often as it has it.</param>
internal sealed record ArticleTrace(
    ImmutableArray<string> Keys, ImmutableArray<string> Words, ImmutableArray<uint> Shingles, int Length)
{
    /// <summary>The trace of an article.</summary>
    public static ArticleTrace Of(Document document)
    {
        var (words, keys) = (new List<string>(), new List<string>());
        foreach (var sentence in document.Content)
        {
            foreach (var word in sentence)
            {
                words.Add(word.Folded);
                keys.AddRange(word.Keys);
            }
        }
        return new ArticleTrace(
            [.. keys.Distinct(StringComparer.Ordinal)],
            [.. words.Distinct(StringComparer.Ordinal)],
            [.. Pairing.Shingles.Sample(words)],
            words.Count);
    }
}
