using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Aligner.Store;

/// <summary>
/// The SQLite file of a store while it is open: values by kind and key, computed by one program with one set of data. Other runs may have
/// it open too, make it anew or take it away; the next transaction sees it.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    // "ALNS": what SQLite's header says of the file's kind.
    private const int ApplicationId = 0x414C4E53;
    private const int Version = 2;

    // How long what is looked for is found in one transaction. In one of its own SQLite would lock the file for each, look for a journal of
    // somebody else's and read the first page again, which takes longer than to find it; but nobody else can write meanwhile.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    private readonly SqliteConnection connection;
    private readonly SqliteCommand find;
    private readonly WorkKey madeBy;

    private bool isReading;
    private long began;

    private StoreFile(SqliteConnection connection, WorkKey madeBy)
    {
        this.connection = connection;
        this.madeBy = madeBy;
        find = connection.CreateCommand();
        find.CommandText = "SELECT value FROM work WHERE kind = $kind AND key = $key";
        find.Parameters.Add("$kind", SqliteType.Integer);
        find.Parameters.Add("$key", SqliteType.Blob);
        find.Prepare();
    }

    /// <summary>Opens a file, which is made where it doesn't exist, and emptied where another program or other data made it.</summary>
    /// <returns>Null where it is no store.</returns>
    /// <exception cref="SqliteException">It is broken, or can't be read, or must be written and can't be.</exception>
    public static StoreFile? Open(string path, WorkKey madeBy)
    {
        // Without a pool: who closes a store may take its folder away.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            if (IsOurs(connection, madeBy) || IsMadeOurs(connection, madeBy)) return new StoreFile(connection, madeBy);
            connection.Dispose();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The value as it was written; null where there is none.</summary>
    /// <exception cref="IOException">Another program has made the store its own.</exception>
    public byte[]? Find(Slot slot)
    {
        if (!isReading || Stopwatch.GetElapsedTime(began) > Turn)
        {
            EndReading();
            Run(connection, "BEGIN");
            (isReading, began) = (true, Stopwatch.GetTimestamp());
            RequireOurs();
        }
        find.Parameters[0].Value = (int)slot.Kind;
        find.Parameters[1].Value = slot.Key.ToBytes();
        return find.ExecuteScalar() as byte[];
    }

    /// <summary>Writes all values or none.</summary>
    /// <param name="slots">Where they are kept.</param>
    /// <param name="valueOf">Gives each as it is written.</param>
    /// <exception cref="IOException">Another program has made the store its own.</exception>
    public void Write(IEnumerable<Slot> slots, Func<Slot, byte[]> valueOf)
    {
        EndReading();
        using var transaction = connection.BeginTransaction();
        RequireOurs();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT OR REPLACE INTO work (kind, key, value) VALUES ($kind, $key, $value)";
        insert.Parameters.Add("$kind", SqliteType.Integer);
        insert.Parameters.Add("$key", SqliteType.Blob);
        insert.Parameters.Add("$value", SqliteType.Blob);
        foreach (var slot in slots)
        {
            insert.Parameters[0].Value = (int)slot.Kind;
            insert.Parameters[1].Value = slot.Key.ToBytes();
            insert.Parameters[2].Value = valueOf(slot);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Takes out all values but those of some keys.</summary>
    public void KeepOnly(Func<Slot, bool> isKept)
    {
        EndReading();
        var others = new List<Slot>();
        using (var all = connection.CreateCommand())
        {
            all.CommandText = "SELECT kind, key FROM work";
            using var rows = all.ExecuteReader();
            while (rows.Read())
                if (new Slot((WorkKind)rows.GetInt32(0), WorkKey.Read(rows.GetFieldValue<byte[]>(1))) is var slot && !isKept(slot))
                    others.Add(slot);
        }
        if (others.Count == 0) return;
        using var transaction = connection.BeginTransaction();
        RequireOurs();
        using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM work WHERE kind = $kind AND key = $key";
        delete.Parameters.Add("$kind", SqliteType.Integer);
        delete.Parameters.Add("$key", SqliteType.Blob);
        foreach (var slot in others)
        {
            delete.Parameters[0].Value = (int)slot.Kind;
            delete.Parameters[1].Value = slot.Key.ToBytes();
            delete.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    /// <summary>Whether nothing is in it, whoever wrote.</summary>
    public bool IsEmpty() => Number(connection, "SELECT NOT EXISTS (SELECT * FROM work)") == 1;

    /// <summary>Lets others write.</summary>
    public void EndReading()
    {
        if (!isReading) return;
        isReading = false;
        Run(connection, "COMMIT");
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        find.Dispose();
        connection.Dispose();
    }

    private void RequireOurs()
    {
        if (!IsMadeBy(connection, madeBy)) throw new IOException("a run of another program, or with other data, has made it its own");
    }

    private static bool IsOurs(SqliteConnection connection, WorkKey madeBy) =>
        Number(connection, "PRAGMA application_id") == ApplicationId
        && Number(connection, "PRAGMA user_version") == Version
        && IsMadeBy(connection, madeBy);

    // False where it is somebody's own. Of runs that begin at once one makes it, and the others wait for that.
    private static bool IsMadeOurs(SqliteConnection connection, WorkKey madeBy)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var isNew = Number(connection, "SELECT NOT EXISTS (SELECT * FROM sqlite_master)") == 1;
        if (!isNew && Number(connection, "PRAGMA application_id") != ApplicationId) return false;
        if (!isNew && IsOurs(connection, madeBy)) return true;
        Run(connection, "DROP TABLE IF EXISTS made");
        Run(connection, "DROP TABLE IF EXISTS work");
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
        return true;
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
