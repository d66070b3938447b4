using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
using Aligner.Core.Tests.Matching;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Matching;

namespace Aligner.Core.Tests.Alignment;

public sealed class WordTypeIndexTests
{
    private static readonly Vocabulary Words = SmallLexicon.Of(("casa", "huis", 0.5f)).Source;
    private static readonly SoundTable Sounds = new(ShippedSpellings.All, SpellingScheme.Cognate);

    [Fact]
    public void A_number_is_found_by_its_value_alone()
    {
        var index = Of("1.000");
        Assert.Equal(0, index.ByNumber.Last("1000"));
        Assert.Equal(-1, index.ByKey.Last("1.000"));
    }

    [Fact]
    public void Every_form_of_a_word_is_found_by_its_key()
    {
        var index = Of("xyz abc Xyz");
        Assert.Equal((2, 0, -1), (index.ByKey.Last("xyz"), index.ByKey.Before(2), index.ByKey.Before(0)));
    }

    [Theory]
    [InlineData("karlo", 0)]
    [InlineData("nipo", 1)]
    [InlineData("pietro", 2)]
    [InlineData("sumerano")]
    public void A_word_is_found_by_its_sound_from_four_letters_on(string word, params int[] types) =>
        Assert.Equal(types, SoundingLike("Karlo nipo Pietro bo", word));

    [Fact]
    public void Forms_that_sound_the_same_stand_in_their_own_order()
    {
        var forms = Enumerable.Range(0, 32).Select(form => string.Concat("karlo".Select((c, at) =>
            (form >> at & 1) == 0 ? c : char.ToUpperInvariant(c))));
        Assert.Equal(Enumerable.Range(0, 32), SoundingLike(string.Join(' ', forms), "karlo"));
    }

    private static IEnumerable<int> SoundingLike(string unit, string word) =>
        Of(unit).SoundingLike(CognateSpelling.Of(word, Sounds)).ToArray().Select(type => type.Number);

    private static WordTypeIndex Of(string unit) => new(new UnitSide([unit], Words), Words, Sounds, new(Words, compounds: false));
}
