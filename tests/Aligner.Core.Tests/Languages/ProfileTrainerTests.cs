using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Core.Tests.Languages;

public class ProfileTrainerTests
{
    private static readonly LanguageCode Language = LanguageCode.Parse("xx");

    [Fact]
    public void N_grams_stay_inside_words_and_are_ranked_by_count()
    {
        var profile = ProfileTrainer.Train(Language, ["Aa b"]);
        Assert.Equal(
            ["_:2", "a:2", "b:1", "_a:1", "_b:1", "a_:1", "aa:1", "b_:1", "_aa:1", "_b_:1", "aa_:1", "_aa_:1"],
            profile.NGrams.Select(ngram => $"{ngram.Text}:{ngram.Count}"));
    }

    [Fact]
    public void Only_the_most_frequent_are_kept() =>
        Assert.Equal(["_", "a"], ProfileTrainer.Train(Language, ["Aa b"], 2).NGrams.Select(ngram => ngram.Text));

    [Fact]
    public void Text_without_letters_gives_an_empty_profile() => Assert.Empty(ProfileTrainer.Train(Language, ["", "12"]).NGrams);

    [Fact]
    public void A_character_costs_most_where_the_text_is_like_nothing_before()
    {
        var alike = ProfileTrainer.CharacterCost([.. Enumerable.Repeat("de kinderen van de minister", 20)], 1000);
        var strange = ProfileTrainer.CharacterCost(["de kinderen", "il governo", "we cookies", "naar huis", "ke la jaro"], 1000);
        Assert.InRange(alike, 0.01, 0.5);
        Assert.InRange(strange, 2, 15);
        Assert.Equal(0, ProfileTrainer.CharacterCost(["12", "–"], 1000));
    }
}
