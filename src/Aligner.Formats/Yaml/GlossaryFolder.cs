using System.Collections.Immutable;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>The glossaries of a folder: <c>ministries.yaml</c>, <c>names.yaml</c>, <c>places.yaml</c>.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Documents">One of each kind, in their order; a file that doesn't exist is an empty glossary.</param>
public sealed record GlossaryFolder(string Path, ImmutableArray<GlossaryDocument> Documents)
{
    /// <summary>The glossaries, in the order of the documents.</summary>
    public ImmutableArray<Glossary> Glossaries => [.. Documents.Select(document => document.Glossary)];

    /// <summary>The files that a merge reads or writes, by name.</summary>
    internal static ImmutableArray<string> FileNames { get; } =
        [.. Enum.GetValues<GlossaryKind>().Select(GlossaryFile.Name), GlossarySchema.FileName, JournalFile.Name];

    /// <summary>All concepts, in the order of the documents.</summary>
    internal IEnumerable<Concept> Concepts => Documents.SelectMany(document => document.Glossary.Concepts);

    /// <summary>What is wrong with the files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Documents.SelectMany(document => document.Diagnostics)];

    /// <summary>Decisions in the files that contradict each other (ALN324), with both places.</summary>
    internal ImmutableArray<Diagnostic> Contradictions() =>
    [
        .. StandingConflicts.In(Concepts).Select(conflict =>
        {
            var (file, line, column) = conflict.Refused.ReadAt ?? new TextPosition(Path, 0, 0);
            return new Diagnostic(Severity.Warning, "ALN324", file, line, column,
                $"'{conflict.Kept.Id}' ({conflict.Kept.ReadAt}, 'here') and '{conflict.Refused.Id}' ('there') contradict each other: "
                    + $"{conflict.What}; correct or reject one");
        }),
    ];

    /// <summary>Whether every file could be read whole.</summary>
    public bool IsValid => Documents.All(document => document.IsValid);

    /// <summary>SHA-256 of each file, by its path.</summary>
    internal ImmutableSortedDictionary<string, string> Hashes => HashesOf(Documents);

    private static ImmutableSortedDictionary<string, string> HashesOf(IEnumerable<GlossaryDocument> documents) =>
        documents.ToImmutableSortedDictionary(document => document.Path, document => document.Hash);

    /// <summary>Reads a folder, which need not exist. Needs no lock: every file is always whole.</summary>
    public static GlossaryFolder Read(string folder) => Read(folder, null);

    /// <summary>The same; a file that still has the text it had is not read again.</summary>
    internal static GlossaryFolder Read(string folder, GlossaryFolder? known) => new(
        folder, [.. Enum.GetValues<GlossaryKind>().Select(kind => Read(folder, kind, known))]);

