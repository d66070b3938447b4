using Aligner.Cli.Tests.Faults;
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

    [Fact]
    public void Runs_that_begin_at_once_share_a_new_store()
    {
        for (var round = 0; round < 10; round++)
        {
            using var place = new Workplace();
            Parallel.For(1, 7, new ParallelOptions { MaxDegreeOfParallelism = 6 }, number =>
            {
                using var store = Open(place);
                store.Keep(WorkKind.Trace, Key(number), [(byte)number]);
                store.Flush();
            });
            using var again = Open(place);
            foreach (var number in Enumerable.Range(1, 6))
                Assert.Equal(new byte[] { (byte)number }, again.Find(WorkKind.Trace, Key(number)));
        }
    }

    [Fact]
    public void A_run_that_comes_to_nothing_takes_away_no_other_s_work()
    {
        using var place = new Workplace();
        using (var nothing = Open(place))
        {
            using var other = Open(place);
            other.Keep(WorkKind.Trace, Key(1), [1]);
            other.Flush();
            Assert.NotNull(nothing.Find(WorkKind.Trace, Key(1)));
        }
        using var again = Open(place);
        Assert.Equal(new byte[] { 1 }, again.Find(WorkKind.Trace, Key(1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_taken_away_under_a_run_is_there_again_when_it_ends(bool isMadeAnew)
    {
        using var place = new Workplace();
        using (var store = Open(place))
        {
            Directory.Delete(place.Path("kept"), recursive: true);
            if (isMadeAnew)
            {
                using var other = Open(place);
                other.Keep(WorkKind.Trace, Key(2), [2]);
                other.Flush();
            }
            store.Keep(WorkKind.Trace, Key(1), [1]);
            store.Flush();
        }
        using var again = Open(place);
        Assert.Equal(new byte[] { 1 }, again.Find(WorkKind.Trace, Key(1)));
        Assert.Equal(isMadeAnew, again.Find(WorkKind.Trace, Key(2)) is not null);
    }

    [Fact]
    public void A_store_that_shows_late_that_it_is_broken_is_made_anew_at_once()
    {
        using var place = new Workplace();
        using (var store = Open(place))
        {
            store.Keep(WorkKind.Trace, Key(1), new byte[1 << 16]);
            store.Flush();
        }
        var path = place.Path("kept/work.db");
        var bytes = File.ReadAllBytes(path);
        // All pages but the first, which says what tables there are, and that of the table of who made it.
        bytes.AsSpan(2 * 4096).Fill(0xAA);
        File.WriteAllBytes(path, bytes);
        List<string> said = [];
        using (var store = Open(place, remade: said.Add))
        {
            Assert.Null(store.Find(WorkKind.Trace, Key(1)));
            store.Keep(WorkKind.Trace, Key(2), [2]);
            store.Flush();
        }
        Assert.Single(said);
        using var again = Open(place);
        Assert.Equal(new byte[] { 2 }, again.Find(WorkKind.Trace, Key(2)));
    }

    [Fact]
    public void What_a_run_of_another_program_has_made_its_own_is_neither_read_nor_written()
    {
        using var place = new Workplace();
        List<string> said = [];
        using (var store = Open(place, refused: said.Add))
        {
            store.Keep(WorkKind.Trace, Key(1), [1]);
            store.Flush();
            using (var other = Open(place, Key(99)))
            {
                other.Keep(WorkKind.Trace, Key(1), [99]);
                other.Flush();
            }
            Assert.Null(store.Find(WorkKind.Trace, Key(1)));
            store.Keep(WorkKind.Trace, Key(1), [1]);
            store.Flush();
        }
        Assert.Single(said);
        using var again = Open(place, Key(99));
        Assert.Equal(new byte[] { 99 }, again.Find(WorkKind.Trace, Key(1)));
    }

    [TmpfsFact]
    public void Where_there_is_no_room_for_more_what_was_kept_stays()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.Path("kept"));
        Assert.True(TmpfsFactAttribute.Mount(place.Path("kept"), 256));
        try
        {
            List<string> said = [];
            using (var store = Open(place, refused: said.Add))
            {
                store.Keep(WorkKind.Trace, Key(1), [1]);
                store.Flush();
                store.Keep(WorkKind.Trace, Key(2), new byte[1 << 20]);
                store.Flush();
            }
            Assert.Single(said);
            using var again = Open(place);
            Assert.Equal(new byte[] { 1 }, again.Find(WorkKind.Trace, Key(1)));
        }
        finally
        {
            TmpfsFactAttribute.Unmount(place.Path("kept"));
        }
    }

    private static SqliteStore Open(
        Workplace place, WorkKey? madeBy = null, Action<string>? remade = null, Action<string>? refused = null)
    {
        Directory.CreateDirectory(place.Path("kept"));
        return SqliteStore.Open(
            place.Path("kept/work.db"),
            madeBy ?? MadeBy,
            remade ?? (reason => Assert.Fail(reason)),
            refused ?? (reason => Assert.Fail(reason)));
    }

    private static WorkKey Key(int number) => WorkKey.Of(writer => writer.Write(number));
}
