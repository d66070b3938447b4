using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>An article, and what it is found by.</summary>
/// <param name="Document">The article as it reads.</param>
/// <param name="Keys">Numbers of its language-neutral keys, each once, in the order it first has them.</param>
/// <param name="Words">Numbers of its words of content, each once, in the order it first has them.</param>
/// <param name="Shingles">A sample of its runs of words (<see cref="Pairing.Shingles"/>), ascending.</param>
/// <param name="Length">Its words of content, each as often as it has it.</param>
internal sealed record IndexedArticle(Document Document, int[] Keys, int[] Words, uint[] Shingles, int Length)
{
    // A page that holds a whole archive is no version and no copy of one of its reports, and comparing the two takes as long as the longer
    // is. Versions in stories-dev and wikinews-dev are 1.65 times as long at most.
    private const int MostTimesLonger = 100;

    /// <summary>The article.</summary>
    public Article Article => Document.Article;

    /// <summary>Whether the two can be versions or copies by their lengths.</summary>
    public bool IsOfOneSizeWith(IndexedArticle other) => AreOfOneSize(Length, other.Length);

    /// <summary>Whether articles of two lengths can be versions or copies.</summary>
    public static bool AreOfOneSize(int length, int other) =>
        Math.Max(length, other) <= (long)MostTimesLonger * Math.Min(length, other);
}
