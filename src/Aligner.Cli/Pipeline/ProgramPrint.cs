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
        if (settings.Ntextcat.Length > 0) Write(writer, new FileInfo(settings.Ntextcat));
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
            Write(writer, file);
        }
    }

    private static void Write(BinaryWriter writer, FileInfo file)
    {
        using var stream = file.OpenRead();
        writer.Write(SHA256.HashData(stream));
    }
}
