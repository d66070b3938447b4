using Aligner.Languages;
using Aligner.Languages.Identification;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Languages;

public class CharacterModelTests
{
    // More languages than a vector holds numbers.
    private static readonly LanguageProfile[] Profiles =
    [
        .. Enumerable.Range(0, 20).Select(number => ProfileTrainer.Train(
            LanguageCode.Parse($"q{(char)('a' + number)}"), [string.Join(' ', Enumerable.Range(number, 30).Select(Word))])),
    ];

    private static readonly ProfileTable Warm = ProfileTable.Empty.With(Profiles);

    [Fact]
    public void A_text_costs_the_same_whatever_was_read_before() =>
        Prop.ForAll(Gen.Choose(0, 60).ArrayOf().ToArbitrary(), words =>
        {
            var text = ProfileText.Fold(string.Join(' ', words.Select(Word)));
            return Costs(ProfileTable.Empty.With(Profiles), text).SequenceEqual(Costs(Warm, text))
                && Costs(Warm, text).SequenceEqual(Costs(Warm, text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_costs_what_its_words_cost()
    {
        var words = Enumerable.Range(0, 300).Select(number => Word(number % 40)).ToList();
        var alone = words.Select(word => Costs(ProfileTable.Empty.With(Profiles), ProfileText.Fold(word)));
        var together = Costs(Warm, ProfileText.Fold(string.Join(' ', words)));
        Assert.Equal(alone.Aggregate((sum, costs) => [.. sum.Zip(costs, (a, b) => a + b)]), together);
    }

    [Theory]
    [InlineData(WordCosts.LongestKept - 3)]
    [InlineData(WordCosts.LongestKept - 2)]
    [InlineData(WordCosts.LongestKept - 1)]
    [InlineData(300_000)]
    public void A_word_that_no_language_knows_costs_as_much_each_time(int letters)
    {
        var text = ProfileText.Fold(new string('ж', letters));
        // The boundary at its end is known to all, and cheap.
        var (least, most) = (ProfileTable.Unknown * (long)letters, ProfileTable.Unknown * (letters + 1L));
        for (var time = 0; time < 4; time++) Assert.All(Costs(Warm, text), cost => Assert.InRange(cost, least, most));
    }

    private static string Word(int number) => string.Concat($"{number * 7919:D5}".Select(digit => (char)('a' + digit - '0')));

    private static long[] Costs(ProfileTable table, string text)
    {
        var costs = new long[table.Languages.Length];
        CharacterModel.Cost(table, text, costs);
        return costs;
    }
}
