using System.Runtime.InteropServices;

namespace Aligner.Formats.Files;

/// <summary>Tells kinds of files without opening them: opening a pipe waits. .NET has no call for it.</summary>
internal static class FileKinds
{
    // inode(7): the type of a file in its mode.
    private const int TypeMask = 0xF000;
    private const int PipeType = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int BlockDevice = 0x6000;
    private const int SocketType = 0xC000;

    // statx(2): relative to the working folder, links followed, only the type asked for; 256 bytes, the mode at byte 28.
    private const int WorkingFolder = -100;
    private const uint TypeOnly = 1;
    private const int LinuxSize = 256;
    private const int LinuxMode = 28;

    // stat(2) of macOS: 144 bytes, the mode at byte 4.
    private const int MacSize = 144;
    private const int MacMode = 4;

    /// <summary>What lies at a path, links followed; <see cref="FileKind.Regular"/> where nothing does or the system can't tell.</summary>
    public static FileKind Of(string path) => (Mode(path) & TypeMask) switch
    {
        PipeType => FileKind.Pipe,
        SocketType => FileKind.Socket,
        CharacterDevice or BlockDevice => FileKind.Device,
        _ => FileKind.Regular,
    };

    /// <summary>The kind in words, with its article: <c>a named pipe</c>.</summary>
    public static string Words(this FileKind kind) => kind switch
    {
        FileKind.Pipe => "a named pipe",
        FileKind.Socket => "a socket",
        FileKind.Device => "a device",
        _ => "a file",
    };

    private static int Mode(string path)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                var status = new byte[LinuxSize];
                return Statx(WorkingFolder, path, 0, TypeOnly, status) == 0 ? Read(status, LinuxMode) : 0;
            }
            if (OperatingSystem.IsMacOS())
            {
                var status = new byte[MacSize];
                var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatX64(path, status) : Stat(path, status);
                return failed == 0 ? Read(status, MacMode) : 0;
            }
        }
        catch (EntryPointNotFoundException)
        {
            // A system that is older than these calls.
        }
        return 0;
    }

    private static int Read(byte[] status, int at) => BitConverter.ToUInt16(status, at);

    [DllImport("libc", EntryPoint = "statx", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(
        int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "stat", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);

    [DllImport("libc", EntryPoint = "stat$INODE64", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX64([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] status);
}
