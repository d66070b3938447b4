using Aligner.Core.Tests.Alignment;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Lexicons;

public class LexiconTrainerTests
{
    [Fact]
    public void Most_words_find_their_translation()
    {
        var lexicon = InventedLanguage.Lexicon;
        var segments = InventedLanguage.Bitext(50, 2).ToList();
        var right = 0;
        var all = 0;
        foreach (var segment in segments)
        {
            var targets = segment.Target.TrimEnd('.').ToLowerInvariant().Split(' ').ToHashSet();
            foreach (var word in segment.Source.TrimEnd('.').ToLowerInvariant().Split(' '))
            {
                all++;
                if (lexicon.Source.FindWord(word) is not { } id) continue;
                var best = lexicon.Translations(id).ToArray().MaxBy(translation => translation.Forward);
                if (targets.Contains(lexicon.Target[best.Stem])) right++;
            }
        }
        Assert.True(right > all * 0.95, $"{right} of {all}");
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        Assert.Equal(Bytes(Train()), Bytes(Train()));

        static Lexicon Train() =>
            new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target).Train(InventedLanguage.Bitext(6000, 3), "");
    }

    [Fact]
    public void A_segment_that_comes_twice_counts_once()
    {
        var once = InventedLanguage.Bitext(200, 4).ToList();
        var trainer = new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target);
        Assert.Equal(Bytes(trainer.Train(once, "")), Bytes(trainer.Train([.. once, .. once], "")));
    }

    [Theory]
    [InlineData(1e-3f)]
    [InlineData(1e15f)]
    public void No_weight_overflows_the_counts(float weight)
    {
        var lexicon = new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target)
            .Train(InventedLanguage.Bitext(500, 6).Select(segment => segment with { Weight = weight }), "");
        Assert.True(lexicon.Count > 0);
        for (var id = 0; id < lexicon.Source.Count; id++)
        {
            foreach (var translation in lexicon.Translations(id))
            {
                Assert.InRange(translation.Forward, 0, 1);
                Assert.InRange(translation.Backward, 0, 1);
            }
        }
    }

    [Fact]
    public void An_overlong_or_lopsided_segment_teaches_nothing()
    {
        var trainer = new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target);
        var ordinary = InventedLanguage.Bitext(200, 7).ToList();
        var list = string.Join(' ', ordinary.Take(30).Select(segment => segment.Source));
        Assert.Equal(
            Bytes(trainer.Train(ordinary, "")),
            Bytes(trainer.Train([.. ordinary, new BitextSegment(list, list), new BitextSegment(list, "waro")], "")));
    }

    [Fact]
    public void No_text_gives_a_lexicon_without_words()
    {
        var lexicon = new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target)
            .Train([new BitextSegment("", ""), new BitextSegment("…", "!")], "");
        Assert.Equal(0, lexicon.Count);
    }

    [Fact]
    public void Numbers_are_left_to_the_rule_that_equal_numbers_translate_each_other()
    {
        var lexicon = new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target)
            .Train(Enumerable.Range(0, 50).Select(i => new BitextSegment($"kata {i}", $"woro {i}")), "");
        Assert.Null(lexicon.Source.FindWord("17"));
        Assert.NotNull(lexicon.Source.FindWord("kata"));
    }

    [Fact]
    public void Progress_ends_at_one()
    {
        var reports = new Reports();
        new LexiconTrainer(InventedLanguage.Source, InventedLanguage.Target).Train(InventedLanguage.Bitext(50, 5), "", reports);
        Assert.Equal(reports.Values.Order(), reports.Values);
        Assert.Equal(1, reports.Values[^1]);
    }

    private static byte[] Bytes(Lexicon lexicon)
    {
        using var stream = new MemoryStream();
        LexiconFile.Write(lexicon, stream);
        return stream.ToArray();
    }

    private sealed class Reports : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
