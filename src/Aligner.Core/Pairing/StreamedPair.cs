using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Pairing;

/// <summary>Two languages of articles that pass by: how often their keys occur, and the sources that are wanted.</summary>
internal sealed class StreamedPair(LanguagePair languages, KeyCounts counts, Lexicon? lexicon)
{
    private readonly Func<string, int> ofSource = TranslatedStems.OfSource(lexicon), ofTarget = TranslatedStems.OfTarget(lexicon);
    private readonly List<KeyedArticle> wanted = [];

    /// <summary>The two, source first.</summary>
    public LanguagePair Languages => languages;

    /// <summary>The stems that stand for the words of an article in a language, none where it is neither of the two. Thread-safe.</summary>
    public int[] StemsOf(LanguageCode language, ImmutableArray<string> words) =>
        language == languages.Source ? TranslatedStems.Of(words.AsSpan(), ofSource)
        : language == languages.Target ? TranslatedStems.Of(words.AsSpan(), ofTarget)
        : [];

    /// <summary>Counts the stems of an article, whose neutral keys were counted, and takes it if it is a source that is wanted.</summary>
    public void Count(StreamedArticle article, int[] neutral, int[] stems, Func<int, bool> takes)
    {
        if (article.Language == languages.Target) counts.TargetStems.Add(stems);
        if (article.Language != languages.Source) return;
        counts.SourceStems.Add(stems);
        if (takes(article.Number)) wanted.Add(article.Keyed(neutral, stems));
    }

    /// <summary>What finds the nearest targets of the sources that are wanted, when all articles were counted.</summary>
    public CandidateFinder Finder(int daysApart) => new(counts, [.. wanted.OrderBy(source => source.Number)], daysApart);
}
