using Aligner.Languages;
using Aligner.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Matching;

public sealed class CognateSpellingTests
{
    private static readonly SoundTable Sounds = new(ShippedSpellings.All, SpellingScheme.Cognate);

    [Theory]
    [InlineData("lavrov", "lawrow", 1)]
    [InlineData("putin", "poetin", 4 / 6.0)]
    [InlineData("roma", "parigi", 0)]
    public void Words_that_sound_alike_are_alike(string one, string other, double similarity) =>
        Assert.Equal(similarity, CognateSpelling.Of(one, Sounds).Similarity(CognateSpelling.Of(other, Sounds), 0.6), 6);

    [Theory]
    [InlineData("philosophie", "filosofie")]
    [InlineData("jazz", "ias")]
    [InlineData("hitler", "hitler")]
    [InlineData("kohl", "kol")]
    public void Letters_that_languages_exchange_are_one(string folded, string spelling) =>
        Assert.Equal(spelling, CognateSpelling.Of(folded, Sounds).Text);

    [Theory]
    [InlineData(100, 100)]
    [InlineData(1, 300)]
    [InlineData(0, 300)]
    public void A_word_is_as_long_as_it_sounds(int spelled, int unspelled)
    {
        var sounds = new SoundTable([new Spelling("x", IsInitial: false, SpellingScheme.Cognate, "ksi")], SpellingScheme.Cognate);
        var word = string.Concat(Enumerable.Repeat("x", spelled)) + string.Concat(Enumerable.Repeat("ab", unspelled));
        Assert.Equal(word.Replace("x", "ksi", StringComparison.Ordinal), CognateSpelling.Of(word, sounds).Text);
    }

    [Fact]
    public void Looking_at_the_letters_first_changes_no_similarity() =>
        Prop.ForAll(Word.Zip(Word).ToArbitrary(), words =>
        {
            var (one, other) = (new CognateSpelling(words.Item1), new CognateSpelling(words.Item2));
            var whole = one.Similarity(other, 0);
            return one.Similarity(other, 0.6) == (whole >= 0.6 ? whole : 0);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Word => Gen.OneOf(WordOf("abcde"), WordOf("abcdeàß"));

    private static Gen<string> WordOf(string letters) => Gen.Elements(letters.ToCharArray()).NonEmptyListOf().Select(string.Concat);
}
