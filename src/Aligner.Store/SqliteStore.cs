using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Aligner.Store;

/// <summary>
/// A store in one SQLite file. What another build of the program or other packs computed is forgotten; a file that is broken or no
/// store is made anew, one that turns out to be broken is done without and taken away. A kill loses at most what was not flushed.
/// </summary>
internal sealed class SqliteStore : IWorkStore, IDisposable
{
    // "ALNS": what SQLite's header says of the file's kind.
    private const int ApplicationId = 0x414C4E53;
    private const int Version = 2;

    // SQLITE_BUSY and SQLITE_LOCKED: another run has the store.
    private static readonly int[] Held = [5, 6];

    // How long what is looked for is found in one transaction. In one of its own SQLite would lock the file for each, look for a journal of
    // somebody else's and read the first page again, which takes longer than to find it; but nobody else can write meanwhile.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    // Bytes of values that wait to be written: enough that a page of the file is seldom written twice, and few beside a run.
    private const long MostPending = 32 * 1024 * 1024;

    // Of the hash that stands before each value: SQLite sees broken pages, not broken bytes.
    private const int CheckLength = 8;

    private readonly string path;
    private readonly Action<string> remade;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand find;
    private readonly Lock gate = new();
    private readonly Dictionary<(WorkKind Kind, WorkKey Key), byte[]> pending = [];
    private readonly ConcurrentDictionary<(WorkKind Kind, WorkKey Key), byte> used = new();

    private volatile bool isBroken;
    private bool isReading;
    private long began;
    private long pendingBytes;
    private bool isEmpty;

    private SqliteStore(string path, SqliteConnection connection, Action<string> remade, bool isEmpty)
    {
        this.path = path;
        this.isEmpty = isEmpty;
        this.remade = remade;
        this.connection = connection;
        find = connection.CreateCommand();
        find.CommandText = "SELECT value FROM work WHERE kind = $kind AND key = $key";
        find.Parameters.Add("$kind", SqliteType.Integer);
        find.Parameters.Add("$key", SqliteType.Blob);
        find.Prepare();
    }

    /// <summary>Opens a store, which is made where it doesn't exist.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="madeBy">Hash of everything but the input that its content rests on.</param>
    /// <param name="remade">Takes why a file is made anew, at once or by the next run.</param>
    /// <exception cref="IOException">It can't be read or written, or another process has it.</exception>
    public static SqliteStore Open(string path, WorkKey madeBy, Action<string> remade)
    {
        try
        {
            return Opened(path, madeBy, remade) ?? Anew("it holds something else");
        }
        catch (SqliteException exception) when (!Held.Contains(exception.SqliteErrorCode))
        {
            return Anew(exception.Message);
        }
        catch (SqliteException exception)
        {
            throw new IOException(exception.Message, exception);
        }

        SqliteStore Anew(string reason)
        {
            try
            {
                foreach (var file in new[] { path, path + "-journal" }) File.Delete(file);
                var made = Opened(path, madeBy, remade) ?? throw new IOException(reason);
                remade(reason);
                return made;
            }
            catch (Exception exception) when (exception is SqliteException or UnauthorizedAccessException)
            {
                throw new IOException(exception.Message, exception);
            }
        }
    }

    /// <inheritdoc/>
    public byte[]? Find(WorkKind kind, WorkKey key)
    {
        used[(kind, key)] = 0;
        var (value, isSealed) = Try(() => pending.TryGetValue((kind, key), out var kept) ? (kept, false) : (Read(kind, key), true));
        // Outside of the lock, where others look for theirs.
        return isSealed && value is not null ? Unsealed(value) : value;
    }

