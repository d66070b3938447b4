using Aligner.Alignment;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Alignment;

public sealed class MeetingTests
{
    private static readonly Gen<(int Row, int Column, int Pairs)> Places =
        from row in Gen.Elements(0, 1, 999_999, (1 << 30) - 1)
        from column in Gen.Elements(0, 1, 999_999, (1 << 30) - 1)
        from pairs in Gen.Choose(1, 16)
        select (row, column, pairs);

    [Fact]
    public void A_meeting_is_what_it_was_made_of_and_comes_by_row_then_the_last_column_then_the_smallest_share() =>
        Prop.ForAll(Places.Two().ToArbitrary(), drawn =>
        {
            var (a, b) = drawn;
            var (one, other) = (new Meeting(a.Row, a.Column, a.Pairs), new Meeting(b.Row, b.Column, b.Pairs));
            return (one.Row, one.Column, one.Share) == (a.Row, a.Column, 1f / a.Pairs)
                && Math.Sign(one.CompareTo(other)) == (a.Row, -a.Column, one.Share).CompareTo((b.Row, -b.Column, other.Share));
        }).QuickCheckThrowOnFailure();
}
