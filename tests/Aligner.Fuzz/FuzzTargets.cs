using Aligner.Diagnostics;
using Aligner.Formats.Bitexts;
using Aligner.Formats.Corrections;
using Aligner.Formats.Imports;
using Aligner.Formats.Patches;
using Aligner.Formats.Readers;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Languages.Identification;

namespace Aligner.Fuzz;

/// <summary>Every door through which something comes in.</summary>
internal static class FuzzTargets
{
    private static readonly LanguagePair Pair = new(LanguageCode.Parse("it"), LanguageCode.Parse("nl"));

    private static readonly Lazy<ILanguageIdentifier> Identifier = new(() => Identifiers.Load([Pair.Source, Pair.Target]));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. ((string[])
        [
            "article.txt", "article.md", "article.html", "article.jsonl", "article.docx", "article.pdf", "article.rss", "article.atom",
            "article.eml", "article.warc", "article.wet",
        ])
            .Select(name => new FuzzTarget(name, SeedFiles.Of(name), bytes => ReadArticles(name, bytes))),
        new(
            "article.zip",
            [SeedFiles.Zip(((string[])["article.html", "article.jsonl", "article.eml"]).Select(name => (name, SeedFiles.Of(name)[0])))],
            bytes => ReadArticles("article.zip", bytes)),
        new("article.txt.gz", [.. SeedFiles.Of("article.txt").Select(SeedFiles.Gzip)], bytes => ReadArticles("article.txt.gz", bytes)),
        new(
            "article.jsonl.gz",
            [.. SeedFiles.Of("article.jsonl").Select(SeedFiles.Gzip)],
            bytes => ReadArticles("article.jsonl.gz", bytes)),
        new(
            "-",
            [.. SeedFiles.Of("article.jsonl"), .. SeedFiles.Of("article.html").Select(SeedFiles.Gzip)],
            bytes => ReadArticles("-", bytes)),
        .. ((string[])
        [
            "terms.tbx", "terms.tmx", "terms.csv", "terms.tsv", "terms.xlsx", "terms.ods", "terms.xml", "terms.xlf", "terms.utx",
            "terms.jsonl", "memoq.csv",
        ])
            .Select(name => new FuzzTarget(name, SeedFiles.Of(name), bytes => ImportTerms(name, bytes))),
        .. ((string[])["memory.tmx", "memory.tsv", "memory.jsonl"])
            .Select(name => new FuzzTarget(name, SeedFiles.Of(name), bytes => ReadBitext(name, bytes))),
        new("places.yaml", SeedFiles.Of("places.yaml"), ReadGlossary),
        new("patch.json", SeedFiles.Of("patch.json"), bytes => PatchFile.Read("patch.json", bytes, Ignore)),
        new("pins.json", SeedFiles.Of("pins.json"), bytes => PinFile.Read("pins.json", bytes, Ignore)),
        .. ((string[])["heads.tsv", "calendar.tsv", "stopwords.txt", "language.tsv"])
            .Select(name => new FuzzTarget($"packs/{name}", SeedFiles.Of(name), bytes => ReadPack(name, bytes))),
    ];

    private static void Ignore(Diagnostic diagnostic) => Assert.StartsWith("ALN", diagnostic.Code, StringComparison.Ordinal);

    private static InputFile File(string name, byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        return name == "-" ? new InputFile(name, () => stream) { IsStream = true } : new InputFile(name, () => new MemoryStream(bytes));
    }

    // What is read goes on to the stages that look at every character.
    private static void ReadArticles(string name, byte[] bytes)
    {
        foreach (var article in ArticleReaders.Read(File(name, bytes), Ignore)) Identifier.Value.Identify(article.Text);
    }

    private static void ImportTerms(string name, byte[] bytes)
    {
        var concepts = Importers.Import(File(name, bytes), new ImportOptions(), Ignore);
        foreach (var glossary in Importers.ByKind(concepts)) ReadBack(glossary);
    }

    // What was imported is written and read again as a merge does: the file must hold it.
    private static void ReadBack(Glossary glossary)
    {
        var document = GlossaryDocument.Empty("g.yaml", glossary.Kind);
        var merged = GlossaryMerge.Merge(document.Glossary, glossary);
        var read = GlossaryDocument.Parse("g.yaml", document.With(merged), glossary.Kind);
        Assert.True(read.IsValid, string.Join('\n', read.Diagnostics));
        Assert.Equal(merged.Concepts.Length, read.Glossary.Concepts.Length);
    }

    private static void ReadBitext(string name, byte[] bytes)
    {
        foreach (var segment in BitextReaders.Read([File(name, bytes)], Pair, Ignore)) Assert.NotEmpty(segment.Source);
    }

    private static void ReadGlossary(byte[] bytes)
    {
        var folder = FuzzFolder.Current;
        var path = Path.Combine(folder, "places.yaml");
        System.IO.File.WriteAllBytes(path, bytes);
        var document = GlossaryFile.Read(path);
        foreach (var diagnostic in document.Diagnostics) Ignore(diagnostic);
        if (!document.IsValid) return;
        var merged = GlossaryMerge.Merge(document.Glossary, document.Glossary);
        Assert.True(GlossaryDocument.Parse(path, document.With(merged), document.Glossary.Kind).IsValid);
    }

    private static void ReadPack(string name, byte[] bytes)
    {
        var folder = Path.Combine(FuzzFolder.Current, "packs", "zz");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(folder)) System.IO.File.Delete(file);
        System.IO.File.WriteAllBytes(Path.Combine(folder, name), bytes);
        var packs = new LanguagePacks(Path.GetDirectoryName(folder));
        packs.For(LanguageCode.Parse("zz"));
        foreach (var diagnostic in packs.Diagnostics) Ignore(diagnostic);
    }
}
