using System.Collections.Immutable;
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

    /// <summary>What is wrong with the files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Documents.SelectMany(document => document.Diagnostics)];

    /// <summary>Whether every file could be read whole.</summary>
    public bool IsValid => Documents.All(document => document.IsValid);

    /// <summary>Reads a folder, which need not exist. Needs no lock: every file is always whole.</summary>
    public static GlossaryFolder Read(string folder) => new(folder, [.. Enum.GetValues<GlossaryKind>().Select(kind => Read(folder, kind))]);

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
        string folder, IEnumerable<Glossary> found, TimeSpan? wait = null, CancellationToken cancellation = default)
    {
        using var held = FolderLock.Acquire(folder, wait ?? FolderLock.Patience, cancellation);
        AtomicFile.RemoveLeftovers(folder);
        var before = Read(folder);
        if (!before.IsValid) return new GlossaryFolderMerge(before.Glossaries, before.Diagnostics, [], IsDone: false);
        var problems = new List<Diagnostic>();
        var decided = new DecidedTypes(before.Glossaries.SelectMany(glossary => glossary.Concepts));
        var byKind = found.SelectMany(glossary => Fit(glossary.Concepts, folder, problems).Select(decided.Of)
            .GroupBy(concept => Glossary.KindOf(concept.Type))
            .Select(kind => new Glossary(kind.Key, [.. kind])))
            .ToLookup(glossary => glossary.Kind);
        var after = before.Documents.Select(document => Merge(document, byKind[document.Glossary.Kind], problems)).ToList();
        cancellation.ThrowIfCancellationRequested();
        GlossarySchema.WriteTo(folder);
        var kept = before.Documents.Zip(after, (was, now) => IsProtected(was, now, problems) ? was : now).ToList();
        var written = kept.Where(document => AtomicFile.WriteText(document.Path, document.Text))
            .Select(document => document.Path)
            .ToImmutableArray();
        return new GlossaryFolderMerge([.. kept.Select(document => document.Glossary)], [.. problems], written, IsDone: true);
    }

    /// <summary>
    /// Changes concepts of a folder's glossaries in place, by their ids; everything else keeps its bytes. Where a file
    /// has an error nothing is written. Waits for other processes as
    /// <see cref="Merge(string, IEnumerable{Glossary}, TimeSpan?, CancellationToken)"/> does.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="edit">Takes the glossaries as they are and returns them with the same concepts, changed.</param>
    /// <param name="done">What else is to be written while no other process may change the folder; null for nothing.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="FolderLockedException">Another process held the folder all the time.</exception>
    /// <exception cref="IOException">A file can't be written.</exception>
    public static GlossaryFolderMerge Edit(
        string folder,
        Func<ImmutableArray<Glossary>, ImmutableArray<Glossary>> edit,
        Action? done = null,
        CancellationToken cancellation = default)
    {
        using var held = FolderLock.Acquire(folder, FolderLock.Patience, cancellation);
        AtomicFile.RemoveLeftovers(folder);
        var before = Read(folder);
        if (!before.IsValid) return new GlossaryFolderMerge(before.Glossaries, before.Diagnostics, [], IsDone: false);
        var edited = edit(before.Glossaries);
        cancellation.ThrowIfCancellationRequested();
        var problems = new List<Diagnostic>();
        var after = before.Documents.Zip(edited, (document, glossary) => document.Take(
            new MergedGlossary(
                glossary.Kind,
                [.. glossary.Concepts.Select(concept => new MergedConcept(concept, [concept.Id]))],
                []),
            problems.Add)).ToList();
        foreach (var (was, now) in before.Documents.Zip(after)) _ = IsProtected(was, now, problems);
        if (problems.Count > 0) return new GlossaryFolderMerge(before.Glossaries, [.. problems], [], IsDone: false);
        var written = after.Where(file => AtomicFile.WriteText(file.Path, file.Text)).Select(file => file.Path).ToImmutableArray();
        done?.Invoke();
        return new GlossaryFolderMerge([.. after.Select(document => document.Glossary)], [], written, IsDone: true);
    }

    private static GlossaryDocument Read(string folder, GlossaryKind kind)
    {
        var path = System.IO.Path.Combine(folder, GlossaryFile.Name(kind));
        return File.Exists(path) ? GlossaryFile.Read(path) : GlossaryDocument.Empty(path, kind);
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
        if (was.Text == now.Text || !AtomicFile.IsReadOnly(was.Path)) return false;
        problems.Add(Diagnostic.Error("ALN322", was.Path, "it is read-only and stays as it is; make it writable, then run again"));
        return true;
    }

    private static GlossaryDocument Merge(GlossaryDocument document, IEnumerable<Glossary> found, List<Diagnostic> problems)
    {
        foreach (var glossary in found)
        {
            var merged = GlossaryMerge.Merge(document.Glossary, glossary);
            problems.AddRange(merged.Conflicts.Select(conflict => Diagnostic.Warning("ALN320", document.Path,
                $"'{conflict.Kept.Id}' is {GlossaryWriter.Name(conflict.Kept.Status)} here and "
                    + $"{GlossaryWriter.Name(conflict.Refused.Status)} in what was merged; it stays as it is here")));
            document = document.Take(merged, problems.Add);
        }
        return document;
    }
}

/// <summary>What a merge into a folder did.</summary>
/// <param name="Glossaries">As they are now, one of each kind.</param>
/// <param name="Diagnostics">Where nothing was done, what is wrong with the files; else what was left out, and decisions that contradict
/// each other.</param>
/// <param name="Written">The files that changed.</param>
/// <param name="IsDone">Whether the merge took place; otherwise the diagnostics say why not.</param>
public sealed record GlossaryFolderMerge(
    ImmutableArray<Glossary> Glossaries, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Written, bool IsDone);