    /// <inheritdoc/>
    public void Keep(WorkKind kind, WorkKey key, byte[] value)
    {
        used[(kind, key)] = 0;
        lock (gate)
        {
            if (isBroken) return;
            pending[(kind, key)] = value;
            pendingBytes += value.Length;
            if (pendingBytes >= MostPending) Flush();
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        Try(() =>
        {
            // Where another run has the file, what waits is tried again when there is as much of it once more.
            pendingBytes = 0;
            EndReading();
            if (pending.Count == 0) return true;
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT OR REPLACE INTO work (kind, key, value) VALUES ($kind, $key, $value)";
            insert.Parameters.Add("$kind", SqliteType.Integer);
            insert.Parameters.Add("$key", SqliteType.Blob);
            insert.Parameters.Add("$value", SqliteType.Blob);
            // In the order of keys: the same work makes the same file, and pages are filled one after the other.
            foreach (var ((kind, key), value) in pending.OrderBy(entry => entry.Key.Kind).ThenBy(entry => entry.Key.Key.Value))
            {
                insert.Parameters[0].Value = (int)kind;
                insert.Parameters[1].Value = key.ToBytes();
                insert.Parameters[2].Value = Sealed(value);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
            pending.Clear();
            isEmpty = false;
            return true;
        });
    }

    /// <summary>Forgets what was neither asked for nor kept since the store was opened.</summary>
    public void ForgetOthers()
    {
        Flush();
        Try(() =>
        {
            var others = new List<(int Kind, byte[] Key)>();
            using (var all = connection.CreateCommand())
            {
                all.CommandText = "SELECT kind, key FROM work";
                using var rows = all.ExecuteReader();
                while (rows.Read())
                    if (rows.GetFieldValue<byte[]>(1) is var key && !used.ContainsKey(((WorkKind)rows.GetInt32(0), WorkKey.Read(key))))
                        others.Add((rows.GetInt32(0), key));
            }
            if (others.Count == 0) return true;
            using var transaction = connection.BeginTransaction();
            using var delete = connection.CreateCommand();
            delete.CommandText = "DELETE FROM work WHERE kind = $kind AND key = $key";
            delete.Parameters.Add("$kind", SqliteType.Integer);
            delete.Parameters.Add("$key", SqliteType.Blob);
            foreach (var (kind, key) in others)
            {
                delete.Parameters[0].Value = kind;
                delete.Parameters[1].Value = key;
                delete.ExecuteNonQuery();
            }
            transaction.Commit();
            return true;
        });
    }

    /// <summary>Closes the file; what was not flushed is lost.</summary>
    public void Dispose()
    {
        find.Dispose();
        connection.Dispose();
        // A run that came to nothing leaves nothing behind.
        if (isBroken || isEmpty) File.Delete(path);
    }

    private T? Try<T>(Func<T> work)
    {
        lock (gate)
        {
            if (isBroken) return default;
            try
            {
                return work();
            }
            catch (SqliteException exception) when (Held.Contains(exception.SqliteErrorCode))
            {
                // Another run writes; this one computes for itself.
                return default;
            }
            catch (SqliteException exception)
            {
                isBroken = true;
                remade(exception.Message);
                return default;
            }
        }
    }

    private byte[]? Read(WorkKind kind, WorkKey key)
    {
        if (!isReading || Stopwatch.GetElapsedTime(began) > Turn)
        {
            EndReading();
            Run(connection, "BEGIN");
            (isReading, began) = (true, Stopwatch.GetTimestamp());
        }
        find.Parameters[0].Value = (int)kind;
        find.Parameters[1].Value = key.ToBytes();
        return find.ExecuteScalar() as byte[];
    }

    private void EndReading()
    {
        if (!isReading) return;
        isReading = false;
        Run(connection, "COMMIT");
    }

    private static byte[] Sealed(byte[] value) => [.. SHA256.HashData(value).AsSpan(0, CheckLength), .. value];

    private static byte[]? Unsealed(byte[] bytes) =>
        bytes.Length >= CheckLength
            && SHA256.HashData(bytes.AsSpan(CheckLength)).AsSpan(0, CheckLength).SequenceEqual(bytes.AsSpan(0, CheckLength))
            ? bytes[CheckLength..]
            : null;

    // Null where the file is another program's.
    private static SqliteStore? Opened(string path, WorkKey madeBy, Action<string> remade)
    {
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        // Without a pool: who closes a store may take its folder away.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            if (!isNew)
            {
                if (Number(connection, "PRAGMA application_id") != ApplicationId) return Close();
                if (Number(connection, "PRAGMA user_version") != Version || !IsMadeBy(connection, madeBy)) Empty(connection);
                else return new SqliteStore(path, connection, remade, isEmpty: false);
            }
            Create(connection, madeBy);
            return new SqliteStore(path, connection, remade, isEmpty: true);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        SqliteStore? Close()
        {
            connection.Dispose();
            return null;
        }
    }

    private static void Create(SqliteConnection connection, WorkKey madeBy)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, $"PRAGMA application_id = {ApplicationId}");
        Run(connection, $"PRAGMA user_version = {Version}");
        Run(connection, "CREATE TABLE made (by BLOB NOT NULL)");
        // Not WITHOUT ROWID: the values would stand in the tree that is searched, a few to a page, and a key be ten pages away.
        Run(connection, "CREATE TABLE work (kind INTEGER, key BLOB, value BLOB NOT NULL, PRIMARY KEY (kind, key))");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO made (by) VALUES ($by)";
        insert.Parameters.AddWithValue("$by", madeBy.ToBytes());
        insert.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Empty(SqliteConnection connection)
    {
        Run(connection, "DROP TABLE IF EXISTS made");
        Run(connection, "DROP TABLE IF EXISTS work");
    }

    private static bool IsMadeBy(SqliteConnection connection, WorkKey madeBy)
    {
        using var made = connection.CreateCommand();
        made.CommandText = "SELECT by FROM made";
        return made.ExecuteScalar() is byte[] by && by.AsSpan().SequenceEqual(madeBy.ToBytes());
    }

    private static long Number(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
