using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Which words of an article may be names of one word, and where their capital says so.</summary>
public class SingleWordTests
{
    private static readonly LanguagePack Pack = SmallPacks.For(LanguageCode.Parse("it")) with
    {
        Addresses = new[] { "signor", "sig." }.ToFrozenSet(),
        Numbers = new Dictionary<string, long> { ["tre"] = 3 }.ToFrozenDictionary(),
    };

    [Theory]
    [InlineData("qui parla Zeta", "Zeta")]
    [InlineData("qui parla Zeta con Zeta", "Zeta 2")]
    [InlineData("qui parla zeta", "")]
    [InlineData("qui parla Z", "")]
    [InlineData("qui Beta & Zeta", "Beta")]
    [InlineData("qui 11 Zeta", "Zeta")]
    // An address, a number, a function word unless it is an acronym.
    [InlineData("qui parla Signor", "")]
    [InlineData("qui parla Sig", "")]
    [InlineData("qui parla Tre", "")]
    [InlineData("qui parla Della", "")]
    [InlineData("qui parla DELLA", "DELLA")]
    // A part of a phrase, and what is one only with another word.
    [InlineData("qui parla Sindaco", "")]
    [InlineData("qui parla Russo", "")]
    [InlineData("qui parla Meridionale", "")]
    [InlineData("qui parla Cultura", "")]
    [InlineData("qui parla Affari esteri", "Affari")]
    // A place and a body are names.
    [InlineData("qui parla Russia", "Russia")]
    [InlineData("qui parla Europol", "Europol")]
    public void A_word_with_a_capital_may_be_a_name(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("qui Zeta-voce", "Zeta")]
    [InlineData("qui voce-Zeta", "Zeta")]
    [InlineData("qui Zeta-Beta", "Zeta-Beta")]
    [InlineData("qui Zeta-Beta-voce", "Zeta-Beta")]
    [InlineData("qui voce-zeta", "")]
    // A letter is no name, and the word behind it is part of one.
    [InlineData("qui Z-voce", "Z-voce")]
    public void In_a_compound_with_a_hyphen_the_part_with_the_capital_is_the_name(string text, string words) =>
        Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("qui Zeta tace", true)]
    [InlineData("Zeta tace", false)]
    [InlineData("Zeta tace. / qui Zeta parla", true)]
    [InlineData("ZT tace", true)]
    [InlineData("ZETA tace", true)]
    [InlineData("ZetaPsi tace", true)]
    [InlineData("U.S. tace", true)]
    public void Where_a_sentence_opens_a_capital_says_nothing(string text, bool isNameLike) =>
        Assert.Equal(isNameLike, First(text, Pack).Word.IsNameLike(First(text, Pack).Article));

    [Theory]
    [InlineData("qui Zeta tace")]
    [InlineData("ZETA tace")]
    public void Where_nouns_have_capitals_it_never_says_anything(string text)
    {
        var (article, word) = First(text, Pack with { CapitalisedNouns = true });

        Assert.False(word.IsNameLike(article));
    }

    private static string Words(string text) => string.Join(
        ", ",
        Of(text, Pack).Words.Select(word => word.Mentions.Length == 1 ? word.Text : $"{word.Text} {word.Mentions.Length}"));

    private static (ArticleWords Article, SingleWord Word) First(string text, LanguagePack pack) =>
        Of(text, pack) is var (article, words) ? (article, words.First()) : default;

    private static (ArticleWords Article, IEnumerable<SingleWord> Words) Of(string text, LanguagePack pack)
    {
        var reading = SmallReadings.Of(pack, text, pack, text);
        return (reading.Source, SingleWord.In(Claims.None(reading).Source));
    }
}
