using System.ComponentModel;

namespace Aligner.Formats.Readers;

/// <summary>How much of an input is read before it is taken for a mistake or an attack; what exceeds a limit is named and
/// left out.</summary>
public sealed record ReadLimits
{
    /// <summary>Far more than any article has.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of a file that is read whole. JSON Lines are read line by line, and their file may be longer.</summary>
    [Description("bytes of a file that is read whole, at most")]
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Bytes that are unpacked from a file: from gzip, or the text of a Word document.</summary>
    [Description("bytes that are unpacked from a file, at most")]
    public long MaxUnpackedBytes { get; init; } = 256L << 20;

    /// <summary>Levels of elements within each other. Word nests tables some ten deep, browsers cut pages off at 512.</summary>
    [Description("levels of elements within each other in a document, at most")]
    public int MaxDepth { get; init; } = 1000;

    /// <summary>Archives within each other, the outermost counted.</summary>
    [Description("ZIP archives within each other, at most")]
    public int MaxArchiveDepth { get; init; } = 2;

    /// <summary>Characters of a line; of a record, in JSON Lines.</summary>
    [Description("characters of a line or record, at most")]
    public int MaxLine { get; init; } = 64 << 20;
}
