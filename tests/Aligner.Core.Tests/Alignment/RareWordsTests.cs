using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class RareWordsTests
{
    private static readonly UnitSide Side = new(
        ["Aachen Bergamo", "Bergamo", "", "Cremona Aachen Cremona", "Aachen"], InventedLanguage.Lexicon.Source);

    [Theory]
    [InlineData("aachen", new[] { 0, 3, 4 })]
    [InlineData("bergamo", new[] { 0, 1 })]
    [InlineData("cremona", new[] { 3, 3 })]
    public void A_word_stands_where_it_stands_once_for_each_time(string word, int[] units) => Assert.Equal(units, Places(word, 3));

    [Fact]
    public void A_word_of_more_places_stands_nowhere()
    {
        Assert.Empty(Places("aachen", 2));
        Assert.Equal([0, 1], Places("bergamo", 2));
    }

    private static int[] Places(string word, int most) =>
        new RareWords(Side, most)[Array.FindIndex(Side.Types.ToArray(), type => type.Key == word)].ToArray();
}
