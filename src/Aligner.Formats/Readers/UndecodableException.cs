namespace Aligner.Formats.Readers;

/// <summary>A file's bytes are no text.</summary>
internal sealed class UndecodableException : Exception
{
    /// <summary>With the default message.</summary>
    public UndecodableException() : this("no text") { }

    /// <summary>With what was found instead of text.</summary>
    public UndecodableException(string message) : base(message) { }

    /// <summary>With what was found instead of text and why.</summary>
    public UndecodableException(string message, Exception inner) : base(message, inner) { }
}
