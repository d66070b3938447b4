using Aligner.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Text;

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
}
