using System.Collections.Immutable;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Corrections;
using Aligner.Formats.Files;
using Aligner.Formats.Patches;
using Aligner.Formats.Readers;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;

namespace Aligner.Cli.Pipeline;

/// <summary>Corrections made on the pages: beads are pinned beside the glossaries, decisions go into these.</summary>
internal sealed class CorrectionFlow(GlossaryFlow glossaries, AlignerSettings settings)
{
    /// <summary>The file of the pinned beads, beside the glossaries.</summary>
    public const string PinFileName = "pins.json";

    private string PinPath => Path.Combine(settings.Glossaries, PinFileName);

    /// <summary>The beads that people pinned.</summary>
    /// <exception cref="CommandFailedException">Their file can't be read.</exception>
    public ImmutableArray<PinnedBeads> Pins()
    {
        if (!File.Exists(PinPath)) return [];
        var problems = new List<Diagnostic>();
        return PinFile.Read(PinPath, File.ReadAllBytes(PinPath), problems.Add) ?? throw new CommandFailedException(problems);
    }

    /// <summary>Stores every item of a patch that fits, and names each that does not with its reason (ALN705).</summary>
    /// <exception cref="CommandFailedException">The patch or a glossary can't be read.</exception>
    public StoredCorrections Store(string path, Analysis analysis, CancellationToken cancellation) =>
        Store(path, Bytes(path), analysis, DecisionWay.Page, cancellation);

    /// <summary>Likewise a patch that is at hand.</summary>
    /// <exception cref="CommandFailedException">The patch or a glossary can't be read.</exception>
    public StoredCorrections Store(
        string path, ReadOnlyMemory<byte> patch, Analysis analysis, DecisionWay way, CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var read = PatchFile.Read(path, patch, problems.Add) ?? throw new CommandFailedException(problems);
        if (read.Patch.Run is { } run && run != TextSignature.Of(analysis.Pairing.Stories.Select(story => story.Story)))
            problems.Add(
                Diagnostic.Warning("ALN704", path, "the articles have changed since the page was made; each item is judged on its own"));
        PatchResult? result = null;
        ImmutableArray<PinnedBeads> pins = [];
        ImmutableArray<PinRevision> pinned = [];
        // Pins are read and written while no other process may, as the glossaries are.
        var edited = glossaries.Edit(
            (current, _) =>
            {
                result = PatchApplication.Apply(read.Patch, [.. analysis.Alignments], current);
                return result.Glossaries;
            },
            () =>
            {
                var before = Pins();
                pins = result!.LeaveOf(before);
                pinned = [.. PinRevision.Between(before, pins)];
                if (pinned.Length > 0) AtomicFile.WriteBytes(PinPath, PinFile.Write(pins));
                return pinned;
            },
            way,
            ActKind.Do,
            cancellation);
        problems.AddRange(edited.Diagnostics);
        ImmutableArray<Refusal> refusals = [.. read.Refusals.Concat(result!.Refusals).OrderBy(refusal => refusal.Number)];
        problems.AddRange(refusals.Select(refusal => Diagnostic.Error(
            "ALN705", path, $"item {refusal.Number} was not applied: {refusal.Reason}")));
        return new StoredCorrections(result.Applied.Length, pins, pinned.Length > 0, edited, refusals, [.. problems]);
    }

    /// <summary>Takes back what was done last, or does again what was taken back last, whole or not at all.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="cancellation">Ends the work before anything is written.</param>
    /// <exception cref="CommandFailedException">A glossary or the pinned beads can't be read.</exception>
    public ReversedCorrections Reverse(ActKind kind, CancellationToken cancellation)
    {
        CorrectionStep? step = null;
        Reason? refusal = null;
        ImmutableArray<PinnedBeads> pins = [];
        var edited = glossaries.Edit(
            (current, journal) =>
            {
                step = kind == ActKind.Undo ? journal.ToUndo?.Reversed() : journal.ToRedo;
                if (step is null) return current;
                pins = step.ApplyTo(Pins(), out refusal);
                var made = refusal is null ? step.ApplyTo(current, out refusal) : current;
                // It would stand in the way of what was done before it.
                if (refusal is not null) journal.Forget(kind == ActKind.Undo);
                return made;
            },
            () =>
            {
                if (step is null || refusal is not null) return [];
                if (!step.Pins.IsEmpty) AtomicFile.WriteBytes(PinPath, PinFile.Write(pins));
                return step.Pins;
            },
            DecisionWay.Workbench,
            kind,
            cancellation);
        return new ReversedCorrections(step, edited, step is null || refusal is not null ? Pins() : pins, refusal);
    }

    private byte[] Bytes(string path)
    {
        try
        {
            return (InputFile.Named(path, settings.Limits) ?? InputFile.At(path, settings.Limits)).ReadAll();
        }
        catch (Exception exception) when (exception is InvalidDataException or ReadLimitException)
        {
            throw new CommandFailedException("ALN101", path, $"the file can't be read: {exception.Message}");
        }
    }
}
