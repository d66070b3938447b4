using Aligner.Articles;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Benchmarks;

/// <summary>
/// Invented articles in three languages: words drawn by Zipf's law from a lexicon's stems, the same words translated in
/// the versions of a story, with names and numbers. A quarter of the stories has two versions, a quarter three.
/// </summary>
internal sealed class SyntheticNews
{
    private const int VocabularySize = 20_000;
    private static readonly string[] Codes = ["it", "nl", "de"];
    private static readonly string[] Syllables =
        [.. "ba ko ri ta lu me no sa vi do pe gra stu len mar tin hol ber kri zan fro dal gi ur os".Split(' ')];

    private readonly Random random;
    private readonly string[][] vocabularies;

    private SyntheticNews(int seed, Lexicon italianDutch)
    {
        random = new Random(seed);
        vocabularies = [.. Codes.Select(
            (_, language) => Enumerable.Range(0, VocabularySize).Select(word => Word(language * VocabularySize + word)).ToArray())];
        var frequent = Enumerable.Range(0, italianDutch.Source.Count)
            .Where(stem => italianDutch.Translations(stem).Count > 0)
            .OrderByDescending(stem => italianDutch.Source.Background(stem)).ThenBy(stem => stem)
            .Take(VocabularySize);
        foreach (var (rank, stem) in frequent.Index())
        {
            vocabularies[0][rank] = italianDutch.Source[stem];
            vocabularies[1][rank] = italianDutch.Target[italianDutch.Translations(stem)
                .ToArray()
                .MaxBy(translation => translation.Forward * translation.Backward).Stem];
        }
    }

    /// <summary>Articles of some 1,700 characters; those of one story have one <see cref="Article.Name"/>.</summary>
    public static IReadOnlyList<Article> Articles(int count, int seed, Lexicon italianDutch)
    {
        var news = new SyntheticNews(seed, italianDutch);
        var articles = new List<Article>(count);
        for (var story = 0; articles.Count < count; story++) articles.AddRange(news.Story(story).Take(count - articles.Count));
        return articles;
    }

    private IEnumerable<Article> Story(int story)
    {
        var names = Enumerable.Range(0, 6).Select(_ => $"{Name(Zipf(30_000))} {Name(50_000 + Zipf(100_000))}").ToArray();
        var numbers = Enumerable.Range(0, 4).Select(_ => random.Next(2, random.Next(3) == 0 ? 2000 : 60)).ToArray();
        var sentences = Enumerable.Range(0, random.Next(12, 18))
            .Select(_ =>
                (Words: Enumerable.Range(0, random.Next(14, 22)).Select(_ => Zipf(VocabularySize)).ToArray(),
                    Name: names[random.Next(names.Length)],
                    Number: numbers[random.Next(numbers.Length)]))
            .ToList();
        int[] versions = random.Next(4) switch { 0 => [0, 1], 1 => [0, 1, 2], _ => [random.Next(Codes.Length)] };
        return versions.Select(language => Article(story, language, sentences)).ToList();
    }

    private Article Article(int story, int language, IEnumerable<(int[] Words, string Name, int Number)> sentences)
    {
        var texts = sentences.Where(_ => random.Next(10) > 0)
            .Select(sentence => $"{Capitalised(string.Join(' ', sentence.Words.Select(word => vocabularies[language][word])))} "
                + $"{sentence.Name} {sentence.Number}.");
        return new Article($"{story:000000}.{Codes[language]}.txt", [.. texts.Select((text, i) => new Paragraph(i, i + 1, 1, text))])
        {
            Name = $"{story:000000}",
            Language = new LanguageGuess(LanguageCode.Parse(Codes[language]), 1),
        };
    }

    private int Zipf(int count) => (int)Math.Pow(count, random.NextDouble()) - 1;

    internal static string Name(int number) => Capitalised(Word(1_000_000 + number));

    private static string Word(int number)
    {
        var own = new Random(number);
        return string.Concat(Enumerable.Range(0, own.Next(2, 5)).Select(_ => Syllables[own.Next(Syllables.Length)]));
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
