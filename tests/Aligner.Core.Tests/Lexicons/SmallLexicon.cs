using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Lexicons;

/// <summary>Lexicons of a few words, without endings.</summary>
internal static class SmallLexicon
{
    private const float Background = 1e-4f;

    /// <summary>Of words that translate each other with these probabilities, both ways.</summary>
    public static Lexicon Of(params (string Source, string Target, float Probability)[] entries)
    {
        string[] sources = [.. entries.Select(entry => entry.Source).Distinct().Order(StringComparer.Ordinal)];
        string[] targets = [.. entries.Select(entry => entry.Target).Distinct().Order(StringComparer.Ordinal)];
        var translations = sources
            .Select(source => entries.Where(entry => entry.Source == source)
                .Select(entry => new Translation(Array.IndexOf(targets, entry.Target), entry.Probability, entry.Probability))
                .OrderBy(translation => translation.Stem)
                .ToArray())
            .ToArray();
        int[] starts = [0, .. translations.Select((_, at) => translations.Take(at + 1).Sum(own => own.Length))];
        return new Lexicon(
            new LanguagePair(LanguageCode.Parse("it"), LanguageCode.Parse("nl")),
            "",
            Words(sources),
            Words(targets),
            TranslationTable.Of(starts, [.. translations.SelectMany(own => own)]));
    }

    private static Vocabulary Words(string[] stems) => Words([.. stems.Select(stem => (stem, Background))]);

    /// <summary>Stems, in ordinal order, with their frequencies.</summary>
    public static Vocabulary Words(params (string Stem, float Background)[] words) => new(
        [], StemTable.Of([.. words.Select(word => word.Stem)]), words.Select(word => KeptProbability.Of(word.Background)).ToArray());
}
