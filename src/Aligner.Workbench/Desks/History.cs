namespace Aligner.Workbench.Desks;

/// <summary>What was done in order, and how much of it was taken back. Not thread-safe.</summary>
internal sealed class History<TStep> where TStep : class
{
    private readonly Stack<TStep> done = new();
    private readonly Stack<TStep> undone = new();

    /// <summary>Remembers a step; what was taken back before it can't be done again.</summary>
    public void Do(TStep step)
    {
        undone.Clear();
        done.Push(step);
    }

    /// <summary>The step to take back; null where there is none. It can be done again.</summary>
    public TStep? Undo() => Move(done, undone);

    /// <summary>The step to do again; null where there is none. It can be taken back again.</summary>
    public TStep? Redo() => Move(undone, done);

    /// <summary>Forgets the step that was moved last: it fits no more.</summary>
    public void Forget(bool wasUndone) => (wasUndone ? undone : done).Pop();

    private static TStep? Move(Stack<TStep> from, Stack<TStep> to)
    {
        if (!from.TryPop(out var step)) return null;
        to.Push(step);
        return step;
    }
}
