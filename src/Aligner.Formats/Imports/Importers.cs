using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Readers;
using Aligner.Glossaries;

namespace Aligner.Formats.Imports;

/// <summary>Every format of other tools that a glossary can be merged from.</summary>
public static class Importers
{
    /// <summary>In the order of help. A new format is one class and one line here.</summary>
    public static ImmutableArray<IImporter> All { get; } =
    [
        new TbxImporter(),
        new TmxImporter(),
        new MultiTermImporter(),
        new XliffImporter(),
        new UtxImporter(),
        new JsonLinesImporter(),
        new OpenDocumentImporter(),
        new WorkbookImporter(),
        new TableImporter("csv", [".csv"], null),
        new TableImporter("tsv", [".tsv", ".tab", ".txt"], '\t'),
    ];

    /// <summary>The importer of a file by its first bytes, else by its extension, or null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="head">Its first bytes, unpacked.</param>
    internal static IImporter? For(InputFile file, ReadOnlySpan<byte> head)
    {
        foreach (var importer in All)
            if (importer.Begins(head)) return importer;
        return All.FirstOrDefault(importer => importer.Extensions.Contains(file.Extension, StringComparer.Ordinal));
    }

    /// <summary>Reads a file in the format that its first bytes show, else that of its extension. Whatever is wrong with it
    /// is reported, never thrown.</summary>
    public static ImmutableArray<Concept> Import(InputFile file, ImportOptions options, Action<Diagnostic> report)
    {
        try
        {
            var stream = PeekedStream.At(file.Open(), Recognition.HeadBytes);
            if (file.IsStream) file = file with { Open = () => stream };
            else stream.Dispose();
            if (For(file, Recognition.Content(stream.Head)) is not { } importer)
            {
                report(Diagnostic.Error(ImportCodes.NotThisFormat, file.Path, "no glossary is recognised in it, and none is read from "
                    + $"'{file.Extension}' files; known are {string.Join(", ", All.SelectMany(known => known.Extensions))}"));
                return [];
            }
            // A sheet is a table with a header.
            if (importer is not TableImporter)
                foreach (var ignored in Ignored(
                    file.Path, importer is WorkbookImporter or OpenDocumentImporter ? options with { Pair = null } : options))
                    report(ignored);
            var reported = false;
            var concepts = importer.Import(file, options, diagnostic => { reported = true; report(diagnostic); });
            if (concepts.IsEmpty && !reported) report(Diagnostic.Warning(ImportCodes.NoConcept, file.Path, "no concept in it"));
            return concepts;
        }
        // Whatever a damaged file makes a library throw is that file's fault.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report(Diagnostic.Error(ImportCodes.NotThisFormat, file.Path, $"can't be read: {exception.Message}"));
            return [];
        }
    }

    /// <summary>Told of a file that names what it holds itself, where columns or languages were named for it.</summary>
    internal static IEnumerable<Diagnostic> Ignored(string path, ImportOptions options)
    {
        if (!options.Columns.IsDefaultOrEmpty)
            yield return Diagnostic.Warning(
                ImportCodes.Ignored, path, "it has no columns that could be named; --columns is ignored for it");
        if (options.Pair is not null) yield return IgnoredPair(new FilePlace(path, 0, 0));
    }

    /// <summary>Told of a file or head that says its languages itself, where they were given for it.</summary>
    internal static Diagnostic IgnoredPair(FilePlace place) =>
        place.Warning(ImportCodes.Ignored, "it says itself which languages it holds; --pair is ignored for it");

    /// <summary>The concepts by kind, kinds in their order, as merging takes them.</summary>
    public static ImmutableArray<Glossary> ByKind(IEnumerable<Concept> concepts) =>
        [.. concepts.GroupBy(concept => Glossary.KindOf(concept.Type))
            .OrderBy(kind => kind.Key)
            .Select(kind => new Glossary(kind.Key, [.. kind]))];
}
