namespace Aligner.Quality;

/// <summary>Sentence splitting against gold: an item is right when each of its sentences is.</summary>
internal static class SentenceScore
{
    private const string End = " || ";

    /// <summary>For each item (<c>name⇥text</c>, the text with <c> || </c> where a sentence ends) whether it was split so.</summary>
    /// <param name="gold">The items, a line each.</param>
    /// <param name="language">Their language.</param>
    /// <param name="split">The sentences of lines of text in a language, over all of them.</param>
    public static IEnumerable<bool> Judge(
        IReadOnlyList<string> gold, string language, Func<IReadOnlyList<string>, string, IReadOnlyList<string>> split)
    {
        var items = gold.Select(line => line.Split('\t')[1]).ToList();
        var sentences = split([.. items.Select(item => item.Replace(End, " ", StringComparison.Ordinal))], language);
        var at = 0;
        foreach (var item in items)
        {
            var length = item.Replace(End, " ", StringComparison.Ordinal).Length;
            var found = new List<string>();
            for (; at < sentences.Count && found.Sum(sentence => sentence.Length + 1) < length; at++) found.Add(sentences[at]);
            yield return string.Join(End, found) == item;
        }
    }
}
