using System.Collections.Immutable;
using System.Globalization;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Corrections;
using Aligner.Formats.Files;
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
        if (read.Patch.Run != TextSignature.Of(analysis.Pairing.Stories.Select(story => story.Story)))
            problems.Add(
                Diagnostic.Warning("ALN704", path, "the articles have changed since the page was made; each item is judged on its own"));
        PatchResult? result = null;
        ImmutableArray<PinnedBeads> pins = [];
        ImmutableArray<ConceptRevision> changes = [];
        ImmutableArray<PinRevision> pinned = [];
        // Pins are read and written while no other process may, as the glossaries are.
        var edited = glossaries.Edit(
            current =>
            {
                result = PatchApplication.Apply(read.Patch, [.. analysis.Alignments], current);
                changes = [.. Changes(current, result.Glossaries)];
                return result.Glossaries;
            },
            () =>
            {
                var before = Pins();
                pins = [.. Merged(before, result!.Pins)];
                pinned = [.. result.Pins.Select(pin => new PinRevision(Of(before, pin), Of(pins, pin)))];
                if (!result.Pins.IsEmpty) AtomicFile.WriteBytes(PinPath, PinFile.Write(pins));
            },
            way,
            cancellation);
        problems.AddRange(edited.Diagnostics);
        ImmutableArray<Refusal> refusals = [.. read.Refusals.Concat(result!.Refusals).OrderBy(refusal => refusal.Number)];
        problems.AddRange(refusals.Select(refusal => Diagnostic.Error(
            "ALN705", path, string.Create(CultureInfo.InvariantCulture, $"item {refusal.Number} was not applied: {refusal.Reason}"))));
        return new StoredCorrections(result.Applied.Length, pins, new CorrectionStep(changes, pinned), edited, refusals, [.. problems]);
    }

    /// <summary>Makes a step, whole or not at all.</summary>
    /// <exception cref="CommandFailedException">A glossary or the pinned beads can't be read.</exception>
    /// <returns>What became of the glossaries and the pins, and why it was not made, for people; null where it was.</returns>
    public (GlossaryFolderMerge Edit, ImmutableArray<PinnedBeads> Pins, string? Refusal) Make(
        CorrectionStep step, CancellationToken cancellation)
    {
        string? refusal = null;
        ImmutableArray<PinnedBeads> pins = [];
        var edited = glossaries.Edit(
            current =>
            {
                pins = step.ApplyTo(Pins(), out refusal);
                return refusal is null ? step.ApplyTo(current, out refusal) : current;
            },
            () =>
            {
                if (refusal is null && !step.Pins.IsEmpty) AtomicFile.WriteBytes(PinPath, PinFile.Write(pins));
            },
            DecisionWay.Workbench,
            cancellation);
        return (edited, refusal is null ? pins : Pins(), refusal);
    }

    // What a patch leaves alone is the same value, not another that says the same.
    private static IEnumerable<ConceptRevision> Changes(ImmutableArray<Glossary> before, ImmutableArray<Glossary> after) =>
        before.SelectMany(glossary => glossary.Concepts)
            .Zip(after.SelectMany(glossary => glossary.Concepts), (was, now) => new ConceptRevision(was, now))
            .Where(change => !ReferenceEquals(change.Before, change.After));

    private static PinnedBeads? Of(IEnumerable<PinnedBeads> pins, PinnedBeads texts) =>
        pins.FirstOrDefault(pin => pin.Source == texts.Source && pin.Target == texts.Target);

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

    private static IEnumerable<PinnedBeads> Merged(ImmutableArray<PinnedBeads> pins, ImmutableArray<PinnedBeads> added)
    {
        var byTexts = pins.ToDictionary(pin => (pin.Source, pin.Target));
        foreach (var pin in added)
            byTexts[(pin.Source, pin.Target)] = byTexts.TryGetValue((pin.Source, pin.Target), out var earlier)
                ? earlier.With(pin.Beads)
                : pin;
        return byTexts.Values;
    }
}
