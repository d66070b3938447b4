using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>What runs keep of their work in <c>out/.aligner</c>, for the run now in progress.</summary>
internal sealed class RunStore(AlignerSettings settings, Terminal terminal)
{
    private const string Folder = ".aligner";
    private const string FileName = "work.db";

    // Entries that are taken over at a time: some megabytes.
    private const int Together = 4096;

    private readonly Lazy<WorkKey> print = new(() => ProgramPrint.Of(settings));

    private SqliteStore? store;
    private string? told;

    /// <summary>The work of the run in progress; null where there is none, or one that keeps nothing.</summary>
    public KeptWork? Work { get; private set; }

    /// <summary>Does a run with the store of the output's folder. One that can't be used is named (ALN915) and done without.</summary>
    /// <param name="run">The run; what it does not ask for is forgotten when it is done.</param>
    public T During<T>(Func<T> run)
    {
        var opened = store = Open();
        Work = opened is null ? null : new KeptWork(opened, holdsArticles: true);
        try
        {
            var result = run();
            opened?.ForgetOthers();
            return result;
        }
        finally
        {
            Close();
        }
    }

    /// <summary>What an earlier run kept, where there was one that kept something.</summary>
    public byte[]? Kept(Func<KeptWork, byte[]?> find)
    {
        if (!File.Exists(Path.Combine(settings.Out, Folder, FileName))) return null;
        using var opened = Open();
        return opened is null ? null : find(new KeptWork(opened));
    }

    /// <summary>Does what the stages do with other work than a run's.</summary>
    public void During(KeptWork work, Action stages)
    {
        Work = work;
        try
        {
            stages();
        }
        finally
        {
            Work = null;
        }
    }

    /// <summary>Takes over what was computed elsewhere, for the next run.</summary>
    /// <returns>How much there was.</returns>
    public int Take(IEnumerable<(WorkKind Kind, WorkKey Key, byte[] Value)> computed)
    {
        using var opened = Open();
        if (opened is null) return 0;
        var count = 0;
        foreach (var together in computed.Chunk(Together))
        {
            foreach (var (kind, key, value) in together) opened.Keep(kind, key, value);
            opened.Flush();
            count += together.Length;
        }
        return count;
    }

    /// <summary>Sees that what was computed so far outlives a kill.</summary>
    public void Flush() => store?.Flush();

    private void Close()
    {
        store?.Flush();
        store?.Dispose();
        (store, Work, told) = (null, null, null);
        var folder = new DirectoryInfo(Path.Combine(settings.Out, Folder));
        try
        {
            if (folder is { Exists: true, LinkTarget: null } && !folder.EnumerateFileSystemInfos().Any()) folder.Delete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another run has begun in it, or taken it away, or the folder above may not be changed: it is empty and does no harm.
        }
    }

    private SqliteStore? Open()
    {
        var folder = Path.Combine(settings.Out, Folder);
        var path = Path.Combine(folder, FileName);
        try
        {
            // Through a link anybody's file could be written.
            foreach (var name in new[] { folder, path })
                if (new FileInfo(name).LinkTarget is not null) throw new IOException($"'{name}' is a link");
            Directory.CreateDirectory(folder);
            return SqliteStore.Open(
                path,
                print.Value,
                reason => Tell($"what earlier runs kept is no use ({reason}); everything is computed anew, and the file with it"),
                KeepsNothing);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            KeepsNothing(exception.Message);
            return null;
        }

        void KeepsNothing(string reason) => Tell($"the run keeps nothing for the next one ({reason}); move the file, or say --no-store");

        // A run opens it twice, and says the same once.
        void Tell(string message)
        {
            if (message != told) terminal.Report(Diagnostic.Warning("ALN915", path, message));
            told = message;
        }
    }
}
