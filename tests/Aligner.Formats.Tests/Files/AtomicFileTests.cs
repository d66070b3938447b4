using Aligner.Formats.Files;

namespace Aligner.Formats.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"aligner-files-{Guid.NewGuid():N}");

    private string File1 => Path.Combine(folder, "deep", "a.txt");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_file_is_written_with_the_folders_it_needs()
    {
        Assert.True(AtomicFile.WriteText(File1, "é\n"));
        Assert.Equal([0xC3, 0xA9, 0x0A], File.ReadAllBytes(File1));
    }

    [Fact]
    public void The_same_bytes_are_not_written_again()
    {
        AtomicFile.WriteText(File1, "a");
        var before = File.GetLastWriteTimeUtc(File1);
        Assert.False(AtomicFile.WriteText(File1, "a"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(File1));
        Assert.True(AtomicFile.WriteText(File1, "b"));
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_beside_it()
    {
        AtomicFile.WriteText(File1, "old");
        Assert.Throws<OperationCanceledException>(() => AtomicFile.Write(File1, stream =>
        {
            stream.Write("half"u8);
            throw new OperationCanceledException();
        }));
        Assert.Equal("old", File.ReadAllText(File1));
        Assert.Equal([File1], Directory.GetFiles(Path.GetDirectoryName(File1)!));
    }

    [Fact]
    public void A_link_goes_on_pointing_at_its_file()
    {
        if (OperatingSystem.IsWindows()) return;
        AtomicFile.WriteText(File1, "old");
        var link = Path.Combine(folder, "link.txt");
        File.CreateSymbolicLink(link, File1);
        AtomicFile.WriteText(link, "new");
        Assert.Equal("new", File.ReadAllText(File1));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_yet_goes_on_pointing_at_it()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(folder);
        var link = Path.Combine(folder, "link.txt");
        File.CreateSymbolicLink(link, File1);
        AtomicFile.WriteText(link, "new");
        Assert.Equal("new", File.ReadAllText(File1));
        Assert.NotNull(new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_file_that_somebody_made_read_only_is_refused_and_named()
    {
        if (OperatingSystem.IsWindows()) return;
        AtomicFile.WriteText(File1, "old");
        File.SetUnixFileMode(File1, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var refused = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.WriteText(File1, "new"));
        Assert.Contains(File1, refused.Message, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(File1));
        Assert.False(AtomicFile.WriteText(File1, "old"));
    }
}
