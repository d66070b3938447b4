using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Exports.Alignments;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Pairing;
using Aligner.Store;
using Aligner.Store.Forms;

namespace Aligner.Cli.Pipeline;

/// <summary>Writes what a run found: pages, alignments and <c>run.json</c>. What an earlier run wrote and this
/// one does not is taken away, unless an input was missing.</summary>
internal sealed class OutputFolder(
    PageFlow pages, SuggestionFlow suggestions, Terminal terminal, AlignerSettings settings, RunStore store)
{
    private static readonly string[] Formats = ["ladder", "tsv", "tmx"];

    // What a run writes whatever it finds; the folders must be no links.
    private static readonly string[] Always =
        ["index.html", OrderPage.FileName, "glossary.html", SummaryName, "stories", "alignments", "suggestions", SharedLook.Folder];

    private const string SummaryName = "run.json";

    // Bytes of the summary that are held until they are written.
    private const int MostPending = 1 << 16;

    private static readonly string[] SummaryKeys = ["version", "inputs", "files"];

    /// <summary>Writes everything under <paramref name="folder"/>; a file whose bytes would not change is left alone. Somebody's own file
    /// stays and is named.</summary>
    /// <exception cref="CommandFailedException">Another process had the folder all the time.</exception>
    /// <returns>Hash of the list of what was written, as <see cref="Holds"/> takes it; null where not all could be.</returns>
    public string? Write(RunResult result, string folder, CancellationToken cancellation)
    {
        // Where an input was not there at all, what it gave last time is not out of date.
        var isWhole = !result.Diagnostics.Any(diagnostic => diagnostic.Code == "ALN104" || IsUnreadFolder(diagnostic));
        // Files are written in any order, and what is said of them is not.
        var said = new ConcurrentQueue<Diagnostic>();
        using var root = Open(folder, said.Enqueue, cancellation);
        var files = new KeptFiles(root, store.Work);
        var model = pages.ModelOf(result) with
        {
            SuggestionPages = suggestions.PagesOf(result),
            SharedLook = settings.SharesLook ? SharedLook.Folder : null,
        };
        var changed = new ChangedTerms(model, result.Merge.Change);
        WriteSuggestions(result, model, changed, files, cancellation);
        terminal.During("Writing", progress =>
        {
            WriteAlignments(result, files, cancellation);
            progress.Report(0.3);
            WritePages(model, result.Merge, changed, files, cancellation);
            return root.Written.Count;
        }, files => files);
        foreach (var diagnostic in said.OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)) terminal.Report(diagnostic);
        var isDone = isWhole && said.IsEmpty;
        said.Clear();
        root.WriteLarge(SummaryName, stream => WriteSummary(stream, result, root.Written));
        if (isWhole) root.RemoveOthers();
        else root.KeepOthers();
        foreach (var diagnostic in said) terminal.Report(diagnostic);
        return isDone && said.IsEmpty ? root.ListHash : null;
    }

    /// <summary>Whether a folder holds what a run wrote, and nothing else of it.</summary>
    /// <exception cref="CommandFailedException">Another process had the folder all the time.</exception>
    public bool Holds(string folder, string written, CancellationToken cancellation) => terminal.During("Looking at the results", _ =>
    {
        using var root = Open(folder, _ => { }, cancellation);
        return root.ListHash == written && root.HoldsAll(cancellation);
    });

    private static OutputRoot Open(string folder, Action<Diagnostic> report, CancellationToken cancellation)
    {
        try
        {
            return OutputRoot.Open(folder, Recognition(folder), report, cancellation);
        }
        catch (FolderLockedException exception)
        {
            throw new CommandFailedException("ALN906", folder, exception.Message);
        }
    }

    private static bool IsUnreadFolder(Diagnostic diagnostic) => diagnostic.Code == "ALN101" && Directory.Exists(diagnostic.Path);

    private static void WriteAlignments(RunResult result, KeptFiles files, CancellationToken cancellation)
    {
        var alignments = result.Analysis.Stories
            .SelectMany(story => story.Alignments.Select(alignment => (Name: NameOf(story, alignment), Alignment: alignment)))
            .ToList();
        var names = OutputName.Of([.. alignments.Select(entry => (entry.Name, Pair(entry.Alignment)))]);
        Parallel.For(0, alignments.Count, AllCores.Until(cancellation), i =>
        {
            foreach (var format in Formats)
                WriteAlignment(
                    format,
                    new AlignmentExport([alignments[i].Alignment], AlignmentUnit.Paragraph),
                    $"alignments/{names[i]}",
                    files.Write);
        });
        // A translation memory has one source language and holds translations.
        foreach (var pair in result.Analysis.Stories
            .SelectMany(story => story.Alignments.Where(alignment => IsMemorable(result, story, alignment)))
            .GroupBy(AlignmentExport.Languages).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
            WriteAlignment("tmx", new AlignmentExport([.. pair], AlignmentUnit.Sentence), $"alignments/{pair.Key}", files.WriteLarge);

        static string Pair(ArticleAlignment alignment) => $"{alignment.Source.Path}\n{alignment.Target.Path}";
    }

    private static bool IsMemorable(RunResult result, AlignedStory story, ArticleAlignment alignment) =>
        result.RemembersComparable || story.Story.Pairs.Any(pair => pair.Kind == PairKind.Parallel
            && pair.Source.Path == alignment.Source.Path && pair.Target.Path == alignment.Target.Path);

    private static void WriteAlignment(
        string format,
        AlignmentExport content,
        string name,
        Func<string, Action<KeptWork, BinaryWriter>, Action<Stream>, WorkKey?> write)
    {
        var known = AlignmentFormats.Find(format)!;
        write(
            name + known.Extension,
            (work, writer) =>
            {
                writer.Write((byte)content.Unit);
                foreach (var alignment in content.Articles) work.WriteSignature(writer, alignment);
            },
            stream => known.Write(content, [stream]));
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

    private void WritePages(
        ReportModel model, GlossaryFolderMerge merge, ChangedTerms changed, KeptFiles files, CancellationToken cancellation)
    {
        var keys = store.Work is { } work ? StoryKeys.Of(model, merge, changed, work, cancellation) : null;
        var stories = new StorySummary[model.Stories.Length];
        Parallel.For(0, stories.Length, AllCores.Until(cancellation), i =>
        {
            var story = model.Stories[i];
            stories[i] = files.WritePage(
                StoryPage.PathOf(story.Story),
                keys?.Pages[i],
                story,
                writer => StoryPage.Write(keys?.ModelFor(story) ?? model, story, writer));
        });
        var evidence = KeptEvidence.Of(model, merge, keys, store.Work);
        WritePage("glossary.html", writer =>
        {
            if (evidence is null) GlossaryPage.Write(model, writer);
            else GlossaryPage.Write(model, writer, evidence.SpotsOf);
        });
        evidence?.Keep();
        if (model.SharedLook is { } shared)
            foreach (var (name, text) in SharedLook.Files) files.Root.Write($"{shared}/{name}", Encoding.UTF8.GetBytes(text));
        WritePage(OrderPage.FileName, writer => OrderPage.Write(model, writer));
        var parts = IndexParts.Made(model, stories);
        if (keys is not null && store.Work is { } known) parts = KeptIndex.Of(parts, keys.Own, known);
        WritePage("index.html", writer => IndexPage.Write(model, stories, parts, writer));

        void WritePage(string file, Action<TextWriter> write) => files.Root.WriteLarge(file, stream => PageFlow.Write(stream, write));
    }

    // Has a progress of its own, and writes each page as soon as its terms are known.
    private void WriteSuggestions(
        RunResult result, ReportModel model, ChangedTerms changed, KeptFiles files, CancellationToken cancellation)
    {
        var keys = store.Work is { } work ? new SuggestionKeys(model, result.Merge, changed, work) : null;
        suggestions.Each(result, IsDone, Write, cancellation);
        keys?.Keep();

        bool IsDone(Article article, ImmutableArray<ArticleSuggestions> found)
        {
            if (keys?.KnownFor(article, found) is not { } known || !files.Holds(model.SuggestionPages[article.Path], known)) return false;
            keys.Take(article, found, known);
            return true;
        }

        void Write(Article article, ImmutableArray<ArticleSuggestions> terms)
        {
            if (WriteSuggestions(model, model.SuggestionPages[article.Path], terms, files) is { } key) keys?.Take(article, terms, key);
        }
    }

    private static WorkKey? WriteSuggestions(ReportModel model, string page, ImmutableArray<ArticleSuggestions> terms, KeptFiles files) =>
        files.Write(
            page,
            (work, writer) =>
            {
                writer.Write(model.Words.Language);
                writer.Write(model.SharedLook ?? "");
                foreach (var article in terms) Write(work, writer, article);
            },
            stream => PageFlow.Write(stream, writer => SuggestionPage.Write(
                terms, model.NameOf, model.Version, model.Words, writer, "../index.html",
                model.SharedLook is { } shared ? $"../{shared}" : null)));

    // All that the page of an article without a partner rests on.
    private static void Write(KeptWork work, BinaryWriter writer, ArticleSuggestions article)
    {
        work.WriteSignature(writer, article.Article);
        writer.Write(article.Target.Value);
        FoundForm.Write(writer, article.Terms);
        foreach (var term in article.Terms)
        {
            writer.WriteAll(term.Offers, offer => writer.WriteText(offer.Concept));
            writer.WriteAll(term.Near, near =>
            {
                writer.Write(near.Text);
                writer.WriteText(near.Translation);
                writer.Write(near.Concept);
            });
        }
    }

    // Item by item, so that nothing of its length is held.
    private void WriteSummary(Stream stream, RunResult result, IEnumerable<string> files)
    {
        using (var json = new Utf8JsonWriter(stream, CommandJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("version", ProductVersion.Text);
            Each("inputs", result.Inputs, input => input);
            Part("settings", Settings());
            Part("counts", Counts(result));
            Each("stories", result.Analysis.Stories, Parts);
            Each("unpaired", result.Analysis.Unpaired, article => article.Path);
            Each("diagnostics", result.Diagnostics, CommandJson.Parts);
            Each("files", files, file => file);
            json.WriteEndObject();

            void Part(string name, JsonObject part)
            {
                json.WritePropertyName(name);
                part.WriteTo(json);
            }

            void Each<T>(string name, IEnumerable<T> items, Func<T, JsonNode> of)
            {
                json.WriteStartArray(name);
                foreach (var item in items)
                {
                    of(item).WriteTo(json);
                    if (json.BytesPending > MostPending) json.Flush();
                }
                json.WriteEndArray();
            }
        }
        stream.Write("\n"u8);
    }

    private JsonObject Settings() => new JsonObject
    {
        ["languages"] = settings.LanguageList.Select(language => language.Value).ToJson(),
        ["out"] = settings.Out,
        ["glossaries"] = settings.Glossaries,
        ["packs"] = NullIfEmpty(settings.Packs),
        ["lexicons"] = NullIfEmpty(settings.Lexicons),
    }.WithoutNulls();

    private static JsonObject Counts(RunResult result) => new()
    {
        ["articles"] = result.Analysis.Articles.Count,
        ["languages"] = result.Analysis.Articles.GroupBy(article => article.Language.Language.Value)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToJson(group => group.Key, group => group.Count()),
        ["stories"] = result.Analysis.Stories.Length,
        ["pairs"] = result.Analysis.Pairing.Pairs.Length,
        ["unpaired"] = result.Analysis.Unpaired.Length,
        ["concepts"] = result.Glossaries.ToJson(
            glossary => glossary.Kind.ToString().ToLowerInvariant(),
            glossary => glossary.Concepts.Length),
    };

    private static JsonObject Parts(AlignedStory story) => new()
    {
        ["name"] = story.Story.Name,
        ["articles"] = story.Story.Articles
            .Select(article => new JsonObject { ["path"] = article.Path, ["language"] = article.Language.Language.Value })
            .ToJson(),
        ["pairs"] = story.Story.Pairs.Select(pair => new JsonObject
        {
            ["languages"] = pair.Languages.ToString(),
            ["kind"] = pair.Kind.ToString().ToLowerInvariant(),
            ["score"] = Math.Round(pair.Score, 3),
        }).ToJson(),
    };

    /// <summary>Sees that a folder can be written to and that nothing of somebody's own lies in the way, before any work is done in vain;
    /// makes it where it does not exist.</summary>
    /// <exception cref="CommandFailedException">It can't be used.</exception>
    public static void Prove(string folder)
    {
        ProveWritable(folder);
        if (OutputRoot.Foreign(folder, Always, Recognition(folder)).ToList() is { Count: > 0 } foreign)
            throw new CommandFailedException(foreign);
    }

    /// <summary>Sees that a folder can be written to; makes it where it does not exist.</summary>
    /// <exception cref="CommandFailedException">It can't.</exception>
    public static void ProveWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(
                Path.Combine(folder, $".probe.{Guid.NewGuid():N}.tmp"),
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException("ALN907", folder, $"the folder can't be written to ({exception.Message}); name another");
        }
    }

    /// <summary>The inputs of the run that wrote a folder, as they were named then; none where there was no run.</summary>
    public static IReadOnlyList<string> InputsOf(string folder) => Strings(folder, "inputs");

    // Our pages and memories say who made them; ladders, tables, styles and scripts can't, and are known by the summary of the run that
    // made them.
    private static Func<string, byte[], bool> Recognition(string folder)
    {
        var listed = Strings(folder, "files").Where(IsMute).ToHashSet();
        return (name, bytes) => Path.GetExtension(name) switch
        {
            ".html" => Begins(bytes, "<meta name=\"generator\" content=\"aligner "u8),
            ".tmx" => Begins(bytes, "creationtool=\"Aligner\""u8),
            ".json" => IsSummary(bytes),
            _ => listed.Contains(name),
        };
    }

    private static bool IsMute(string file) =>
        file.StartsWith("alignments/", StringComparison.Ordinal) || file.StartsWith($"{SharedLook.Folder}/", StringComparison.Ordinal);

    private static bool Begins(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark) =>
        bytes[..Math.Min(bytes.Length, 4096)].IndexOf(mark) >= 0;

    private static bool IsSummary(byte[] bytes)
    {
        try
        {
            using var run = JsonDocument.Parse(bytes);
            return run.RootElement.ValueKind == JsonValueKind.Object
                && SummaryKeys.All(key => run.RootElement.TryGetProperty(key, out _));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IReadOnlyList<string> Strings(string folder, string property)
    {
        try
        {
            using var run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, SummaryName)));
            return [.. run.RootElement.GetProperty(property).EnumerateArray().Select(text => text.GetString()).OfType<string>()];
        }
        catch (Exception exception) when (exception is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
