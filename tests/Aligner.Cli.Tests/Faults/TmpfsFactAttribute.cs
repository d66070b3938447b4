using System.Diagnostics;

namespace Aligner.Cli.Tests.Faults;

/// <summary>A test that mounts a small file system; skipped where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> isAllowed = new(() =>
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        var folder = Directory.CreateTempSubdirectory("aligner-tmpfs-").FullName;
        var mounted = Mount(folder, 1);
        if (mounted) Unmount(folder);
        Directory.Delete(folder);
        return mounted;
    });

    public TmpfsFactAttribute()
    {
        if (!isAllowed.Value) Skip = "a small file system can only be mounted by root, on Linux, where the container lets it";
    }

    /// <summary>Mounts a file system of so many kilobytes on a folder.</summary>
    public static bool Mount(string folder, int kilobytes) => Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder);

    /// <summary>Takes it away with all that is in it.</summary>
    public static void Unmount(string folder) => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
