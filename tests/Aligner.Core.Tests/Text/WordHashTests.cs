using Aligner.Text;

namespace Aligner.Core.Tests.Text;

public class WordHashTests
{
    [Theory]
    [InlineData("Putin", "putin")]
    [InlineData("Łódź", "lodz")]
    [InlineData("L`Aquila", "l'aquila")]
    [InlineData("", "")]
    public void The_hash_of_a_word_folded_is_that_of_what_it_folds_to(string word, string folded) =>
        Assert.Equal(WordHash.Of(folded), WordHash.OfFolded(word));

    [Theory]
    [InlineData(128)]
    [InlineData(129)]
    public void A_word_may_be_long(int length) =>
        Assert.Equal(WordHash.Of(new string('a', length)), WordHash.OfFolded(new string('A', length)));
}
