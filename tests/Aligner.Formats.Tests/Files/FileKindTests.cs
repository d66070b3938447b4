using System.Diagnostics;
using System.Net.Sockets;
using Aligner.Formats.Files;

namespace Aligner.Formats.Tests.Files;

public sealed class FileKindTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aligner-kinds-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Kinds_of_files_are_told_without_opening_them()
    {
        if (!OperatingSystem.IsLinux()) return;
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "x");
        Assert.Equal(FileKind.Regular, FileKinds.Of(file));
        Assert.Equal(FileKind.Regular, FileKinds.Of(Path.Combine(folder, "none")));
        var link = Path.Combine(folder, "link");
        File.CreateSymbolicLink(link, "/dev/null");
        Assert.Equal(FileKind.Device, FileKinds.Of(link));
        Assert.Equal(FileKind.Pipe, FileKinds.Of(Pipe()));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, "socket")));
        Assert.Equal(FileKind.Socket, FileKinds.Of(Path.Combine(folder, "socket")));
    }

    [Fact]
    public void A_pipe_is_written_through()
    {
        if (!OperatingSystem.IsLinux()) return;
        var pipe = Pipe();
        using var reader = Process.Start(new ProcessStartInfo("cat", [pipe]) { RedirectStandardOutput = true })!;
        Assert.True(AtomicFile.WriteText(pipe, "through\n"));
        Assert.Equal("through\n", reader.StandardOutput.ReadToEnd());
        Assert.Equal(FileKind.Pipe, FileKinds.Of(pipe));
    }

    [Fact]
    public void A_device_is_written_through_and_a_full_one_is_said()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.True(AtomicFile.WriteText("/dev/null", "gone"));
        Assert.Throws<IOException>(() => AtomicFile.WriteText("/dev/full", "never"));
        Assert.Equal(FileKind.Device, FileKinds.Of("/dev/null"));
        Assert.Equal(FileKind.Device, FileKinds.Of("/dev/full"));
    }

    private string Pipe()
    {
        var pipe = Path.Combine(folder, $"pipe{Guid.NewGuid():N}");
        using var made = Process.Start("mkfifo", [pipe]);
        made.WaitForExit();
        return pipe;
    }
}
