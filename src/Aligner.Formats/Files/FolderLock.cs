using System.Globalization;

namespace Aligner.Formats.Files;

/// <summary>
/// Keeps other processes from changing a folder while this one reads, changes and writes it. Held by an open file
/// <c>.lock</c>, so that the operating system frees it when a process dies; gone when nobody holds it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>How long to wait for another process, unless told otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string FileName = ".lock";

    // A file nobody else may open can't say who holds it, so another does.
    private const string OwnerName = ".lock-owner";

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(50);

    // EAGAIN of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream file;
    private readonly string owner;

    private FolderLock(FileStream file, string owner)
    {
        this.file = file;
        this.owner = owner;
        File.WriteAllText(owner, string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileNameWithoutExtension(Environment.ProcessPath)} (process {Environment.ProcessId} on {Environment.MachineName})"));
    }

    /// <summary>Waits until nobody else holds the folder.</summary>
    /// <param name="folder">Made where it doesn't exist.</param>
    /// <param name="wait">How long to wait at most.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="FolderLockedException">Another process held it all the time.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting.</exception>
    public static FolderLock Acquire(string folder, TimeSpan wait, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        var attempts = Math.Max(1, (long)(wait / pause));
        for (long attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryOpen(path) is { } file) return new FolderLock(file, Path.Combine(folder, OwnerName));
            if (attempt >= attempts) throw new FolderLockedException(folder, Owner(folder));
            if (cancellation.WaitHandle.WaitOne(pause)) cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(owner);
        // Removed while it is still held, so that nobody can hold it without it lying at its place; Windows can only do it after.
        if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        file.Dispose();
        if (OperatingSystem.IsWindows()) TryDelete(file.Name);
    }

    private static FileStream? TryOpen(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        // The holder may remove the file between the refusal and the look whether it is there.
        catch (IOException exception) when (HeldByAnother.Contains(exception.HResult) || File.Exists(path))
        {
            return null;
        }
        // Its last holder may have removed the file between our opening and our locking it; then what we hold does not
        // lie at the path any more. A time of our own on what we hold tells (whole even seconds: coarser clocks keep them).
        var mark = DateTime.UnixEpoch.AddSeconds(2 * Random.Shared.Next());
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        if (File.GetLastWriteTimeUtc(path) == mark) return file;
        file.Dispose();
        return null;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next holder has it open already and will remove it.
        }
    }

    private static string Owner(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, OwnerName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
