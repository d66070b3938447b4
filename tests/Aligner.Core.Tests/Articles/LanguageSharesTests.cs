using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Core.Tests.Articles;

public class LanguageSharesTests
{
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    [Fact]
    public void A_mixed_article_is_reported_with_its_shares()
    {
        var shares = LanguageShares.Of(
            Article("nl 0.99 xxxxxxxxxx", "nl 0.95 xxxxxxxxxx", "it 0.97 xxxxxxxxxx", "it 0.60 xxxxxxxxxx"),
            new Reader());
        Assert.Equal([Dutch, Italian], shares.Select(share => share.Language));
        // The last paragraph is not sure enough to be another language than the article's.
        Assert.Equal([0, 1, 3], shares[0].Paragraphs.ToArray());
        Assert.Equal([2], shares[1].Paragraphs.ToArray());
        Assert.Equal([.75, .25], shares.Select(share => share.Share));
    }

    [Fact]
    public void An_article_without_text_has_no_shares() => Assert.Empty(LanguageShares.Of(Article(), new Reader()));

    private static Article Article(params string[] paragraphs) =>
        new("a.txt", [.. paragraphs.Select((text, i) => new Paragraph(i, i + 1, 1, text))]) { Name = "a" };

    /// <summary>Reads language and confidence off the text.</summary>
    private sealed class Reader : ILanguageIdentifier
    {
        public LanguageGuess Identify(string text) => text.Length == 0
            ? LanguageGuess.Unknown
            : new LanguageGuess(
                LanguageCode.Parse(text[..2]),
                double.Parse(text.AsSpan(3, 4), System.Globalization.CultureInfo.InvariantCulture));
    }
}
