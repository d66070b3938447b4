using System.Collections.Concurrent;
using Aligner.Diagnostics;

namespace Aligner.Formats.Files;

/// <summary>
/// A folder whose files are written anew each time, without touching anybody else's: every path is proved to lie in it, no link is
/// followed, nothing is overwritten or removed but what was written here before. No other process writes to it meanwhile. Files may be
/// written from several threads.
/// </summary>
internal sealed class OutputRoot : IDisposable
{
    private readonly string folder;
    private readonly FolderLock held;
    private readonly OutputManifest manifest;
    private readonly Func<string, byte[], bool> isOurs;
    private readonly Action<Diagnostic> report;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, string> written = new(StringComparer.Ordinal);

    private OutputRoot(string folder, FolderLock held, Func<string, byte[], bool> isOurs, Action<Diagnostic> report)
    {
        this.folder = folder;
        this.held = held;
        this.isOurs = isOurs;
        this.report = report;
        manifest = OutputManifest.Read(folder);
    }

    /// <summary>The names of the files written so far, in ordinal order.</summary>
    public IReadOnlyList<string> Written => [.. written.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Hash of the list of what was written, as it lies in the folder; null where there is none.</summary>
    public string? ListHash => OutputManifest.HashOfList(folder);

    /// <summary>Opens a folder, which is made where it doesn't exist, and waits until no other process has it.</summary>
    /// <param name="folder">As the user named it.</param>
    /// <param name="isOurs">Tells by name and bytes files that were written before there was a list of them, or changed since.</param>
    /// <param name="report">Takes what could not be written (ALN916) and what was left (ALN917).</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="FolderLockedException">Another process had it all the time.</exception>
    public static OutputRoot Open(
        string folder, Func<string, byte[], bool> isOurs, Action<Diagnostic> report, CancellationToken cancellation = default)
    {
        var held = FolderLock.Acquire(folder, FolderLock.Patience, cancellation);
        try
        {
            if (new FileInfo(Path.Combine(folder, OutputManifest.FileName)) is { LinkTarget: not null } link)
                throw new IOException($"'{link.FullName}' is a link, through which nothing is written; remove it");
            var root = new OutputRoot(folder, held, isOurs, report);
            root.RemoveLeftovers();
            return root;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Files of those names that somebody else made, and links in the way.</summary>
    /// <param name="folder">Need not exist.</param>
    /// <param name="names">Files, or folders, which must be no links.</param>
    /// <param name="isOurs">As for <see cref="Open"/>.</param>
    public static IEnumerable<Diagnostic> Foreign(string folder, IEnumerable<string> names, Func<string, byte[], bool> isOurs)
    {
        var manifest = OutputManifest.Read(folder);
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (new FileInfo(path).LinkTarget is not null) yield return Link(path);
            else if (File.Exists(path) && !IsKnown(manifest, isOurs, name, path, OutputManifest.HashOfFile(path))) yield return Own(path);
        }
    }

    /// <summary>Writes a file; one whose bytes would not change is left alone, and somebody else's is named and stays.</summary>
    /// <param name="name">Path in the folder, parted by slashes.</param>
    /// <param name="bytes">Its content.</param>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    /// <returns>The hash of the bytes, as <see cref="Holds"/> takes it.</returns>
    public string Write(string name, ReadOnlyMemory<byte> bytes)
    {
        var hash = OutputManifest.HashOf(bytes.Span);
        var path = PathOf(name);
        if (LinkOnTheWay(name) is { } link)
        {
            report(Link(link));
            return hash;
        }
        if (Takes(name, path, hash)) AtomicFile.Write(path, stream => stream.Write(bytes.Span));
        return hash;
    }

    /// <summary>The same for a file of any length: nothing of its length is held.</summary>
    /// <param name="name">Path in the folder, parted by slashes.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    public string WriteLarge(string name, Action<Stream> write)
    {
        var path = PathOf(name);
        if (LinkOnTheWay(name) is not { } link) return AtomicFile.WriteLarge(path, write, hash => Takes(name, path, hash));
        report(Link(link));
        return OutputManifest.HashOf(write, Stream.Null);
    }

    /// <summary>Whether a file already has the bytes of a hash; it then counts as written.</summary>
    public bool Holds(string name, string hash)
    {
        var path = PathOf(name);
        if (!File.Exists(path) || LinkOnTheWay(name) is not null || OutputManifest.HashOfFile(path) != hash) return false;
        written[name] = hash;
        return true;
    }

    /// <summary>Whether every file of the list has the bytes that were written last.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public bool HoldsAll(CancellationToken cancellation)
    {
        var result = Parallel.ForEach(
            manifest.Files,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            (file, state) =>
            {
                if (!IsInside(file.Name) || !Holds(file.Name, file.Hash)) state.Stop();
            });
        return result.IsCompleted;
    }

    /// <summary>Removes what was written here before and not this time; what was changed since is named and stays.</summary>
    public void RemoveOthers()
    {
        foreach (var name in manifest.Names.Where(name => !written.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            if (!IsInside(name) || LinkOnTheWay(name) is not null || !File.Exists(PathOf(name))) continue;
            var path = PathOf(name);
            if (IsKnown(manifest, isOurs, name, path, OutputManifest.HashOfFile(path))) File.Delete(path);
            else
                report(
                    Diagnostic.Warning("ALN917", path, "left as it is: somebody changed it since it was written, and this run has none"));
        }
        manifest.Keep(written);
    }

    /// <summary>Keeps what was written here before and not this time.</summary>
    public void KeepOthers()
    {
        var kept = new Dictionary<string, string>(written, StringComparer.Ordinal);
        foreach (var name in manifest.Names.Where(name => IsInside(name) && LinkOnTheWay(name) is null && File.Exists(PathOf(name))))
            kept.TryAdd(name, OutputManifest.HashOfFile(PathOf(name)));
        manifest.Keep(kept);
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    // Whether bytes of a hash are to be moved to their place; that they are there is noted before.
    private bool Takes(string name, string path, string hash)
    {
        var there = File.Exists(path) ? OutputManifest.HashOfFile(path) : null;
        if (there is not null && there != hash && !IsKnown(manifest, isOurs, name, path, there))
        {
            report(Own(path));
            return false;
        }
        lock (gate) manifest.Add(name, hash);
        written[name] = hash;
        return there != hash;
    }

    // What a killed process was writing lies beside where it belongs.
    private void RemoveLeftovers()
    {
        AtomicFile.RemoveLeftovers(folder);
        foreach (var inner in manifest.Names.Where(IsInside).Select(Path.GetDirectoryName).OfType<string>().Distinct())
            if (inner.Length > 0 && LinkOnTheWay(inner) is null && Directory.Exists(Path.Combine(folder, inner)))
                AtomicFile.RemoveLeftovers(Path.Combine(folder, inner));
    }

    private static bool IsKnown(OutputManifest manifest, Func<string, byte[], bool> isOurs, string name, string path, string hash) =>
        manifest.Holds(name, hash) || isOurs(name, File.ReadAllBytes(path));

    private static bool IsInside(string name) =>
        name.Length > 0
            && !Path.IsPathRooted(name)
            && !name.Contains('\\', StringComparison.Ordinal)
            && name.Split('/').All(part => part is not ("" or "." or "..") && !part.Contains('\0', StringComparison.Ordinal));

    private string PathOf(string name) =>
        IsInside(name) ? Path.Combine(folder, name) : throw new ArgumentException($"'{name}' is no path inside {folder}.", nameof(name));

    // The folder itself may be a link: where it leads is what the user named.
    private string? LinkOnTheWay(string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null) return path;
        }
        return null;
    }

    private static Diagnostic Own(string path) =>
        Diagnostic.Error(
            "ALN916", path, "somebody's own file lies where a result belongs, and stays; move it, or name another folder with --out");

    private static Diagnostic Link(string path) =>
        Diagnostic.Error("ALN916", path, "it is a link, through which nothing is written; remove it, or name another folder with --out");
}
