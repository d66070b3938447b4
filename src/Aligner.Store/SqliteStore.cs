using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Aligner.Store;

/// <summary>
/// A store in one SQLite file, which several runs may have at once. What another build of the program or other packs computed is forgotten;
/// a file that is broken or no store is made anew, also where that shows late; one that can't be written is done without. A kill loses at
/// most what was not flushed.
/// </summary>
internal sealed class SqliteStore : IWorkStore, IDisposable
{
    // SQLITE_BUSY and SQLITE_LOCKED: another run has the store.
    private static readonly int[] Held = [5, 6];

    // SQLITE_PERM, _READONLY, _IOERR, _FULL, _CANTOPEN and _AUTH: of the disk, not of what stands in the file, which may be whole.
    private static readonly int[] Refused = [3, 8, 10, 13, 14, 23];

    // SQLITE_READONLY_DBMOVED: another run has taken the file away, or made it anew.
    private const int Moved = 1032;

    // Bytes of values that wait to be written: enough that a page of the file is seldom written twice, and few beside a run.
    private const long MostPending = 32 * 1024 * 1024;

    // Of the hash that stands before each value: SQLite sees broken pages, not broken bytes.
    private const int CheckLength = 8;

    private readonly string path;
    private readonly WorkKey madeBy;
    private readonly Action<string> remade;
    private readonly Action<string> refused;
    private readonly Lock gate = new();
    private readonly Dictionary<Slot, byte[]> pending = [];
    private readonly ConcurrentDictionary<Slot, byte> used = new();

    private StoreFile? file;
    private long pendingBytes;

    private SqliteStore(string path, WorkKey madeBy, Action<string> remade, Action<string> refused)
    {
        this.path = path;
        this.madeBy = madeBy;
        this.remade = remade;
        this.refused = refused;
    }

    /// <summary>Opens a store, which is made where it doesn't exist.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="madeBy">Hash of everything but the input that its content rests on.</param>
    /// <param name="remade">Takes why a file is made anew.</param>
    /// <param name="refused">Takes why nothing more is kept, where that shows later.</param>
    /// <exception cref="IOException">It can't be read or written, or another process has it.</exception>
    public static SqliteStore Open(string path, WorkKey madeBy, Action<string> remade, Action<string> refused)
    {
        var store = new SqliteStore(path, madeBy, remade, refused);
        try
        {
            store.file = StoreFile.Open(path, madeBy) ?? store.Anew("it holds something else");
        }
        catch (SqliteException exception) when (IsBroken(exception))
        {
            store.file = store.Anew(exception.Message);
        }
        catch (SqliteException exception)
        {
            throw new IOException(exception.Message, exception);
        }
        return store;
    }

    /// <inheritdoc/>
    public byte[]? Find(WorkKind kind, WorkKey key)
    {
        var slot = Use(kind, key);
        var (value, isSealed) = Try(opened =>
            pending.TryGetValue(slot, out var kept) ? (kept, false) : (opened.Find(slot), true));
        // Outside of the lock, where others look for theirs.
        return isSealed && value is not null ? Unsealed(value) : value;
    }

    /// <inheritdoc/>
    public void Keep(WorkKind kind, WorkKey key, byte[] value)
    {
        var slot = Use(kind, key);
        lock (gate)
        {
            if (file is null) return;
            pending[slot] = value;
            pendingBytes += value.Length;
            if (pendingBytes >= MostPending) Flush();
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        Try(opened =>
        {
            // Where another run has the file, what waits is tried again when there is as much of it once more.
            pendingBytes = 0;
            opened.EndReading();
            if (pending.Count == 0) return true;
            // In the order of keys: the same work makes the same file, and pages are filled one after the other.
            opened.Write(pending.Keys.Order(), slot => Sealed(pending[slot]));
            pending.Clear();
            return true;
        });
    }

    /// <summary>Forgets what was neither asked for nor kept since the store was opened.</summary>
    public void ForgetOthers()
    {
        Flush();
        Try(opened =>
        {
            opened.KeepOnly(used.ContainsKey);
            return true;
        });
    }

    /// <summary>Closes the file; what was not flushed is lost.</summary>
    public void Dispose()
    {
        // A run that came to nothing leaves nothing behind, unless another has it too.
        var isEmpty = Try(opened =>
        {
            opened.EndReading();
            return opened.IsEmpty();
        });
        file?.Dispose();
        file = null;
        if (!isEmpty) return;
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It holds nothing: somebody else has taken its folder away, or has the file.
        }
    }

    private Slot Use(WorkKind kind, WorkKey key)
    {
        var slot = new Slot(kind, key);
        used[slot] = 0;
        return slot;
    }

    private T? Try<T>(Func<StoreFile, T> work)
    {
        lock (gate)
        {
            for (var isAgain = false; file is not null; isAgain = true)
                try
                {
                    return work(file);
                }
                catch (SqliteException exception) when (Held.Contains(exception.SqliteErrorCode))
                {
                    // Another run writes; this one computes for itself.
                    return default;
                }
                catch (Exception exception) when (exception is SqliteException or IOException)
                {
                    file.Dispose();
                    file = isAgain ? null : Again(exception);
                    if (file is null) refused(exception.Message);
                }
            return default;
        }
    }

    // The file to go on with; null where there can be none.
    private StoreFile? Again(Exception exception)
    {
        try
        {
            return exception is not SqliteException fault ? null
                : fault.SqliteExtendedErrorCode == Moved ? Back()
                : IsBroken(fault) ? Anew(fault.Message)
                : null;
        }
        catch (Exception another) when (another is SqliteException or IOException)
        {
            return null;
        }
    }

    private StoreFile? Back()
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        return StoreFile.Open(path, madeBy);
    }

    private StoreFile Anew(string reason)
    {
        try
        {
            foreach (var old in new[] { path, path + "-journal" }) File.Delete(old);
            var made = StoreFile.Open(path, madeBy) ?? throw new IOException(reason);
            remade(reason);
            return made;
        }
        catch (Exception exception) when (exception is SqliteException or UnauthorizedAccessException)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private static bool IsBroken(SqliteException exception) =>
        !Held.Contains(exception.SqliteErrorCode) && !Refused.Contains(exception.SqliteErrorCode);

    private static byte[] Sealed(byte[] value) => [.. SHA256.HashData(value).AsSpan(0, CheckLength), .. value];

    private static byte[]? Unsealed(byte[] bytes) =>
        bytes.Length >= CheckLength
            && SHA256.HashData(bytes.AsSpan(CheckLength)).AsSpan(0, CheckLength).SequenceEqual(bytes.AsSpan(0, CheckLength))
            ? bytes[CheckLength..]
            : null;
}
