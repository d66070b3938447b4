namespace Aligner.Formats.Files;

/// <summary>Another process is changing a folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="owner">Who holds it.</param>
public sealed class FolderLockedException(string folder, string owner)
    : IOException($"'{folder}' is being changed by {owner}; wait until that is done, then run again")
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
