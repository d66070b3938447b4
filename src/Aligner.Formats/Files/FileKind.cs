namespace Aligner.Formats.Files;

/// <summary>What lies at a path.</summary>
internal enum FileKind
{
    /// <summary>A file of bytes, or what can't be told from one.</summary>
    Regular,

    /// <summary>A named pipe: reading waits for somebody to write, and what was read is gone.</summary>
    Pipe,

    /// <summary>A socket: it can't be opened as a file.</summary>
    Socket,

    /// <summary>A device, which may have no end.</summary>
    Device,
}