    /// <summary>
    /// Merges concepts into the files of a folder. Where one of them has an error nothing is written. Another process
    /// that merges at the same time waits; none loses anything.
    /// </summary>
    /// <param name="folder">Made where it doesn't exist.</param>
    /// <param name="found">Findings or other glossaries, of any kinds; merged in their order.</param>
    /// <param name="wait">How long to wait for another process at most; <see cref="FolderLock.Patience"/> by default.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="FolderLockedException">Another process held the folder all the time.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static GlossaryFolderMerge Merge(
        string folder, IEnumerable<Glossary> found, TimeSpan? wait = null, CancellationToken cancellation = default) =>
        Merge(folder, found, new FolderMerge(), wait, cancellation);

    /// <summary>As <see cref="Merge(string, IEnumerable{Glossary}, TimeSpan?, CancellationToken)"/>, with a word on whose decisions
    /// it brings in, and how.</summary>
    internal static GlossaryFolderMerge Merge(
        string folder, IEnumerable<Glossary> found, FolderMerge how, TimeSpan? wait = null, CancellationToken cancellation = default)
    {
        using var held = FolderLock.Acquire(folder, wait ?? FolderLock.Patience, cancellation);
        AtomicFile.RemoveLeftovers(folder);
        ImmutableArray<Glossary> all = [.. found];
        return UntilNobodySaves(() => MergeOnce(folder, all, how, cancellation));
    }

    private static GlossaryFolderMerge? MergeOnce(
        string folder, ImmutableArray<Glossary> found, FolderMerge how, CancellationToken cancellation)
    {
        var before = Read(folder, how.Known);
        if (!before.IsValid) return new GlossaryFolderMerge(before.Glossaries, before.Diagnostics, [], IsDone: false);
        var problems = new List<Diagnostic>();
        var journal = how.JournalAtHand ?? new OpenJournal(folder);
        var byHand = HandEdits(before, how.Maker, journal, problems);
        var after = MergeAll(before, how.News(before, found), how, problems);
        cancellation.ThrowIfCancellationRequested();
        GlossarySchema.WriteTo(folder);
        var kept = before.Documents.Zip(after, (was, now) => IsProtected(was, now, problems) ? was : now).ToList();
        if (Replace(before, kept) is not { } written) return null;
        if (how.Maker is { } maker)
            journal.Append(
                [.. byHand, .. Changed(before, kept, (were, are) => Journal.Between(were, are, maker))]);
        return new GlossaryFolderMerge([.. kept.Select(document => document.Content)], [.. problems], written, IsDone: true)
        {
            Hashes = HashesOf(kept),
            Change = GlossaryChange.Of(before, kept),
        };
    }

    /// <summary>
    /// Changes concepts of a folder's glossaries in place, by their ids; everything else keeps its bytes. Where a file
    /// has an error nothing is written. Waits for other processes as
    /// <see cref="Merge(string, IEnumerable{Glossary}, TimeSpan?, CancellationToken)"/> does.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="edit">Takes the glossaries as they are and returns them changed; asked again where
    /// somebody saves a file meanwhile.</param>
    /// <param name="done">What else is to be written while no other process may change the folder; null for nothing.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="FolderLockedException">Another process held the folder all the time.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    public static GlossaryFolderMerge Edit(
        string folder,
        Func<ImmutableArray<Glossary>, ImmutableArray<Glossary>> edit,
        Action? done = null,
        CancellationToken cancellation = default) => Edit(folder, edit, null, ActKind.Do, null, _ => done?.Invoke(), cancellation);

    /// <summary>As <see cref="Edit(string, Func{ImmutableArray{Glossary}, ImmutableArray{Glossary}}, Action?, CancellationToken)"/>;
    /// what is decided is signed and journalled, in the journal as it is at hand.</summary>
    internal static GlossaryFolderMerge Edit(
        string folder,
        Func<ImmutableArray<Glossary>, ImmutableArray<Glossary>> edit,
        DecisionMaker? maker,
        ActKind kind,
        OpenJournal? journal,
        Action<DecisionMaker?>? done = null,
        CancellationToken cancellation = default)
    {
        using var held = FolderLock.Acquire(folder, FolderLock.Patience, cancellation);
        AtomicFile.RemoveLeftovers(folder);
        return UntilNobodySaves(() => EditOnce(folder, edit, maker, kind, journal ?? new OpenJournal(folder), done, cancellation));
    }

    private static GlossaryFolderMerge? EditOnce(
        string folder,
        Func<ImmutableArray<Glossary>, ImmutableArray<Glossary>> edit,
        DecisionMaker? maker,
        ActKind kind,
        OpenJournal journal,
        Action<DecisionMaker?>? done,
        CancellationToken cancellation)
    {
        var before = Read(folder);
        if (!before.IsValid) return new GlossaryFolderMerge(before.Glossaries, before.Diagnostics, [], IsDone: false);
        var told = new List<Diagnostic>();
        var byHand = HandEdits(before, maker, journal, told);
        if (maker is not null) maker = maker with { Act = journal.State.Next(kind) };
        var edited = Signed(before.Glossaries, edit(before.Glossaries), maker);
        cancellation.ThrowIfCancellationRequested();
        var problems = new List<Diagnostic>();
        var after = before.Documents.Zip(edited, (document, glossary) => document.Take(Edited(document, glossary), problems.Add)).ToList();
        foreach (var (was, now) in before.Documents.Zip(after)) _ = IsProtected(was, now, problems);
        if (problems.Count > 0) return new GlossaryFolderMerge(before.Glossaries, [.. problems], [], IsDone: false);
        if (Replace(before, after) is not { } written) return null;
        // After the files: what a killed process did not get to write down is seen as edited by hand when they are read next.
        if (maker is not null)
            journal.Append([.. byHand, .. Changed(before, after, (were, are) => Journal.Done(were, are, maker))]);
        done?.Invoke(maker);
        return new GlossaryFolderMerge([.. after.Select(document => document.Content)], [.. told], written, IsDone: true);
    }

    // What a person joined, split or moved to another file is new there.
    private static MergedGlossary Edited(GlossaryDocument before, Glossary after)
    {
        var own = before.Glossary.Concepts.Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        return new MergedGlossary(
            after.Kind,
            [.. after.Concepts.Select(concept => new MergedConcept(concept, own.Contains(concept.Id) ? [concept.Id] : []))],
            []);
    }

    // An editor knows no lock: what somebody saves between reading and writing is read again, not written over.
    private static GlossaryFolderMerge UntilNobodySaves(Func<GlossaryFolderMerge?> attempt)
    {
        while (true)
            if (attempt() is { } done) return done;
    }

    private static ImmutableArray<string>? Replace(GlossaryFolder before, IEnumerable<GlossaryDocument> after) =>
        AtomicFile.ReplaceTexts(before.Documents.Zip(after, (was, now) => (now.Path, was.Utf8, now.Utf8)));

    private static ImmutableArray<Glossary> Signed(ImmutableArray<Glossary> before, ImmutableArray<Glossary> after, DecisionMaker? maker)
    {
        if (maker is null) return after;
        var were = before.SelectMany(glossary => glossary.Concepts).ToLookup(concept => concept.Id, StringComparer.Ordinal);
        return [.. after.Select(glossary => glossary with
        {
            Concepts = [.. glossary.Concepts.Select(concept =>
                were[concept.Id].FirstOrDefault() is { } was
                ? Journal.Sign(was, concept, maker)
                : Journal.SignUnsigned(null, concept, maker))],
        })];
    }

    // What became of the documents that changed: most of them do not.
    private static ImmutableArray<JournalEntry> Changed(
        GlossaryFolder before,
        List<GlossaryDocument> after,
        Func<IReadOnlyList<Concept>, IReadOnlyList<Concept>, ImmutableArray<JournalEntry>> told)
    {
        var changed = before.Documents.Zip(after).Where(pair => !ReferenceEquals(pair.First, pair.Second)).ToList();
        return told(
            [.. changed.SelectMany(pair => pair.First.Content.Concepts)],
            [.. changed.SelectMany(pair => pair.Second.Content.Concepts)]);
    }

    // What people decided in the files since the journal was last written.
    private static ImmutableArray<JournalEntry> HandEdits(
        GlossaryFolder before, DecisionMaker? maker, OpenJournal journal, List<Diagnostic> problems)
    {
        if (maker is null) return [];
        journal.CatchUp(problems.Add, before.Concepts);
        return Journal.ByHand(journal.State.Known, before.Concepts, maker);
    }

    /// <summary>What a merge would find contradictory; nothing is written, and nobody waits.</summary>
    internal static ImmutableArray<DecisionConflict> Conflicts(string folder, IEnumerable<Glossary> found, FolderMerge how)
    {
        var conflicts = ImmutableArray.CreateBuilder<DecisionConflict>();
        var asked = how with
        {
            Settle = conflict =>
            {
                conflicts.Add(conflict);
                return Settlement.Open;
            },
        };
        var before = Read(folder);
        if (!before.IsValid) return [];
        MergeAll(before, found, asked, []);
        return conflicts.ToImmutable();
    }

    // What people changed in tables of the folder's entries first, so that what is merged meets them as they are now.
    private static List<GlossaryDocument> MergeAll(
        GlossaryFolder before, IEnumerable<Glossary> found, FolderMerge how, List<Diagnostic> problems)
    {
        var edits = RowEdits.Of(before.Glossaries, found, how);
        problems.AddRange(edits.Conflicts.Select(conflict => Conflict(before.Path, conflict)));
        var byKind = ByKind(before, edits.Rest, problems);
        var documents = edits.Entries.IsEmpty
            ? before.Documents
            : before.Documents.Zip(edits.Entries, (document, entries) => document.Take(entries, problems.Add));
        return [.. documents.Select(document => Merge(document, byKind[document.Glossary.Kind], how, problems))];
    }

    private static ILookup<GlossaryKind, Glossary> ByKind(GlossaryFolder before, IEnumerable<Glossary> found, List<Diagnostic> problems)
    {
        var fit = found.Select(glossary => Fit(glossary.Concepts, before.Path, problems).ToList()).ToList();
        var decided = new DecidedTypes(before.Concepts, fit.SelectMany(concepts => concepts));
        return fit.SelectMany(concepts => concepts.Select(decided.Of)
            .GroupBy(concept => Glossary.KindOf(concept.Type))
            .Select(kind => new Glossary(kind.Key, [.. kind])))
            .ToLookup(glossary => glossary.Kind);
    }

    private static GlossaryDocument Read(string folder, GlossaryKind kind, GlossaryFolder? known)
    {
        var path = System.IO.Path.Combine(folder, GlossaryFile.Name(kind));
        var same = known?.Documents.FirstOrDefault(document => document.Path == path);
        return File.Exists(path) ? GlossaryFile.Read(path, path, same) : GlossaryDocument.Empty(path, kind);
    }

    // What could not be read back must never get into a file: everything in it would be lost with it.
    private static IEnumerable<Concept> Fit(IEnumerable<Concept> concepts, string folder, List<Diagnostic> problems)
    {
        foreach (var concept in concepts)
        {
            if (ConceptText.Fault(concept) is not { } fault) yield return ConceptText.Normal(concept);
            else problems.Add(Diagnostic.Warning("ALN321", folder, $"a concept was left out: {fault}"));
        }
    }

    private static bool IsProtected(GlossaryDocument was, GlossaryDocument now, List<Diagnostic> problems)
    {
        if (now.HasTextOf(was) || !AtomicFile.IsReadOnly(was.Path)) return false;
        problems.Add(Diagnostic.Error("ALN322", was.Path, "it is read-only and stays as it is; make it writable, then run again"));
        return true;
    }

    private static GlossaryDocument Merge(
        GlossaryDocument document, IEnumerable<Glossary> found, FolderMerge how, List<Diagnostic> problems)
    {
        foreach (var glossary in found)
        {
            var merged = how.Signed(document.Glossary, how.Merge(document.Glossary, glossary));
            problems.AddRange(merged.Conflicts.Select(conflict => Conflict(document.Path, conflict)));
            problems.AddRange(merged.Untaken.Select(Untaken));
            document = document.Take(merged, problems.Add);
        }
        return document;
    }

    private static Diagnostic Untaken(UntakenTerms untaken)
    {
        var (file, line, column) = untaken.Found.ReadAt!.Value;
        var at = untaken.Kept.ReadAt is { } place ? $" ({place})" : "";
        return new Diagnostic(Severity.Warning, "ALN325", file, line, column,
            $"'{untaken.Kept.Id}'{at} is approved and stays as it is, without "
                + $"{string.Join(", ", untaken.Terms.Select(term => $"{term.Language} '{term.Text}'"))}"
                + $"; add what is right to it by hand, or approve it where it stands and merge again");
    }

    /// <summary>What two decisions contradict each other in, at the place of the one that stands.</summary>
    /// <param name="path">The file, where the place is not known.</param>
    /// <param name="conflict">The conflict.</param>
    internal static Diagnostic Conflict(string path, DecisionConflict conflict)
    {
        var (file, line, column) = conflict.Kept.ReadAt ?? new TextPosition(path, 0, 0);
        var there = conflict.Refused.ReadAt is { } place ? $" ({place})" : "";
        Reason id = $"'{conflict.Kept.Id}'";
        if (conflict.Kept.Id != conflict.Refused.Id) id = $"'{conflict.Kept.Id}' and '{conflict.Refused.Id}'";
        Reason result = conflict.Kind == ConflictKind.Homonym ? "both stand" : "it stays as it is here";
        return new Diagnostic(Severity.Error, "ALN320", file, line, column,
            $"{id}: {conflict.What}{there}; {result}; settle it with --ours, --theirs or --interactive");
    }
}

