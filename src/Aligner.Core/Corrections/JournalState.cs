using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Corrections;

/// <summary>What a journal comes to, line after line. Not thread-safe.</summary>
internal sealed class JournalState
{
    private readonly OrderedDictionary<string, Concept> known = new(StringComparer.Ordinal);
    private readonly Stack<CorrectionStep> done = new();
    private readonly Stack<CorrectionStep> undone = new();
    private int current;

    /// <summary>The act that comes next.</summary>
    public Act Next(ActKind kind) => new(current + 1, kind);

    /// <summary>Each concept as it was decided last.</summary>
    public IReadOnlyCollection<Concept> Known => known.Values;

    /// <summary>The step to take back; null where there is none.</summary>
    public CorrectionStep? ToUndo => done.TryPeek(out var step) ? step : null;

    /// <summary>The step to do again; null where there is none.</summary>
    public CorrectionStep? ToRedo => undone.TryPeek(out var step) ? step : null;

    /// <summary>Takes the next line.</summary>
    public void Take(JournalLine line)
    {
        if (line is JournalEntry entry)
        {
            if (entry.After is { } after) known[entry.Concept] = after;
            else known.Remove(entry.Concept);
        }
        if (line.Maker.Act is not { } act) return;
        if (act.Kind == ActKind.Do) Do(act, line);
        else if (act.Number != current) Move(act.Kind == ActKind.Undo ? done : undone, act.Kind == ActKind.Undo ? undone : done);
        current = act.Number;
    }

    /// <summary>Forgets a step that fits no more.</summary>
    /// <param name="isUndo">Whether it was to be taken back.</param>
    public void Forget(bool isUndo) => (isUndo ? done : undone).TryPop(out _);

    // What was taken back before can't be done again.
    private void Do(Act act, JournalLine line)
    {
        undone.Clear();
        var step = act.Number == current && done.TryPop(out var begun) ? begun : new CorrectionStep([], []);
        done.Push(line switch
        {
            JournalEntry entry => step with { Concepts = step.Concepts.Add(new ConceptRevision(entry.Before, entry.After)) },
            JournalPins pins => step with { Pins = step.Pins.Add(pins.Change) },
            _ => step,
        });
    }

    private static void Move(Stack<CorrectionStep> from, Stack<CorrectionStep> to)
    {
        if (from.TryPop(out var step)) to.Push(step);
    }
}
