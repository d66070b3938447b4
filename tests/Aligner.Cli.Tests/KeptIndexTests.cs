using Aligner.Cli.Pipeline;
using Aligner.Formats.Report;
using Aligner.Store;

namespace Aligner.Cli.Tests;

/// <summary>What the index says of a story is made once for all that it rests on.</summary>
public sealed class KeptIndexTests
{
    private static readonly StoryGlance Glance = new(0.75, 1 / 3.0, 8, 2, 3, "<rect x=\"1\"></rect>");
    private static readonly byte[] Texts = "{\"name\":\"porto\"}"u8.ToArray();

    [Fact]
    public void It_is_found_as_it_was_made_and_for_no_other_story()
    {
        var work = new KeptWork(new Part());
        var (harbour, harvest) = (new WorkKey(0, 1), new WorkKey(0, 2));
        var first = KeptIndex.Of(new IndexParts(_ => Glance, _ => Texts), [harbour], work);
        Assert.Equal((Glance, Texts), (first.Glance(0), first.Texts(0)));

        var other = Glance with { Rows = 9 };
        var second = KeptIndex.Of(new IndexParts(i => i == 0 ? other : NotAsked<StoryGlance>(), i => i == 0 ? [] : NotAsked<byte[]>()),
            [harvest, harbour], work);
        Assert.Equal(Glance, second.Glance(1));
        Assert.Equal(Texts, second.Texts(1));
        Assert.Equal(other, second.Glance(0));
        Assert.Empty(second.Texts(0));
    }

    private static T NotAsked<T>() => throw new InvalidOperationException("It was made again.");
}
