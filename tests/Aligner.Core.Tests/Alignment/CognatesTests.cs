using Aligner.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignment;

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

    [Fact]
    public void The_edit_distance_is_that_of_the_whole_table() =>
        Prop.ForAll(Word.Zip(Word).ToArbitrary(), words =>
        {
            var (a, b) = words;
            var table = new int[a.Length + 1, b.Length + 1];
            for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
            for (var j = 0; j <= b.Length; j++) table[0, j] = j;
            for (var i = 1; i <= a.Length; i++)
                for (var j = 1; j <= b.Length; j++)
                    table[i, j] = Math.Min(
                        table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
            return Cognates.Similarity(new CognateSpelling(a), new CognateSpelling(b), 0) == 1
                - (double)table[a.Length, b.Length] / Math.Max(a.Length, b.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(90));

    private static Gen<string> Word => Gen.OneOf(WordOf("abcde"), WordOf("abcdeàß"));

    private static Gen<string> WordOf(string letters) => Gen.Elements(letters.ToCharArray()).NonEmptyListOf().Select(string.Concat);
}
