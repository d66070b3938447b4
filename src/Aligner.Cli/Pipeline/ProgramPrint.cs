using System.Buffers;
using System.Security.Cryptography;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Formats.Readers;
using Aligner.Languages;
using Aligner.Languages.Identification;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>The hash of everything but the input that results rest on: the program, its packs, lexicons, profiles and names, and those
/// of the user.</summary>
internal static class ProgramPrint
{
    // Bytes of a file that are read at once: SHA256.HashData(Stream) reads 4,096, of profiles and lexicons some 3,500 times.
    private const int Chunk = 1 << 16;

    /// <summary>The hash with these settings.</summary>
    public static WorkKey Of(AlignerSettings settings) => WorkKey.Of(writer =>
    {
        // The id of a module is a hash of what it was compiled from.
        foreach (var type in new[]
        {
            typeof(Article), typeof(LanguagePacks), typeof(ArticleReaders), typeof(KeptWork), typeof(ProgramPrint),
        })
            writer.Write(type.Module.ModuleVersionId.ToByteArray());
        string[] builtIn = [LanguagePacks.BuiltInFolder, LexiconLibrary.BuiltInFolder, FolderOf(Identifiers.ShippedPath),
            FolderOf(NameTables.BuiltInPath)];
        foreach (var folder in builtIn.Append(settings.Packs).Append(settings.Lexicons)) Write(writer, folder);
        writer.Write(settings.Ntextcat);
        if (settings.Ntextcat.Length > 0) WriteHash(writer, settings.Ntextcat);
    });

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;

    private static void Write(BinaryWriter writer, string folder)
    {
        writer.Write(folder.Length > 0);
        if (folder.Length == 0 || !Directory.Exists(folder)) return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            writer.Write(Path.GetRelativePath(folder, file.FullName));
            WriteHash(writer, file.FullName);
        }
    }

    private static void WriteHash(BinaryWriter writer, string path)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        using var file = File.OpenHandle(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var (at, read) = (0L, -1); read != 0; at += read)
        {
            read = RandomAccess.Read(file, chunk, at);
            hash.AppendData(chunk, 0, read);
        }
        ArrayPool<byte>.Shared.Return(chunk);
        writer.Write(hash.GetHashAndReset());
    }
}
