using Aligner.Lexicons;

namespace Aligner.Core.Tests.Lexicons;

public class VocabularyTests
{
    // As many as fill several blocks of a table of stems.
    private static readonly Vocabulary Many = SmallLexicon.Words(
        [.. Enumerable.Range(0, 100).Select(number => ($"gleich{number:D2}", 0.1f)), ("glimmer", 0.1f)]);

    private static readonly Vocabulary Words = SmallLexicon.Words(
        ("tech", 0.1f), ("techn", 0.1f), ("technik", 0.1f), ("techniker", 0.1f), ("technologie", 0.1f), ("teich", 0.1f));

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

    [Theory]
    [InlineData("gleich", 100)]
    [InlineData("gleich50", 99)]
    [InlineData("gleich5000", 100)]
    [InlineData("gleizz", 0)]
    [InlineData("glei", 0)]
    public void Relatives_are_all_that_begin_alike(string word, int count)
    {
        var found = new List<(int Stem, float Weight)>();
        Many.AddRelatives(word, Many.FindWord(word), 1, found);
        Assert.Equal(count, found.Count);
        Assert.Equal(found.OrderBy(relative => relative.Stem), found);
    }
}
