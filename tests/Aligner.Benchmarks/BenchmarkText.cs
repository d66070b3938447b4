using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Benchmarks;

/// <summary>
/// An Italian and a Dutch text of any length that translate each other, made of the shipped lexicon's own words by
/// their frequency, with sentences merged, split and dropped. No language anyone speaks, but with the word statistics of
/// one, and the same on every machine.
/// </summary>
internal static class BenchmarkText
{
    public static LanguagePacks Packs { get; } = new();

    public static Lexicon Lexicon { get; } = new LexiconLibrary(Packs).For(Pair);

    private static LanguagePair Pair => new(LanguageCode.Parse("it"), LanguageCode.Parse("nl"));

    /// <summary>A text of at least so many source lines.</summary>
    /// <param name="lines">Source lines.</param>
    /// <param name="met">Told the source and the target lines of each bead that is not null, by their extents.</param>
    public static (List<string> Source, List<string> Target) Make(int lines, Action<Extent, Extent>? met = null)
    {
        var random = new Random(1);
        List<string> source = [], target = [];
        while (source.Count < lines)
        {
            var (first, second) = (Segment(random), Segment(random));
            var kind = random.Next(20);
            if (kind > 1) met?.Invoke(new Extent(source.Count, kind == 2 ? 2 : 1), new Extent(target.Count, kind == 3 ? 2 : 1));
            if (kind != 1) source.Add(kind == 3 ? $"{first.Source} {second.Source}" : first.Source);
            if (kind == 2) source.Add(second.Source);
            if (kind != 0) target.Add(kind == 2 ? $"{first.Target} {second.Target}" : first.Target);
            if (kind == 3) target.Add(second.Target);
        }
        return (source, target);
    }

    public static IEnumerable<BitextSegment> Bitext(int segments)
    {
        var random = new Random(2);
        for (var i = 0; i < segments; i++) yield return Segment(random);
    }

    private static BitextSegment Segment(Random random)
    {
        List<string> source = [], target = [];
        for (var left = random.Next(8, 30); left > 0; left--)
        {
            var id = Word(random);
            source.Add(Lexicon.Source[id]);
            var translations = Lexicon.Translations(id).ToArray();
            if (random.Next(5) > 0) target.Add(Lexicon.Target[translations[random.Next(Math.Min(3, translations.Length))].Stem]);
        }
        if (random.Next(4) == 0) { source.Add($"{random.Next(2000)}"); target.Add(source[^1]); }
        return new BitextSegment(string.Join(' ', source) + ".", string.Join(' ', target) + ".");
    }

    private static int Word(Random random)
    {
        // Half the words are drawn by frequency (rejection against the most frequent), half evenly: a long tail as in news.
        while (true)
        {
            var id = random.Next(Lexicon.Source.Count);
            if (random.Next(2) == 0 || Lexicon.Source.Background(id) > random.NextDouble() * 0.01) return id;
        }
    }
}
