using Aligner.Lexicons;

namespace Aligner.Core.Tests.Lexicons;

public class WordScannerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("… — !", "")]
    [InlineData("dell’economia, Al-Sisi!", "dell economia Al Sisi")]
    [InlineData("1.000,50 euro", "1.000,50# euro")]
    [InlineData("Alle 12:30.", "Alle 12:30#")]
    [InlineData("COVID19 2022", "COVID19 2022#")]
    [InlineData("nel 2022.", "nel 2022#")]
    public void Words_and_numbers_are_found(string text, string expected)
    {
        var words = new List<string>();
        for (var scanner = new WordScanner(text); scanner.Next();) words.Add(scanner.Current.ToString() + (scanner.IsNumber ? "#" : ""));
        Assert.Equal(expected, string.Join(' ', words));
    }
}
