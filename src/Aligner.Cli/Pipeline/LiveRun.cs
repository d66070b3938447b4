using System.Collections.Immutable;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Formats.Yaml;
using Aligner.Workbench;
using Aligner.Workbench.Desks;

namespace Aligner.Cli.Pipeline;

/// <summary>A run whose findings are kept at hand while people work on them. What they do is stored at once, as <c>apply</c> stores it, and
/// shown; terms and the files of the run follow when there is time. Thread-safe.</summary>
internal sealed class LiveRun(
    RunFlow run,
    CorrectionFlow corrections,
    GlossaryFlow glossaries,
    PageFlow pages,
    Desk desk,
    WorkbenchOptions options,
    AlignerSettings settings,
    Terminal terminal)
{
    private readonly Lock gate = new();
    private RunResult? result;
    private FolderState shown = FolderState.Of(settings.Glossaries);
    private Behind behind;

    // What of the run's files does not say yet what the desk shows.
    private enum Behind { Nothing, Pages, Terms }

    /// <summary>Whether the run's files don't say yet what is shown.</summary>
    public bool IsBehind
    {
        get { lock (gate) return behind != Behind.Nothing; }
    }

    /// <summary>Works the articles in; what prevents it is shown, and the desk stays as it was.</summary>
    public void Run(string input, CancellationToken cancellation)
    {
        desk.Show(view => view with { IsBusy = true });
        try
        {
            Attempt(() =>
            {
                if (options.IsReadOnly)
                {
                    Take(run.Look([input], cancellation), Behind.Nothing);
                    return;
                }
                run.Prove();
                Take(run.Merge([input], run.Analyse([input], cancellation), cancellation), Behind.Pages);
                CatchUp(cancellation);
            });
        }
        finally
        {
            desk.Show(view => view with { IsBusy = false });
        }
    }

    /// <summary>Shows the glossaries as somebody else has left them.</summary>
    public void Refresh()
    {
        lock (gate)
            if (result is null || shown == FolderState.Of(settings.Glossaries)) return;
        Attempt(() => Take(result, options.IsReadOnly ? Behind.Nothing : Behind.Pages));
    }

    /// <summary>Stores a patch and shows what it changed.</summary>
    /// <exception cref="DeskException">Nothing could be stored.</exception>
    public CorrectionAnswer Correct(ReadOnlyMemory<byte> patch, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (result is not { } current) throw new DeskException("no run is done yet; try again in a moment");
            return SayingWhy(() =>
            {
                var stored = corrections.Store("corrections", patch, current.Analysis, DecisionWay.Workbench, cancellation);
                if (stored.HasPinned || !stored.Edit.Written.IsEmpty) Took(current, stored.HasPinned, stored.Edit, stored.Pins);
                return new CorrectionAnswer(stored.Count, stored.Refusals);
            });
        }
    }

    /// <summary>Takes back what was done last.</summary>
    /// <exception cref="DeskException">It does not fit what there is now.</exception>
    public ReversalAnswer Undo(CancellationToken cancellation) => Reverse(ActKind.Undo, cancellation);

    /// <summary>Does again what was taken back last.</summary>
    /// <exception cref="DeskException">It does not fit what there is now.</exception>
    public ReversalAnswer Redo(CancellationToken cancellation) => Reverse(ActKind.Redo, cancellation);

    private ReversalAnswer Reverse(ActKind kind, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (result is not { } current) return new([], Nothing: true);
            return SayingWhy<ReversalAnswer>(() =>
            {
                var (step, edit, pins, refusal) = corrections.Reverse(kind, cancellation);
                if (refusal is not null) throw new DeskException(refusal);
                if (step is null) return new([], Nothing: true);
                Took(current, !step.Pins.IsEmpty, edit, pins);
                return new([.. step.Concepts.Select(change => change.Id)], Nothing: false);
            });
        }
    }

    // What keeps a decision from being stored is said where it was made.
    private T SayingWhy<T>(Func<T> store)
    {
        try
        {
            return store();
        }
        catch (Exception exception) when (exception is CommandFailedException or IOException or UnauthorizedAccessException)
        {
            throw new DeskException(Failure.Of(exception, terminal.Verbosity).Reason);
        }
    }

    // Called with the gate held.
    private void Took(RunResult current, bool hasPinned, GlossaryFolderMerge edit, ImmutableArray<PinnedBeads> pins)
    {
        result = current with
        {
            Analysis = hasPinned ? current.Analysis.With(pins) : current.Analysis,
            Merge = edit,
        };
        shown = FolderState.Of(settings.Glossaries);
        behind = hasPinned || behind == Behind.Terms ? Behind.Terms : Behind.Pages;
        Show(result);
    }

    /// <summary>Writes the run's files as what is shown has them, terms first where alignments have changed.</summary>
    public void CatchUp(CancellationToken cancellation)
    {
        RunResult? current;
        Behind was;
        lock (gate) (current, was, behind) = (result, behind, Behind.Nothing);
        if (current is null || was == Behind.Nothing) return;
        Attempt(() =>
        {
            if (was == Behind.Terms)
            {
                current = run.Merge(current.Inputs, current.Analysis, cancellation);
                if (!current.Merge.Written.IsEmpty) Take(current, Behind.Nothing);
            }
            run.Write(current, cancellation);
        });
    }

    // People may have decided and corrected while the run went on: what lies on the disk is what counts.
    private void Take(RunResult found, Behind left)
    {
        lock (gate)
        {
            // Looked at first, so that what is saved while it is read is news.
            shown = FolderState.Of(settings.Glossaries);
            result = found with { Analysis = found.Analysis.With(corrections.Pins()), Merge = glossaries.AsTheyAre() };
            if (left > behind) behind = left;
            Show(result);
        }
    }

    private void Show(RunResult current) => desk.Show(view => view with { Model = pages.ModelOf(current), Trouble = null });

    private void Attempt(Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever ends one attempt, the desk goes on showing what it shows.
        catch (Exception exception) when (!Failure.IsCancellation(exception))
#pragma warning restore CA1031
        {
            var failure = Failure.Of(exception, terminal.Verbosity);
            terminal.Report(failure);
            desk.Show(view => view with { Trouble = failure.Reason });
        }
    }
}
