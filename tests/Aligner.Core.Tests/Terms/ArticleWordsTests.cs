using System.Collections.Frozen;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>The words of an article, and what stands beside them.</summary>
public class ArticleWordsTests
{
    private static readonly LanguagePack Pack = LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        StopWords = Set("che"),
        Articles = Set("il"),
        Elisions = Set("l'"),
        Particles = Set("al-"),
        Months = new Dictionary<string, int> { ["maggio"] = 5, ["Mai"] = 5 }.ToFrozenDictionary(StringComparer.Ordinal),
        Weekdays = new Dictionary<string, int> { ["lunedì"] = 1, ["Montag"] = 1 }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    [Theory]
    [InlineData("Zeta parla", "Zeta")]
    [InlineData("Ecco Zeta / Beta tace", "Ecco Beta")]
    [InlineData("Dice : Zeta", "Dice Zeta")]
    [InlineData("Dice “ Zeta", "Dice Zeta")]
    [InlineData("Dice „ Zeta", "Dice Zeta")]
    [InlineData("Dice « Zeta", "Dice Zeta")]
    [InlineData("Dice \" Zeta", "Dice Zeta")]
    [InlineData("Dice ‘ Zeta", "Dice Zeta")]
    [InlineData("Dice » Zeta", "Dice Zeta")]
    [InlineData("Dice – Zeta", "Dice Zeta")]
    [InlineData("Dice — Zeta", "Dice Zeta")]
    [InlineData("Dice • Zeta", "Dice Zeta")]
    [InlineData("Dice | Zeta", "Dice Zeta")]
    [InlineData("Dice . Zeta", "Dice Zeta")]
    [InlineData("Dice ! Zeta", "Dice Zeta")]
    [InlineData("Dice ? Zeta", "Dice Zeta")]
    [InlineData("Dice … Zeta", "Dice Zeta")]
    [InlineData("Dice , Zeta", "Dice")]
    [InlineData("Dice ( Zeta", "Dice")]
    // A mark or number opens nothing and ends nothing; an article without its vowel opens with what it stands before.
    [InlineData("« Zeta", "Zeta")]
    [InlineData("L'Aia tace", "L' Aia")]
    [InlineData("L’Aia tace", "L’ Aia")]
    [InlineData("Ecco l'Aia", "Ecco")]
    public void A_sentence_a_quotation_and_what_a_mark_parts_open_with_a_word(string text, string opening) => Assert.Equal(
        opening, string.Join(' ', Read(text).Words.Where(word => word.Opens).Select(word => word.Token.Text)));

    [Theory]
    [InlineData("che", true)]
    [InlineData("Che", true)]
    [InlineData("Il", true)]
    [InlineData("L’Aia", true)]
    [InlineData("Maggio", true)]
    [InlineData("Mai", true)]
    [InlineData("Lunedì", true)]
    [InlineData("Montag", true)]
    [InlineData("mai", false)]
    [InlineData("Zeta", false)]
    public void Function_words_and_words_of_the_calendar_are_no_names(string text, bool isStop) =>
        Assert.Equal(isStop, Read(text).Words[0].IsStop);

    [Theory]
    [InlineData("al-Sharaa", true)]
    [InlineData("al-sharaa", false)]
    [InlineData("ex-Sharaa", false)]
    [InlineData("Sharaa", true)]
    [InlineData("sharaa", false)]
    [InlineData("-", false)]
    public void A_name_may_have_its_capital_behind_a_particle(string text, bool isCapital) =>
        Assert.Equal(isCapital, Read(text).Words[0].IsCapital);

    [Theory]
    [InlineData("UN", true)]
    [InlineData("U.S.", true)]
    [InlineData("F1", true)]
    [InlineData("Un", false)]
    [InlineData("U", false)]
    [InlineData("U. Zeta", false)]
    [InlineData("3D", false)]
    [InlineData("DELL'ALFA", false)]
    [InlineData("DELL’ALFA", false)]
    public void Capitals_alone_are_an_acronym_but_for_one_and_for_articles(string text, bool isAcronym) =>
        Assert.Equal(isAcronym, Read(text).Words[0].IsAcronym);

    [Theory]
    [InlineData("Rubio Zeta", true)]
    [InlineData("Rubio / Zeta", false)]
    [InlineData("Zeta Rubio", false)]
    [InlineData("Rubio", false)]
    [InlineData("Rubio, Zeta", true)]
    [InlineData("Rubio (Zeta", true)]
    [InlineData("Rubio e Zeta", false)]
    [InlineData("Rubio, Il Zeta", true)]
    [InlineData("Rubio (, Zeta", true)]
    [InlineData("Rubio, ex Zeta", false)]
    [InlineData("Rubio e il Zeta", false)]
    [InlineData("Rubio e, Zeta", false)]
    [InlineData("Rubio (CDA) Zeta", true)]
    [InlineData("Rubio, CDA) Zeta", false)]
    [InlineData("Rubio (CDA, Zeta", false)]
    [InlineData("Rubio (CDA), Zeta", true)]
    [InlineData("Rubio (CDA) e Zeta", false)]
    [InlineData("Rubio, CDA), Zeta", false)]
    [InlineData("Rubio (ex CDA), Zeta", false)]
    public void Two_names_adjoin_with_a_comma_an_article_or_a_party_between(string text, bool adjoin)
    {
        var article = Read(text);
        var texts = article.Words.Select(word => word.Token.Text).ToList();
        var (end, start) = (texts.IndexOf("Rubio") + 1, texts.IndexOf("Zeta"));

        Assert.Equal(adjoin, article.Adjoins(end, start < 0 ? article.Words.Length : start));
    }

    [Fact]
    public void Nothing_stands_before_the_first_word() => Assert.False(Read("Zeta tace").Adjoins(0, 0));

    [Fact]
    public void Sentences_that_are_no_text_of_it_and_what_is_beyond_its_beginning_have_no_words()
    {
        var document = Extracted.Alone("it", "uno / due / tre", "a");
        var article = new ArticleWords(document, new PhraseBook(Pack), new HashSet<int> { 1 }, [4, 5, 6]);
        Assert.Equal(["uno 4", "tre 6"], article.Words.Select((word, at) => $"{word.Folded} {article.BeadOf[at]}"));

        var filling = new string('a', LongArticle.Read - 4);
        Assert.Equal([filling, "due", "tre"], Read($"{filling} / due / tre / quattro").Words.Select(word => word.Folded));
        Assert.Equal([filling + "aaaa"], Read($"{filling}aaaa / due").Words.Select(word => word.Folded));
    }

    [Fact]
    public void Words_are_together_in_aligned_paragraphs()
    {
        var pair = Extracted.Pair("it", "uno / due", "it", "uno / due");
        var book = new PhraseBook(Pack);
        var reading = new PairReading(pair, book, book, book, NameTable.Empty, new WordTranslations(null, new([])));

        Assert.True(reading.AreTogether(1, 1));
        Assert.False(reading.AreTogether(0, 1));
    }

    private static ArticleWords Read(string text) => SmallBook.Read(Pack, text);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
