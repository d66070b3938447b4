using System.Globalization;
using System.Text.Json;
using Aligner.Alignment;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Formats.Exports.Alignments;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>Writes what a run found: pages, alignments and <c>run.json</c>. What an earlier run wrote and this
/// one does not is taken away.</summary>
internal sealed class OutputFolder(PageFlow pages, Terminal terminal, AlignerSettings settings)
{
    private static readonly string[] Formats = ["ladder", "tsv", "tmx"];

    /// <summary>Writes everything under <paramref name="folder"/>; a file whose bytes would not change is left alone.</summary>
    public void Write(RunResult result, string folder, CancellationToken cancellation)
    {
        var earlier = EarlierFiles(folder).ToList();
        var written = new SortedSet<string>(StringComparer.Ordinal);
        terminal.During("Writing", progress =>
        {
            WriteAlignments(result, folder, written, cancellation);
            progress.Report(0.3);
            WritePages(result, folder, written, cancellation);
            return written.Count;
        }, files => files);
        AtomicFile.WriteText(Path.Combine(folder, "run.json"), Summary(result, written));
        foreach (var stale in earlier.Except(written, StringComparer.Ordinal)) File.Delete(Path.Combine(folder, stale));
    }

    private static void WriteAlignments(RunResult result, string folder, SortedSet<string> written, CancellationToken cancellation)
    {
        foreach (var story in result.Analysis.Stories)
        {
            foreach (var alignment in story.Alignments)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var format in Formats)
                    WriteAlignment(
                        format,
                        new AlignmentExport([alignment], AlignmentUnit.Paragraph),
                        $"alignments/{NameOf(story, alignment)}",
                        folder,
                        written);
            }
        }
        WriteAlignment(
            "tmx",
            new AlignmentExport([.. result.Analysis.Stories.SelectMany(story => story.Alignments)], AlignmentUnit.Sentence),
            "alignments/all",
            folder,
            written);
    }

    private static void WriteAlignment(string format, AlignmentExport content, string name, string folder, SortedSet<string> written)
    {
        var known = AlignmentFormats.Find(format)!;
        var file = name + known.Extension;
        AtomicFile.WriteBytes(Path.Combine(folder, file), Bytes(stream => known.Write(content, [stream])));
        written.Add(file);
    }

    // A story may have two articles in one language; the pair then goes by the names of its articles.
    private static string NameOf(AlignedStory story, ArticleAlignment alignment)
    {
        var languages = AlignmentExport.Languages(alignment);
        var alone = story.Alignments.Count(other => AlignmentExport.Languages(other) == languages) == 1;
        return alone
            ? $"{story.Story.Name}.{languages}"
            : $"{story.Story.Name}.{languages}.{alignment.Source.Name}.{alignment.Target.Name}";
    }

    private void WritePages(RunResult result, string folder, SortedSet<string> written, CancellationToken cancellation)
    {
        var model = new ReportModel
        {
            Version = ProductVersion.Text,
            Stories = result.Analysis.Stories,
            Unpaired = result.Analysis.Unpaired,
            Glossaries = result.Glossaries,
            Languages = pages.Packs(result.Analysis.Articles),
            Diagnostics = result.Diagnostics,
        };
        WritePage("index.html", writer => IndexPage.Write(model, writer));
        WritePage("glossary.html", writer => GlossaryPage.Write(model, writer));
        foreach (var story in model.Stories)
        {
            cancellation.ThrowIfCancellationRequested();
            WritePage(StoryPage.PathOf(story.Story), writer => StoryPage.Write(model, story, writer));
        }

        void WritePage(string file, Action<TextWriter> write)
        {
            AtomicFile.WriteBytes(Path.Combine(folder, file), Bytes(stream => PageFlow.Write(stream, write)));
            written.Add(file);
        }
    }

    private string Summary(RunResult result, IEnumerable<string> files) => JsonSerializer.Serialize(new
    {
        version = ProductVersion.Text,
        inputs = result.Inputs,
        settings = new
        {
            languages = settings.LanguageList.Select(language => language.Value),
            settings.Out,
            settings.Glossaries,
            packs = NullIfEmpty(settings.Packs),
            lexicons = NullIfEmpty(settings.Lexicons),
        },
        counts = new
        {
            articles = result.Analysis.Articles.Count,
            languages = result.Analysis.Articles.GroupBy(article => article.Language.Language.Value)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count()),
            stories = result.Analysis.Stories.Length,
            pairs = result.Analysis.Pairing.Pairs.Length,
            unpaired = result.Analysis.Unpaired.Length,
            concepts = result.Glossaries.ToDictionary(
                glossary => glossary.Kind.ToString().ToLowerInvariant(),
                glossary => glossary.Concepts.Length),
        },
        stories = result.Analysis.Stories.Select(story => new
        {
            name = story.Story.Name,
            articles = story.Story.Articles.Select(article => new { path = article.Path, language = article.Language.Language.Value }),
            pairs = story.Story.Pairs.Select(pair => new
            {
                languages = pair.Languages.ToString(),
                kind = pair.Kind.ToString().ToLowerInvariant(),
                score = Math.Round(pair.Score, 3),
            }),
        }),
        unpaired = result.Analysis.Unpaired.Select(article => article.Path),
        diagnostics = result.Diagnostics.Select(diagnostic => diagnostic.ToString()),
        files,
    }, CommandJson.Indented) + "\n";

    /// <summary>Sees that a folder can be written to, before any work is done in vain; makes it where it does not exist.</summary>
    /// <exception cref="CommandFailedException">It can't.</exception>
    public static void Prove(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, $".{Guid.NewGuid():N}.probe"),
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException("ALN907", folder, $"the folder can't be written to ({exception.Message}); name another");
        }
    }

    /// <summary>The inputs of the run that wrote a folder, as they were named then; none where there was no run.</summary>
    public static IReadOnlyList<string> InputsOf(string folder) => Strings(folder, "inputs");

    private static IEnumerable<string> EarlierFiles(string folder) => Strings(folder, "files").Where(IsInside);

    private static IReadOnlyList<string> Strings(string folder, string property)
    {
        try
        {
            using var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json")));
            return [.. run.RootElement.GetProperty(property).EnumerateArray().Select(text => text.GetString()!)];
        }
        catch (Exception exception) when (exception is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    // Only what this program can have written: the list is a file that anyone may edit.
    private static bool IsInside(string file) =>
        !Path.IsPathRooted(file)
            && !file.Split('/').Contains("..")
            && (file is "index.html" or "glossary.html"
                || file.StartsWith("stories/", StringComparison.Ordinal)
                || file.StartsWith("alignments/", StringComparison.Ordinal));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        return buffer.ToArray();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
