using Aligner.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Matching;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("Blinken", "Blingen", 1)]
    [InlineData("Lavrov", "Lawrow", 2)]
    [InlineData("detect", "detcet", 1)]
    [InlineData("abc", "", 3)]
    public void Changes_are_counted(string a, string b, int expected) => Assert.Equal(expected, EditDistance.Between(a, b));

    [Fact]
    public void Distance_is_symmetric_and_bounded_and_zero_only_for_equals() =>
        Prop.ForAll<string, string>((a, b) =>
        {
            (a, b) = (a ?? "", b ?? "");
            var distance = EditDistance.Between(a, b);
            Assert.Equal(distance, EditDistance.Between(b, a));
            Assert.Equal(a == b, distance == 0);
            Assert.InRange(distance, Math.Abs(a.Length - b.Length), Math.Max(a.Length, b.Length));
        }).QuickCheckThrowOnFailure();

    // The definition itself, cell by cell: against it stand the bits of short words and the rows of long ones.
    [Theory]
    [InlineData(nameof(Edits.Single))]
    [InlineData(nameof(Edits.WithSwaps))]
    public void The_distance_is_that_of_the_whole_table(string counting)
    {
        var edits = Enum.Parse<Edits>(counting);
        Prop.ForAll(Word.Zip(Word).ToArbitrary(), words =>
        {
            var (a, b) = words;
            var table = new int[a.Length + 1, b.Length + 1];
            for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
            for (var j = 0; j <= b.Length; j++) table[0, j] = j;
            for (var i = 1; i <= a.Length; i++)
            {
                for (var j = 1; j <= b.Length; j++)
                {
                    table[i, j] = Math.Min(
                        table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                    if (edits == Edits.WithSwaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                        table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
            var distance = table[a.Length, b.Length];
            var bounded = EditDistance.Between(a, b, edits, most: 3);
            return EditDistance.Between(a, b, edits) == distance && (distance <= 3 ? bounded == distance : bounded > 3);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(90));
    }

    [Theory]
    [InlineData("lavrov", "lawrow", 0.6, 4 / 6.0)]
    [InlineData("lavrov", "lawrow", 0.7, 0)]
    [InlineData("", "", 1, 1)]
    [InlineData("abcde", "abcdx", 0.8, 0.8)]
    public void Similarity_is_the_share_of_letters_kept_or_0_under_the_least(string a, string b, double least, double similarity) =>
        Assert.Equal(similarity, EditDistance.Similarity(a, b, least), 9);

    private static Gen<string> Word => Gen.OneOf(WordOf("abcde"), WordOf("abcdeàß"));

    private static Gen<string> WordOf(string letters) => Gen.Elements(letters.ToCharArray()).NonEmptyListOf().Select(string.Concat);
}
