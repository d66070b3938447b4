using Aligner.Store;

namespace Aligner.Cli.Tests;

/// <summary>What a store holds in memory, and what is in its file.</summary>
public sealed class SqliteStoreTests
{
    private static readonly WorkKey MadeBy = Key(0);

    [Fact]
    public void What_waits_is_written_when_there_is_much_of_it()
    {
        using var place = new Workplace();
        using (var store = Open(place))
        {
            // Not flushed by anybody: what fits in memory is lost, and no more than that.
            for (var number = 1; number <= 40; number++) store.Keep(WorkKind.Trace, Key(number), new byte[1 << 20]);
            Assert.All(Enumerable.Range(1, 40), number => Assert.Equal(1 << 20, store.Find(WorkKind.Trace, Key(number))?.Length));
        }
        using var again = Open(place);
        Assert.Equal(32, Enumerable.Range(1, 40).Count(number => again.Find(WorkKind.Trace, Key(number)) is not null));
    }

    [Fact]
    public async Task While_one_run_looks_for_its_work_another_can_write()
    {
        using var place = new Workplace();
        using var one = Open(place);
        one.Keep(WorkKind.Trace, Key(1), [1]);
        one.Flush();
        Assert.NotNull(one.Find(WorkKind.Trace, Key(1)));
        using (var other = Open(place))
        {
            other.Keep(WorkKind.Trace, Key(2), [2]);
            var writing = Task.Run(other.Flush);
            while (!writing.IsCompleted) one.Find(WorkKind.Trace, Key(1));
            await writing;
        }
        Assert.Equal(new byte[] { 2 }, one.Find(WorkKind.Trace, Key(2)));
    }

    private static SqliteStore Open(Workplace place) =>
        SqliteStore.Open(place.Path("work.db"), MadeBy, reason => Assert.Fail(reason));

    private static WorkKey Key(int number) => WorkKey.Of(writer => writer.Write(number));
}
