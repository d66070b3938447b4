using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Alignment;

/// <summary>Two invented languages of a few hundred words, with sentences that translate each other word by word, reversed.</summary>
internal static class InventedLanguage
{
    private const int Words = 300;

    public static LanguagePack Source { get; } = LanguagePack.Bare(LanguageCode.Parse("aa")) with { Spellings = ShippedSpellings.All };

    public static LanguagePack Target { get; } = LanguagePack.Bare(LanguageCode.Parse("bb")) with { Spellings = ShippedSpellings.All };

    public static IEnumerable<BitextSegment> Bitext(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) yield return Segment(random);
    }

    public static BitextSegment Segment(Random random)
    {
        // Words follow Zipf's law roughly, as those of languages do; neighbours change places now and then.
        int[] words = [.. Enumerable.Range(0, random.Next(4, 14)).Select(_ => (int)(Words * Math.Pow(random.NextDouble(), 2)))];
        var other = (int[])words.Clone();
        for (var i = 1; i < other.Length; i++)
        {
            if (random.Next(4) == 0) (other[i - 1], other[i]) = (other[i], other[i - 1]);
        }
        return new BitextSegment(Sentence(words, 'k'), Sentence(other, 'w'));
    }

    public static Lexicon Lexicon { get; } = new LexiconTrainer(Source, Target).Train(Bitext(3000, 1), "invented");

    private static string Sentence(IEnumerable<int> words, char sound)
    {
        var text = string.Join(' ', words.Select(word => Word(word, sound)));
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    private static string Word(int number, char sound)
    {
        // Syllables of two different alphabets of sounds, so that no two words look like cognates.
        const string First = "aeiou";
        var consonants = sound == 'k' ? "ktpms" : "wlnrb";
        var word = "";
        for (var rest = number + 25; rest > 0; rest /= 25) word = $"{consonants[rest % 5]}{First[rest / 5 % 5]}{word}";
        return word;
    }
}
