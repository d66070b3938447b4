using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Two portfolios that share a noun, which only the tables can tell.</summary>
public class CoordinatedPortfolioTests
{
    private static readonly LanguagePack Dutch = SmallPacks.For("nl").Plus(portfolios: "alpha|Alfe Zaken/beta|Bete Zaken");
    private static readonly LanguagePack Italian = SmallPacks.For("it").Plus(portfolios: "alpha|Affari alfi/beta|Affari beti");

    [Theory]
    [InlineData("Alfe en Bete Zaken", "alpha, beta: 4")]
    // Of which one is no portfolio; in a list; without the noun, or with another sentence's.
    [InlineData("Zete en Bete Zaken", "")]
    [InlineData("Alfe en Zete Zaken", "")]
    [InlineData("Alfe , Bete Zaken", "")]
    [InlineData("Alfe en Bete", "")]
    [InlineData("Alfe en Bete / Zaken", "")]
    public void Two_adjectives_share_the_noun_behind_them(string text, string found) =>
        Assert.Equal(found, Said(CoordinatedPortfolio.At(SmallGrammar.Words(Dutch, text), 0)));

    [Theory]
    [InlineData("Affari alfi e beti", 2, "beta: 4")]
    // No portfolio; in a list; at the end of the text or sentence; behind a portfolio of one word, which has no adjective.
    [InlineData("Affari alfi e zeti", 2, "")]
    [InlineData("Affari alfi , beti", 2, "")]
    [InlineData("Affari alfi e", 2, "")]
    [InlineData("Affari alfi e / beti", 2, "")]
    [InlineData("Affari e beti", 1, "")]
    public void A_second_adjective_shares_the_noun_of_the_first(string text, int count, string found) =>
        Assert.Equal(found, Said(CoordinatedPortfolio.Behind(SmallGrammar.Words(Italian, text), 0, count)));

    private static string Said(CoordinatedPortfolio.Found? found) => found is { } both
        ? $"{string.Join(", ", both.Concepts.Select(concepts => string.Join('~', concepts)))}: {both.End}"
        : "";
}
