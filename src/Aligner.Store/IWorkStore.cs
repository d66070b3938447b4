namespace Aligner.Store;

/// <summary>Keeps what was computed, by the hash of what it was computed from. Thread-safe.</summary>
internal interface IWorkStore
{
    /// <summary>What was kept; null where nothing was.</summary>
    byte[]? Find(WorkKind kind, WorkKey key);

    /// <summary>Keeps something; it may be lost until <see cref="Flush"/>.</summary>
    void Keep(WorkKind kind, WorkKey key, byte[] value);

    /// <summary>Sees that what was kept so far is found after a kill.</summary>
    void Flush();
}
