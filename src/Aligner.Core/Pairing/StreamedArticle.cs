using Aligner.Articles;
using Aligner.Languages;

namespace Aligner.Pairing;

/// <summary>An article that passes by, with what it is found by.</summary>
/// <param name="Language">The language it is in.</param>
/// <param name="Number">Its number among the articles of its language, in the order of their paths.</param>
/// <param name="Hashes">Of its language-neutral keys (<see cref="KeyHash"/>).</param>
/// <param name="Stems">For each two languages the stems that stand for its words, none where it is in neither.</param>
/// <param name="Length">Its words of content, each as often as it has it.</param>
/// <param name="Date">The day it was published.</param>
internal sealed record StreamedArticle(
    LanguageCode Language, int Number, ulong[] Hashes, int[][] Stems, int Length, DateOnly? Date)
{
    /// <summary>The article of a trace.</summary>
    public static StreamedArticle Of(Article head, int number, ArticleTrace trace, StreamedPair[] pairs)
    {
        var language = head.Language.Language;
        return new StreamedArticle(
            language,
            number,
            KeyHash.Of(trace.Keys),
            Array.ConvertAll(pairs, pair => pair.StemsOf(language, trace.Words)),
            trace.Length,
            head.Date);
    }

    /// <summary>The article as it is found by keys and stems.</summary>
    public KeyedArticle Keyed(int[] neutral, int[] stems) => KeyedArticle.Of(Number, neutral, stems, Length, Date);
}
