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
}
