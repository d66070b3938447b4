using Aligner.Articles;

namespace Aligner.Pairing;

/// <summary>An article, and what it is found by.</summary>
/// <param name="Document">The article as it reads.</param>
/// <param name="Keys">Numbers of its language-neutral keys, each once, ascending.</param>
/// <param name="Words">Numbers of its words of content, each once, ascending.</param>
/// <param name="Shingles">A sample of its runs of words (<see cref="Pairing.Shingles"/>), ascending.</param>
internal sealed record IndexedArticle(Document Document, int[] Keys, int[] Words, uint[] Shingles)
{
    /// <summary>The article.</summary>
    public Article Article => Document.Article;
}
