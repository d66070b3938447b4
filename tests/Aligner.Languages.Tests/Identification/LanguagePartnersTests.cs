using Aligner.Articles;
using Aligner.Languages.Identification;
using Aligner.Text;

namespace Aligner.Languages.Tests.Identification;

public class LanguagePartnersTests
{
    private const string Italian = "Il ministro degli Esteri ha incontrato ieri a Roma il suo omologo olandese.";
    private const string Dutch = "De Britse premier sprak gisteren in het parlement over de onderhandelingen.";
    private const string Norwegian = "Regjeringen sier at de ikke vet hva som skjedde etter at møtet ble avsluttet i går kveld.";

    // Danish or Norwegian.
    private const string Scandinavian = "Hun kan komme i dag";

    private static readonly ProfileIdentifier Identifier = Identifiers.Load(Languages.WithPack);
    private static readonly LanguagePartners Partners =
        new((article, partners) => ArticleLanguage.Identify(article, Identifier, [], partners));

    [Fact]
    public void A_short_entry_is_in_the_language_of_its_feed()
    {
        Assert.NotEqual("nb", Alone(Scandinavian).Language.Language.Value);
        Assert.Equal(
            ["nb", "nb", "nb", "nb"],
            Settled(("f.rss:3", Norwegian), ("f.rss:9", Norwegian), ("f.rss:20", Scandinavian), ("f.rss:31", Norwegian)));
    }

    [Fact]
    public void A_file_in_two_languages_or_with_few_records_says_nothing_of_another()
    {
        var alone = Alone(Scandinavian).Language.Language.Value;
        Assert.Equal(
            alone,
            Settled(("f:1", Scandinavian), ("f:2", Norwegian), ("f:3", Norwegian), ("f:4", Norwegian), ("f:5", Italian))[0]);
        Assert.Equal(alone, Settled(("f:1", Scandinavian), ("f:2", Norwegian), ("f:3", Norwegian))[0]);
        Assert.Equal(alone, Settled(("a.txt", Scandinavian), ("b.txt", Norwegian), ("c.txt", Norwegian), ("d.txt", Norwegian))[0]);
    }

    [Fact]
    public void A_version_is_in_another_language_than_the_others_of_its_report()
    {
        var alone = Alone(Scandinavian).Language.Language.Value;
        var sure = alone == "nb" ? Norwegian : Danish;
        Assert.NotEqual(alone, Settled(("a/x.html", Scandinavian), ("a/x.txt", sure))[0]);
        // Of another report, in another folder.
        Assert.Equal(alone, Settled(("a/x.html", Scandinavian), ("a/y.txt", sure))[0]);
        Assert.Equal(alone, Settled(("a/x.html", Scandinavian), ("b/x.txt", sure))[0]);
    }

    [Fact]
    public void Most_of_an_article_is_a_notice_where_no_other_article_is_in_its_language()
    {
        const string Notice = "We use cookies to give you the best experience on our website and to show you advertisements that you like.";
        var mixed = ("a.txt", $"{Notice}\n{Italian}");
        Assert.Equal("en", Alone(mixed.Item2).Language.Language.Value);
        Assert.Equal("it", Settled(mixed, ("b.txt", Dutch), ("c.txt", Dutch), ("d.txt", Italian))[0]);
        // Too few others, one of them in English, none of them in Italian.
        Assert.Equal("en", Settled(mixed, ("b.txt", Dutch), ("d.txt", Italian))[0]);
        Assert.Equal("en", Settled(mixed, ("b.txt", Dutch), ("c.txt", Notice), ("d.txt", Italian))[0]);
        Assert.Equal("en", Settled(mixed, ("b.txt", Dutch), ("c.txt", Dutch), ("d.txt", Dutch))[0]);
        // Too little of it is in Italian for an article.
        var notices = string.Join('\n', Enumerable.Repeat(Notice, 5));
        Assert.Equal("en", Settled(("a.txt", $"{notices}\n{Italian}"), ("b.txt", Dutch), ("c.txt", Dutch), ("d.txt", Italian))[0]);
    }

    private const string Danish = "Regeringen siger, at de ikke ved, hvad der skete, efter at mødet blev afsluttet i går aftes.";

    [Fact]
    public void Of_two_that_are_to_be_aligned_each_tells_of_the_other()
    {
        var unsure = Alone(Scandinavian);
        var sure = Alone(unsure.Language.Language.Value == "nb" ? Norwegian : Danish);
        Assert.NotEqual(unsure.Language.Language, Partners.Settle(unsure, sure).One.Language.Language);
        Assert.NotEqual(unsure.Language.Language, Partners.Settle(sure, unsure).Other.Language.Language);
    }

    [Fact]
    public void Who_is_sure_or_says_its_language_is_not_told()
    {
        Assert.Equal(["it", "nl", "nl", "nl"], Settled(("f:1", Italian), ("f:2", Dutch), ("f:3", Dutch), ("f:4", Dutch)));
        Assert.Equal(["it", "it"], Settled(("a/x.md", Italian), ("a/x.txt", Italian)));
        var declared = Alone(Scandinavian, "a.da.txt");
        Assert.Same(declared, Partners.Settle([declared, Alone(Danish, "a.txt")])[0]);
    }

    private static Article Alone(string text, string path = "a.txt") => ArticleLanguage.Identify(
        new Article(path, [.. text.Split('\n').Select((line, i) => new Paragraph(i, i + 1, 1, line))]) { Name = NameOf(path) },
        Identifier,
        []);

    // As the readers name them: a record by its file and number, a file without extension and language.
    private static string NameOf(string path) =>
        path.Contains(':') ? path.Replace(':', '-') : Path.GetFileName(path).Split('.')[0];

    private static List<string> Settled(params (string Path, string Text)[] articles) =>
        [.. Partners.Settle([.. articles.Select(article => Alone(article.Text, article.Path))])
            .Select(article => article.Language.Language.Value)];
}
