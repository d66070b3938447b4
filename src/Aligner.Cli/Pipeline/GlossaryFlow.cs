using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Formats.Imports;
using Aligner.Formats.Readers;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Cli.Pipeline;

/// <summary>Extracts terms and keeps the glossaries.</summary>
internal sealed class GlossaryFlow(
    LanguagePacks packs, LexiconLibrary lexicons, Lazy<NameTable> names, PairingFlow pairing, Terminal terminal,
    AlignerSettings settings, RunStore store)
{
    // Thread-safe, and what it prepares is prepared once for all pairs.
    private readonly Lazy<TermExtractor> extractor = new(() => new TermExtractor(packs.For, lexicons.Find, names.Value,
        settings.LanguageList is { Count: > 0 } asked ? asked : [.. AlignerSettings.UsualOrder.Select(LanguageCode.Parse)]));

    // As it was read before the work; what didn't change until the merge needn't be read again.
    private GlossaryFolder? proved;

    private readonly OpenJournal journal = new(settings.Glossaries);

    /// <summary>The settings' folder.</summary>
    public string Folder => settings.Glossaries;

    /// <summary>The glossaries of a folder, by default that of the settings.</summary>
    /// <exception cref="CommandFailedException">A file does not parse.</exception>
    public ImmutableArray<Glossary> Load(string? folder = null)
    {
        var read = Valid(folder ?? settings.Glossaries);
        foreach (var diagnostic in read.Diagnostics) terminal.Report(diagnostic);
        return read.Glossaries;
    }

    /// <summary>The settings' folder with nothing merged into it.</summary>
    /// <exception cref="CommandFailedException">A file does not parse.</exception>
    public GlossaryFolderMerge AsTheyAre() => new(Valid(settings.Glossaries).Glossaries, [], [], IsDone: true);

    /// <summary>Sees that the settings' folder can be read, before any work. What is only doubtful in it is for
    /// <c>glossary check</c> to say.</summary>
    /// <exception cref="CommandFailedException">A file does not parse.</exception>
    public void Prove() => proved = Valid(settings.Glossaries);

    /// <summary>The glossaries of a folder that must be there, by default that of the settings.</summary>
    /// <exception cref="CommandFailedException">There is no such folder, or a file does not parse.</exception>
    public ImmutableArray<Glossary> LoadExisting(string? folder)
    {
        var path = folder ?? settings.Glossaries;
        return Directory.Exists(path)
            ? Load(path)
            : throw new CommandFailedException(
                "ALN104", path, "no such folder; name the folder of the glossaries, or build them with 'aligner glossary build'");
    }

    /// <summary>The glossaries of a file or folder in our own YAML or the format of another tool; what does not fit is reported.</summary>
    public ImmutableArray<Glossary> Read(string path, ImportOptions options)
    {
        if (Directory.Exists(path))
        {
            foreach (var ignored in Importers.Ignored(path, options)) terminal.Report(ignored);
            return Load(path);
        }
        if (path == "-") return ReadInput(options);
        if (!File.Exists(path))
        {
            terminal.Report(Diagnostic.Error("ALN104", path, "no such file or folder"));
            return [];
        }
        if (Path.GetExtension(path) is not (".yaml" or ".yml"))
            return Importers.ByKind(Importers.Import(InputFile.At(path, settings.Limits), options, terminal.Report));
        foreach (var ignored in Importers.Ignored(path, options)) terminal.Report(ignored);
        return Take(GlossaryFile.Read(path));
    }

    // Standard input has no name that tells its format: our own begins with its version, maybe after comments.
    private ImmutableArray<Glossary> ReadInput(ImportOptions options)
    {
        var bytes = InputFile.Named("-", settings.Limits)!.ReadAll();
        var text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return text.Split('\n').FirstOrDefault(line => line.Trim() is { Length: > 0 } said && said[0] != '#')
            is { } first && first.StartsWith("aligner:", StringComparison.Ordinal)
            ? Take(GlossaryFile.Read(bytes, "-"))
            : Importers.ByKind(Importers.Import(new InputFile("-", () => new MemoryStream(bytes)), options, terminal.Report));
    }

    private ImmutableArray<Glossary> Take(GlossaryDocument document)
    {
        foreach (var diagnostic in document.Diagnostics) terminal.Report(diagnostic);
        return document.IsValid ? [document.Glossary] : [];
    }

    /// <summary>The terms that aligned articles have in common; suspected misspellings are among its diagnostics.</summary>
    public Extraction Extract(Analysis analysis, CancellationToken cancellation)
    {
        var known = packs.Languages.ToHashSet();
        var alignments = analysis.Stories.SelectMany(story => story.Alignments.Select(alignment => (story.Story.Name, alignment))).ToList();
        return terminal.During(
            "Extracting terms",
            // Each is read when the one before it is done with.
            progress => extractor.Value.Extract(
                alignments.Select((entry, done) =>
                {
                    progress.Report(done / (double)alignments.Count);
                    return entry;
                }),
                analysis.Unpaired.Where(article => known.Contains(article.Language.Language)).Select(pairing.DocumentOf),
                (story, alignment, meet) => store.Work?.Terms(story, alignment, meet) ?? meet(),
                (article, meet) => store.Work?.Terms(article, meet) ?? meet(),
                cancellation),
            extracted => extracted.Concepts.Length);
    }

    /// <summary>Computes what two aligned articles give in terms, for the work in progress to keep.</summary>
    public void Meet(ArticleAlignment alignment) =>
        store.Work?.Terms(alignment.Source.Name, alignment, () => extractor.Value.Met(alignment.Source.Name, alignment));

    /// <summary>The glossaries' concepts and those that two versions show by themselves.</summary>
    public IEnumerable<Concept> Concepts(
        ImmutableArray<Glossary> glossaries, ArticleAlignment alignment, CancellationToken cancellation) =>
        glossaries.SelectMany(glossary => glossary.Concepts)
            .Concat(extractor.Value.Extract([(alignment.Source.Name, alignment)], cancellation).Concepts);

    /// <summary>The terms that the rules find in an article without a translation; nothing of them comes from a glossary.</summary>
    /// <param name="article">As it reads in its language.</param>
    /// <param name="target">The language that it is to be translated into.</param>
    public ArticleSuggestions Found(Document article, LanguageCode target) => new(article.Article, target, store.Work is { } work
        ? work.Found(article, target, () => extractor.Value.Found(article, target))
        : extractor.Value.Found(article, target));

    /// <summary>The same with what the glossaries know of each.</summary>
    /// <param name="article">As it reads in its language.</param>
    /// <param name="found">What the rules find in it.</param>
    /// <param name="known">What the glossaries say.</param>
    public static ArticleSuggestions Suggest(Document article, ArticleSuggestions found, KnownTerms known) => found with
    {
        Terms = Suggestions.Of(article.Article, found.Terms, known.Of(article.Pack, found.Target)),
    };

    /// <summary>Merges found concepts into the glossaries of the settings' folder and returns them as they are then.</summary>
    /// <exception cref="CommandFailedException">A file does not parse, or another process held the folder; nothing was written.</exception>
    public GlossaryFolderMerge Merge(ImmutableArray<Glossary> found, CancellationToken cancellation)
    {
        var findings = new KeptFindings(store.Work, [.. found.SelectMany(glossary => glossary.Concepts)]);
        var merge = Merge(found, new FolderMerge { Maker = Maker(DecisionWay.Merge), News = findings.NewsAmong }, cancellation);
        findings.KeepFor(merge);
        return merge;
    }

    /// <summary>Merges other glossaries as <paramref name="how"/> says.</summary>
    /// <exception cref="CommandFailedException">A file does not parse, or another process held the folder; nothing was written.</exception>
    public GlossaryFolderMerge Merge(IEnumerable<Glossary> found, FolderMerge how, CancellationToken cancellation) =>
        Proved(() => GlossaryFolder.Merge(
            settings.Glossaries,
            found,
            how with { Known = how.Known ?? Interlocked.Exchange(ref proved, null), JournalAtHand = how.JournalAtHand ?? journal },
            cancellation: cancellation));

    /// <summary>Who decides, now.</summary>
    public DecisionMaker Maker(DecisionWay way) => new(settings.By.Length > 0 ? settings.By : Environment.UserName, way,
        Decision.ToSecond(TimeProvider.System.GetUtcNow()));

    /// <summary>Whether somebody said by name who decides.</summary>
    public bool IsMakerNamed => settings.By.Length > 0;

    /// <summary>The decisions on the glossaries of the settings' folder, in the order in which they were made.</summary>
    public ImmutableArray<JournalEntry> Journal() => JournalFile.Read(settings.Glossaries, terminal.Report);

    /// <summary>Changes concepts in place, by their ids.</summary>
    /// <param name="edit">Takes the glossaries, and what the journal comes to; nothing is written where it returns the same.</param>
    /// <param name="pin">Sets beads with them, before any other process may change the folder, and says what it changed.</param>
    /// <param name="way">How it is done.</param>
    /// <param name="kind">Whether it is something new.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="CommandFailedException">A file does not parse, or another process held the folder; nothing was written.</exception>
    public GlossaryFolderMerge Edit(
        Func<ImmutableArray<Glossary>, JournalState, ImmutableArray<Glossary>> edit,
        Func<IEnumerable<PinRevision>> pin,
        DecisionWay way,
        ActKind kind,
        CancellationToken cancellation) => Proved(() => GlossaryFolder.Edit(
            settings.Glossaries,
            current => edit(current, journal.State),
            Maker(way),
            kind,
            journal,
            maker => journal.Append([.. pin().Select(change => new JournalPins(maker!, change))]),
            cancellation));

    private static GlossaryFolder Valid(string folder)
    {
        var read = GlossaryFolder.Read(folder);
        return read.IsValid ? read : throw new CommandFailedException(read.Diagnostics);
    }

    private GlossaryFolderMerge Proved(Func<GlossaryFolderMerge> change)
    {
        try
        {
            var done = change();
            return done.IsDone ? done : throw new CommandFailedException(done.Diagnostics);
        }
        catch (FolderLockedException exception)
        {
            throw new CommandFailedException("ALN906", settings.Glossaries, exception.Message);
        }
    }
}
