using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>Reads glossary files.</summary>
public static class GlossaryFile
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name of the file of a kind: <c>ministries.yaml</c>.</summary>
    public static string Name(GlossaryKind kind) => GlossaryWriter.Name(kind) + ".yaml";

    /// <summary>The kind a file's name promises; null where it promises none.</summary>
    public static GlossaryKind? KindOf(string path)
    {
        var name = Path.GetFileName(path);
        return Enum.GetValues<GlossaryKind>().Where(kind => name == Name(kind)).Select(kind => (GlossaryKind?)kind).FirstOrDefault();
    }

    /// <summary>Reads a file. What is wrong with it, even that it can't be read, is in its diagnostics.</summary>
    public static GlossaryDocument Read(string path) => Read(path, path);

    /// <summary>Reads a file that has another name for the user.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Its name for the user.</param>
    /// <param name="known">As it was read before; it is the document where the text is the same.</param>
    internal static GlossaryDocument Read(string file, string path, GlossaryDocument? known = null)
    {
        try
        {
            return known is not null && known.IsIn(file) ? known : Read(File.ReadAllBytes(file), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return GlossaryDocument.Unreadable(
                path, KindOf(path), Diagnostic.Error("ALN318", path, $"it can't be read: {exception.Message}"));
        }
    }

    /// <summary>Reads the bytes of a file, or of what came in its stead.</summary>
    internal static GlossaryDocument Read(byte[] bytes, string path)
    {
        try
        {
            return GlossaryDocument.Parse(path, utf8.GetString(bytes), new Utf8Pieces().Append(bytes), KindOf(path));
        }
        catch (ArgumentException)
        {
            return GlossaryDocument.Unreadable(
                path, KindOf(path), Diagnostic.Error("ALN319", path, "this is no UTF-8; save it as UTF-8"));
        }
    }
}
