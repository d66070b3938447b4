using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Store;

namespace Aligner.Cli.Tests;

/// <summary>A part that a disk or a copy changed is no part, whatever of it was changed.</summary>
public sealed class ShardFolderTests
{
    private static readonly ShardNumber first = new(0, 2);

    [Fact]
    public void Whatever_byte_is_another_or_missing_the_part_is_named_and_done_again()
    {
        using var place = new Workplace();
        var folder = new ShardFolder(place.Path("work"), 2, Key(0));
        Assert.True(folder.Write(ShardStage.Read, first, Fill));
        Assert.True(folder.Write(ShardStage.Read, new ShardNumber(1, 2), Fill));
        Assert.Equal(4, folder.Read(ShardStage.Read).Count());
        Assert.Equal(
            [WorkKind.Trace, WorkKind.Trace], folder.Read(ShardStage.Read, last: WorkKind.Trace).Select(entry => entry.Kind));
        var path = place.Path("work/read/0-of-2.part");
        var whole = File.ReadAllBytes(path);
        List<byte[]> broken =
        [
            .. Enumerable.Range(0, whole.Length).Select(length => whole[..length]),
            .. Enumerable.Range(0, whole.Length).Select(at => (byte[])[.. whole[..at], (byte)~whole[at], .. whole[(at + 1)..]]),
            [.. whole, 0],
        ];
        foreach (var bytes in broken)
        {
            File.WriteAllBytes(path, bytes);
            var named = Assert.Single(Assert.Throws<CommandFailedException>(() => folder.Read(ShardStage.Read).Count()).Diagnostics);
            Assert.Equal(("ALN932", path), (named.Code, named.Path));
            Assert.Contains("shard read --work", named.Message, StringComparison.Ordinal);
            Assert.True(folder.Write(ShardStage.Read, first, Fill));
            Assert.Equal(whole, File.ReadAllBytes(path));
        }
        Assert.False(folder.Write(ShardStage.Read, first, Fill));
    }

    private static void Fill(Part part)
    {
        part.Keep(WorkKind.Head, Key(1), [1, 2, 3]);
        part.Keep(WorkKind.Trace, Key(2), [.. Enumerable.Repeat((byte)7, 200)]);
    }

    private static WorkKey Key(int number) => WorkKey.Of(writer => writer.Write(number));
}
