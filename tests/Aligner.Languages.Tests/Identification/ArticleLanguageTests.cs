using Aligner.Articles;
using Aligner.Languages.Identification;
using Aligner.Text;

namespace Aligner.Languages.Tests.Identification;

public class ArticleLanguageTests
{
    private const string ItalianBody = "Il ministro degli Esteri ha incontrato ieri a Roma il suo omologo olandese.";
    private const string ItalianMore = "I due hanno parlato per due ore della situazione in Medio Oriente.";
    private const string DutchBody = "De Britse premier sprak gisteren in het parlement over de onderhandelingen.";
    private const string DutchMore = "De regering heeft de begroting goedgekeurd na een lange nacht onderhandelen.";
    private const string EnglishNotice =
        "We use cookies and similar technologies to give you the best experience on our website, to analyse our traffic and to show you "
        + "advertisements that match your interests. By clicking on accept you agree to the storing of cookies on your device.";

    private static readonly ProfileIdentifier Identifier = Identifiers.Load(Languages.WithPack);

    [Fact]
    public void Names_in_another_script_do_not_make_the_article()
    {
        var article = Read(
            "De minister sprak gisteren met zijn ambtgenoot over de oorlog.",
            "Volgens Александр Лукашенко en Владимир Путин is de grens gesloten.");
        Assert.Equal("nl", article.Language.Language.Value);
        Assert.Single(article.Shares);
        Assert.Equal("it", Read("Il premier greco Κυριάκος Μητσοτάκης ha incontrato il ministro a Roma.").Language.Language.Value);
    }

    [Fact]
    public void Quotations_do_not_make_the_article()
    {
        var article = Read(
            DutchBody,
            "“We have always said that we will not sign anything that puts the future of our fishing communities at risk, and "
                + "we will stand "
            + "by that promise today and tomorrow,” zei hij.",
            "“The Prime Minister has promised this House one thing and the country another, and nobody in this chamber believes a single "
            + "word of what he has told us this afternoon,” zei ze.");
        Assert.Equal("nl", article.Language.Language.Value);
    }

    [Fact]
    public void A_foreign_quotation_of_a_whole_paragraph_is_marked()
    {
        var article = Read(
            DutchBody, DutchMore,
            "“The Prime Minister has promised this House one thing and the country another, and nobody believes it.”");
        Assert.Equal("nl", article.Language.Language.Value);
        Assert.Equal("en", article.ForeignLanguageOf(2)?.Value);
        Assert.Null(article.ForeignLanguageOf(0));
        Assert.InRange(article.Language.Confidence, .5, .7);
    }

    [Theory]
    [InlineData("news.txt", null, "", "en")]
    [InlineData("news.it.txt", null, "", "it")]
    [InlineData("news.txt", "it", "", "it")]
    [InlineData("news.txt", null, "it,nl", "it")]
    // What is not in the article is not its language, whoever says so.
    [InlineData("news.nl.txt", null, "", "en")]
    [InlineData("news.txt", "nl", "", "en")]
    [InlineData("news.txt", null, "nl,de", "en")]
    public void A_notice_longer_than_the_article_yields_to_what_is_said_of_it(string path, string? declared, string asked, string language)
    {
        var article = Identify(path, declared, asked, EnglishNotice, ItalianBody, ItalianMore);
        Assert.Equal(language, article.Language.Language.Value);
        Assert.Equal(["en", "it"], article.Shares.Select(share => share.Language.Value));
        Assert.Equal([1, 2], article.Shares[1].Paragraphs.ToArray());
    }

    [Fact]
    public void A_declared_language_without_a_profile_is_believed()
    {
        var article = Identify("news.txt", "co", "", "U ministru hà dettu à i ghjurnalisti chì u guvernu hà da prisintà a riforma.");
        Assert.Equal("co", article.Language.Language.Value);
        Assert.Equal(["co"], article.Shares.Select(share => share.Language.Value));
    }

    [Fact]
    public void A_declared_language_with_a_profile_is_seen_to() =>
        Assert.Equal("it", Identify("news.txt", "fy", "", ItalianBody, ItalianMore).Language.Language.Value);

    [Fact]
    public void Half_of_one_and_half_of_another_is_sure_of_neither()
    {
        var article = Read("Il governo ha approvato la legge di bilancio dopo una lunga notte di trattative.", DutchMore);
        Assert.Equal(2, article.Shares.Length);
        Assert.InRange(article.Language.Confidence, .3, .6);
    }

    [Fact]
    public void Nothing_is_known_of_an_article_without_a_letter() =>
        Assert.Equal(LanguageGuess.Unknown, Read("2 – 3").Language);

    private static Article Read(params string[] paragraphs) => Identify("news.txt", null, "", paragraphs);

    private static Article Identify(string path, string? declared, string asked, params string[] paragraphs) => ArticleLanguage.Identify(
        new Article(path, [.. paragraphs.Select((text, i) => new Paragraph(i, i + 1, 1, text))])
        {
            Name = "news",
            DeclaredLanguage = declared is null ? null : LanguageCode.Parse(declared),
        },
        Identifier,
        [.. asked.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(LanguageCode.Parse)]);
}
