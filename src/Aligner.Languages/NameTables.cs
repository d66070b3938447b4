using System.IO.Compression;
using Aligner.Terms;

namespace Aligner.Languages;

/// <summary>Reads name tables from gzipped files.</summary>
public static class NameTables
{
    /// <summary>The table shipped with the program.</summary>
    public static string BuiltInPath => Path.Combine(AppContext.BaseDirectory, "Names", "names.tsv.gz");

    /// <summary>The gazetteer lies beside the table.</summary>
    internal const string GazetteerName = "gazetteer.tsv.gz";

    /// <summary>Reads a table, and the gazetteer beside it; the empty one where there is no such file.</summary>
    /// <exception cref="FormatException">A row does not fit; the message names its line.</exception>
    /// <exception cref="InvalidDataException">The file is not gzip.</exception>
    public static NameTable Read(string path)
    {
        if (!File.Exists(path)) return NameTable.Empty;
        using var reader = Open(path);
        var gazetteer = Path.Combine(Path.GetDirectoryName(path)!, GazetteerName);
        return NameTable.Read(reader).With(() => ReadGazetteer(gazetteer));
    }

    private static Gazetteer ReadGazetteer(string path)
    {
        if (!File.Exists(path)) return Gazetteer.Empty;
        using var reader = Open(path);
        return Gazetteer.Read(reader);
    }

    private static StreamReader Open(string path) => new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
}
