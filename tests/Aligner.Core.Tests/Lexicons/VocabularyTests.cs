using Aligner.Lexicons;

namespace Aligner.Core.Tests.Lexicons;

public class VocabularyTests
{
    private static readonly Vocabulary Words = new(
        [], StemTable.Of(["tech", "techn", "technik", "techniker", "technologie", "teich"]), [.. Enumerable.Repeat(0.1f, 6)]);

    [Theory]
    [InlineData("technik", "techn techniker")]
    [InlineData("techni", "techn technik techniker")]
    [InlineData("teich", "")]
    [InlineData("xyz", "")]
    [InlineData("", "")]
    public void Relatives_share_most_of_their_letters(string word, string relatives)
    {
        var found = new List<(int Stem, float Weight)>();
        Words.AddRelatives(word, Words.FindWord(word), 1, found);
        Assert.Equal(relatives, string.Join(' ', found.Select(relative => Words[relative.Stem])));
        Assert.All(found, relative => Assert.InRange(relative.Weight, 0.6, 1));
    }
}
