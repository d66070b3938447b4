using Aligner.Articles;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Core.Tests.Articles;

public class ArticleLanguageTests
{
    [Fact]
    public void Of_a_text_longer_than_any_article_some_lines_of_every_part_tell_the_language()
    {
        var (whole, read) = Read(20_000, line => line % 2 == 0 ? "even" : "odd");
        Assert.InRange(read.Length, 450_000, 550_000);
        Assert.True(whole > 4 * read.Length);
        var lines = read.Split('\n');
        Assert.InRange(lines.Count(line => line.Contains("odd", StringComparison.Ordinal)) / (double)lines.Length, .45, .55);
        Assert.InRange(lines.Count(line => line.StartsWith('1')) / (double)lines.Length, .45, .55);
    }

    [Fact]
    public void An_article_is_read_whole()
    {
        var (whole, read) = Read(4_000, _ => "line");
        Assert.Equal(whole, read.Replace("\n", "", StringComparison.Ordinal).Length);
    }

    // How many characters there are, and what of them is asked for the language of all; lines begin with their five-digit numbers.
    private static (int Whole, string Read) Read(int lines, Func<int, string> word)
    {
        var text = Enumerable.Range(0, lines).Select(line => $"{line:D5} {word(line)}".PadRight(120, 'x')).ToArray();
        var reader = new Reader();
        ArticleLanguage.Identify(
            new Article("a.txt", [.. text.Select((line, i) => new Paragraph(i, i + 1, 1, line))]) { Name = "a" }, reader, []);
        return (text.Sum(line => line.Length), reader.Longest);
    }

    private sealed class Reader : ILanguageIdentifier
    {
        public string Longest { get; private set; } = "";

        public LanguageGuess Identify(string text)
        {
            if (text.Length > Longest.Length) Longest = text;
            return new LanguageGuess(LanguageCode.Parse("it"), 1);
        }
    }
}
