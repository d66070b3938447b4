using Aligner.Alignments;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignments;

public class CognatesTests
{
    [Theory]
    [InlineData("lavrov", "lawrow", 1)]
    [InlineData("putin", "poetin", 4 / 6.0)]
    [InlineData("roma", "parigi", 0)]
    public void Words_that_sound_alike_are_alike(string one, string other, double similarity) =>
        Assert.Equal(similarity, Cognates.Similarity(Cognates.Spelling(one), Cognates.Spelling(other), 0.6), 6);

    [Fact]
    public void Looking_at_the_letters_first_changes_no_similarity() =>
        Prop.ForAll(Word.Zip(Word).ToArbitrary(), words =>
        {
            var (one, other) = (new CognateSpelling(words.Item1), new CognateSpelling(words.Item2));
            var whole = Cognates.Similarity(one, other, 0);
            return Cognates.Similarity(one, other, 0.6) == (whole >= 0.6 ? whole : 0);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Word => Gen.Elements("abcdeàß".ToCharArray()).ArrayOf().Where(letters => letters.Length > 0).Select(letters => new string(letters));
}
