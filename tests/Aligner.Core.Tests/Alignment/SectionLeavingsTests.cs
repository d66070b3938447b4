using Aligner.Alignment;

namespace Aligner.Core.Tests.Alignment;

public sealed class SectionLeavingsTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void What_many_sections_leave_behind_is_collected_each_time_it_is_more_than_allowed()
    {
        var (held, live, collected) = (300 * Megabyte, 250 * Megabyte, new List<long>());
        var leavings = new SectionLeavings(250, () => held, () =>
        {
            collected.Add(held / Megabyte);
            held = live;
        });
        foreach (var left in new[] { 0, 100, 50, 200, 200, 1, 399, 1, 1 })
        {
            held += left * Megabyte;
            leavings.See();
        }
        // Of 300 to 450 nothing is known to be kept; of what follows 250 are.
        Assert.Equal([450, 651, 651], collected);
        leavings.Clear();
        Assert.Equal([450, 651, 651, 250], collected);
    }

    [Fact]
    public void Texts_of_a_few_sections_are_left_to_the_collector()
    {
        var leavings = new SectionLeavings(249, () => 1L << 40, () => Assert.Fail("collected"));
        leavings.See();
        leavings.Clear();
    }
}