/// <summary>How a merge into a folder is done.</summary>
internal sealed record FolderMerge
{
    /// <summary>Whose decisions it brings in; null to keep no journal.</summary>
    public DecisionMaker? Maker { get; init; }

    /// <summary>Whether what it decides is signed by its maker, where whoever decided it elsewhere did not sign.</summary>
    public bool Signs { get; init; }

    /// <summary>The folder as it was read before, which may have changed since; null where it was not.</summary>
    public GlossaryFolder? Known { get; init; }

    /// <summary>The journal of the folder, where it is at hand; else it is read.</summary>
    public OpenJournal? JournalAtHand { get; init; }

    /// <summary>Leaves out of what was found what the folder, as it is, would take up without a change; by default nothing.</summary>
    public Func<GlossaryFolder, ImmutableArray<Glossary>, ImmutableArray<Glossary>> News { get; init; } = (_, found) => found;

    /// <summary>Settles decisions that contradict each other; null to leave them open.</summary>
    public Func<DecisionConflict, Settlement>? Settle { get; init; }

    /// <summary>What both sides were, for a merge of three; empty for one of two.</summary>
    public ImmutableArray<Glossary> Base { get; init; } = [];

    /// <summary>A merge with the signatures of what it decided.</summary>
    public MergedGlossary Signed(Glossary before, MergedGlossary merged)
    {
        if (!Signs || Maker is null) return merged;
        var were = ConceptsById.Of(before.Concepts);
        return merged with
        {
            Concepts = [.. merged.Concepts.Select(now => now with
            {
                Concept = Journal.SignUnsigned(were.GetValueOrDefault(now.Replaces.FirstOrDefault() ?? ""), now.Concept, Maker),
            })],
        };
    }

    /// <summary>Merges a glossary into another.</summary>
    public MergedGlossary Merge(Glossary into, Glossary from) => Base.IsEmpty
        ? GlossaryMerge.Merge(into, from, Settle)
        : ThreeWayMerge.Merge(
            new Glossary(
                into.Kind,
                [.. Base.Where(old => old.Kind == into.Kind).SelectMany(old => old.Concepts).DistinctBy(old => old.Id)]),
            into,
            from,
            Settle);
}

/// <summary>What a merge into a folder did.</summary>
/// <param name="Glossaries">As they are now, one of each kind.</param>
/// <param name="Diagnostics">Where nothing was done, what is wrong with the files; else what was left out, and decisions that contradict
/// each other.</param>
/// <param name="Written">The files that changed.</param>
/// <param name="IsDone">Whether the merge took place; otherwise the diagnostics say why not.</param>
public sealed record GlossaryFolderMerge(
    ImmutableArray<Glossary> Glossaries, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Written, bool IsDone)
{
    /// <summary>SHA-256 of each file as a merge left it, by its path.</summary>
    internal ImmutableSortedDictionary<string, string> Hashes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What a merge made of the files as they were; null where nothing was merged.</summary>
    internal GlossaryChange? Change { get; init; }
}
