using Aligner.Checks;
using Aligner.Core.Tests.Lexicons;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Tests.Checks;

public sealed class NameLikenessTests
{
    private static readonly Romanisation Sounds = new(
    [
        .. Translation.Italian.Spellings,
        new Spelling("oe", false, SpellingScheme.Romanised, "U"), new Spelling("u", false, SpellingScheme.Romanised, "U"),
    ]);

    private static readonly NameLikeness Names = new(
        new WordTranslations(SmallLexicon.Of(("stato", "staat", 0.5f), ("bosco", "bosco", 0.5f), ("casa", "hut", 0.05f)), Sounds), Sounds);

    [Theory]
    [InlineData("bo", "bo", true)]
    [InlineData("bo", "bos", true)]
    [InlineData("macron", "macrons", true)]
    [InlineData("ferraris", "ferrari", false)]
    [InlineData("macron", "macronius", false)]
    [InlineData("blinken", "bellinis", false)]
    [InlineData("lavrov", "lawrow", true)]
    [InlineData("vera", "wera", true)]
    [InlineData("vo", "wo", false)]
    [InlineData("poet", "put", false)]
    [InlineData("put", "poet", false)]
    [InlineData("volgogrard", "wolgogrard", true)]
    [InlineData("volgogrard", "wolgogralt", false)]
    [InlineData("volgogrard", "wolgogrart", true)]
    [InlineData("volgogrard", "volgogrart", false)]
    public void A_name_is_one_with_its_genitive_and_with_what_is_heard_alike(string source, string target, bool areOne) =>
        Assert.Equal(areOne, Names.AreOne(source, target));

    [Theory]
    [InlineData("montanari", "montanaro", true)]
    [InlineData("anna", "anne", true)]
    [InlineData("ann", "anna", false)]
    [InlineData("anna", "ann", false)]
    [InlineData("montanari", "blinken", false)]
    public void A_slip_leaves_most_letters_of_a_name_of_four(string source, string target, bool areNear) =>
        Assert.Equal(areNear, NameLikeness.AreNear(source, target));

    [Theory]
    [InlineData("stato", "staat", true)]
    [InlineData("casa", "hut", false)]
    [InlineData("stato", "hut", false)]
    public void Words_translate_each_other_where_the_lexicon_takes_them_for_likely(string source, string target, bool translate) =>
        Assert.Equal(translate, Names.Translate(source, target));

    [Theory]
    [InlineData("stato", true, false)]
    [InlineData("staat", false, true)]
    [InlineData("bosco", false, false)]
    [InlineData("blinken", false, false)]
    public void An_ordinary_word_is_known_and_does_not_stay_as_it_is(string word, bool inSource, bool inTarget) =>
        Assert.Equal((inSource, inTarget), (Names.IsOrdinary(word), Names.IsOrdinaryInTarget(word)));
}
