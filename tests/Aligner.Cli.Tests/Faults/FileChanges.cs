namespace Aligner.Cli.Tests.Faults;

/// <summary>Counts what happens to the files of a folder, at any depth.</summary>
internal sealed class FileChanges : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private int count;

    /// <param name="folder">Watched from now on.</param>
    public FileChanges(string folder)
    {
        watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 1 << 16 };
        watcher.Created += (_, _) => Interlocked.Increment(ref count);
        watcher.Changed += (_, _) => Interlocked.Increment(ref count);
        watcher.Renamed += (_, _) => Interlocked.Increment(ref count);
        watcher.Deleted += (_, _) => Interlocked.Increment(ref count);
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Changes so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <inheritdoc/>
    public void Dispose() => watcher.Dispose();
}
