using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Store;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Cli.Tests;

/// <summary>What one stage computed is found again as it was, and only where all is the same that it was computed from.</summary>
public sealed class KeptWorkTests
{
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");

    private static readonly Suggestion Minister = new("ministro degli Esteri", ConceptType.Title)
    {
        Forms = ["ministri degli Esteri", "Ministro degli Esteri"],
        Count = 3,
        Line = 2,
        Column = 17,
        Offers = [new Offer("minister van Buitenlandse Zaken", OfferSource.Pack), new Offer("Tajani", OfferSource.Gazetteer)],
    };

    [Fact]
    public void The_terms_of_an_article_are_found_once_for_each_target_and_each_text()
    {
        var work = new KeptWork(new Part());
        var times = 0;
        ImmutableArray<Suggestion> Found(string text, LanguageCode target) => work.Found(Read(text), target, () =>
        {
            times++;
            return [Minister, new Suggestion("Ancona", ConceptType.Place)];
        });

        var first = Found("Il ministro degli Esteri ad Ancona.", Dutch);
        var second = Found("Il ministro degli Esteri ad Ancona.", Dutch);
        Assert.Equal(1, times);
        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(second));

        Found("Il ministro degli Esteri ad Ancona.", LanguageCode.Parse("de"));
        Found("Il ministro degli Esteri a Bari.", Dutch);
        Assert.Equal(3, times);
    }

    private static Document Read(string text)
    {
        var italian = LanguageCode.Parse("it");
        return new DocumentReaders(code => LanguagePack.Bare(code)).Read(
            new Article("a.it.txt", [new Paragraph(0, 1, 1, text)]) { Name = "a", Language = new LanguageGuess(italian, 1) });
    }
}
