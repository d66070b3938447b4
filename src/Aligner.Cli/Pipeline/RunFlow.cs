using System.Collections.Immutable;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;

namespace Aligner.Cli.Pipeline;

/// <summary>The main job: read, identify, pair and align, extract, merge, write. What a stage has to
/// say is shown when it is done.</summary>
internal sealed class RunFlow(
    ArticleFlow articles,
    PairingFlow pairs,
    CorrectionFlow corrections,
    GlossaryFlow glossaries,
    OutputFolder output,
    RunStore store,
    RunMemory memory,
    Terminal terminal,
    AlignerSettings settings)
{
    /// <summary>Does the main job on <paramref name="inputs"/>, unless the last run did the same, and returns what it came to.</summary>
    /// <exception cref="CommandFailedException">A glossary or the pinned beads can't be read: nothing was written.</exception>
    /// <param name="inputs">Files, folders or patterns.</param>
    /// <param name="remembersComparable">Whether the translation memories hold comparable reports too.</param>
    /// <param name="cancellation">Stops between articles.</param>
    /// <param name="keeps">Whether what is computed is kept for the next run, and what an earlier one kept is used.</param>
    public RunFigures Run(
        IReadOnlyList<string> inputs, bool remembersComparable, CancellationToken cancellation, bool keeps = true)
    {
        var read = keeps ? memory.Read(inputs, remembersComparable, cancellation) : null;
        if (read is { } before && memory.Find(before, cancellation) is { } figures) return figures;
        Prove();
        using var heap = new HeapGrowth();
        return RunFigures.Of(keeps ? store.During(Run) : Run());

        RunResult Run()
        {
            var merged = Merge(inputs, Analyse(inputs, cancellation), cancellation) with { RemembersComparable = remembersComparable };
            var written = output.Write(merged, settings.Out, cancellation);
            // What changed while it was read may have been read before or after.
            if (written is not null
                && read is { } same
                && merged.IsSettled
                && memory.Read(inputs, remembersComparable, cancellation) == same)
                memory.Keep(same, merged, written);
            return merged;
        }
    }

    /// <summary>The main job without pages: terms are merged into the glossaries, nothing else is written.</summary>
    /// <exception cref="CommandFailedException">A glossary or the pinned beads can't be read: nothing was written.</exception>
    public RunResult Build(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        glossaries.Prove();
        return Merge(inputs, Analyse(inputs, cancellation), cancellation);
    }

    /// <summary>Stores the corrections of a patch and does the main job again with them, on articles that are read once.</summary>
    /// <exception cref="CommandFailedException">The patch, a glossary or the pinned beads can't be read.</exception>
    public (int Corrections, RunResult Result) Apply(string patch, IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        Prove();
        return store.During(() =>
        {
            var analysis = Analyse(inputs, cancellation);
            var stored = corrections.Store(patch, analysis, cancellation);
            Show(stored.Diagnostics);
            return (stored.Count, Write(Merge(inputs, analysis.With(stored.Pins), cancellation), cancellation));
        });
    }

    /// <summary>The stages that write nothing: read, identify, pair and align; beads that people pinned are kept.</summary>
    public Analysis Analyse(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        var pins = corrections.Pins();
        var analysis = Pair(inputs, cancellation).With(pins);
        Show(analysis.Misfits);
        return analysis;
    }

    /// <summary>The same without a look at what people pinned.</summary>
    public Analysis Pair(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        var reading = Read(inputs, cancellation);
        var pairing = pairs.Pair(reading.Articles, cancellation);
        store.Flush();
        Show(pairing.Diagnostics);
        return new Analysis(reading.Articles, pairing, [], [.. reading.Diagnostics, .. pairing.Diagnostics]);
    }

    /// <summary>The first stage alone: the articles, identified.</summary>
    public ArticleReading Read(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        var reading = articles.Read(inputs, cancellation);
        store.Flush();
        Show(reading.Diagnostics);
        return reading;
    }

    /// <summary>What there is to look at, with the glossaries as they are: nothing is written.</summary>
    /// <exception cref="CommandFailedException">A glossary or the pinned beads can't be read.</exception>
    public RunResult Look(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        glossaries.Prove();
        var analysis = Analyse(inputs, cancellation);
        return new RunResult(inputs, analysis, glossaries.AsTheyAre(), analysis.Diagnostics);
    }

    /// <summary>Sees that everything can be written, before any work.</summary>
    /// <exception cref="CommandFailedException">It can't.</exception>
    public void Prove()
    {
        glossaries.Prove();
        OutputFolder.Prove(settings.Out);
        OutputFolder.ProveWritable(settings.Glossaries);
    }

    /// <summary>The later stages up to the glossaries, on articles that are analysed.</summary>
    public RunResult Merge(IReadOnlyList<string> inputs, Analysis analysis, CancellationToken cancellation)
    {
        var extraction = glossaries.Extract(analysis, cancellation);
        store.Flush();
        Show(extraction.Diagnostics);
        var merge = glossaries.Merge(extraction.ToGlossaries(), cancellation);
        Show(merge.Diagnostics);
        return new RunResult(inputs, analysis, merge, [.. analysis.Diagnostics, .. extraction.Diagnostics, .. merge.Diagnostics]);
    }

    /// <summary>The last stage: pages and alignments.</summary>
    public RunResult Write(RunResult result, CancellationToken cancellation)
    {
        output.Write(result, settings.Out, cancellation);
        return result;
    }

    private void Show(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) terminal.Report(diagnostic);
    }
}
