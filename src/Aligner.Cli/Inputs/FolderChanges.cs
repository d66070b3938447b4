namespace Aligner.Cli.Inputs;

/// <summary>Tells when something changes in some folders, at any depth.</summary>
internal sealed class FolderChanges : IDisposable
{
    private readonly SemaphoreSlim changed = new(0);
    private readonly List<FileSystemWatcher> watchers;

    /// <param name="folders">They must exist.</param>
    public FolderChanges(params IEnumerable<string> folders) => watchers = [.. folders.Select(Watch)];

    /// <summary>Waits for a change, and until nothing has changed for a while.</summary>
    /// <param name="quiet">How long nothing must change.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task NextAsync(TimeSpan quiet, CancellationToken cancellation) => NextAsync(quiet, Timeout.InfiniteTimeSpan, cancellation);

    /// <summary>Waits for a change, and until nothing has changed for a while, or until it has taken too long.</summary>
    /// <param name="quiet">How long nothing must change.</param>
    /// <param name="patience">How long to wait for a change.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Whether something changed.</returns>
    public async Task<bool> NextAsync(TimeSpan quiet, TimeSpan patience, CancellationToken cancellation)
    {
        if (!await changed.WaitAsync(patience, cancellation)) return false;
        while (await changed.WaitAsync(quiet, cancellation)) { }
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        changed.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.DirectoryName,
        };
        watcher.Created += (_, _) => changed.Release();
        watcher.Changed += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        // Too many changes at once to be told of each.
        watcher.Error += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
