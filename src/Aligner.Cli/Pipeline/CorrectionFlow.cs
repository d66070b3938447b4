using System.Collections.Immutable;
using System.Globalization;
using Aligner.Alignment;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Formats.Corrections;
using Aligner.Formats.Files;

namespace Aligner.Cli.Pipeline;

/// <summary>Corrections made on the pages: beads are pinned beside the glossaries, decisions go into these.</summary>
internal sealed class CorrectionFlow(GlossaryFlow glossaries, Terminal terminal, AlignerSettings settings)
{
    private string PinPath => Path.Combine(settings.Glossaries, "pins.json");

    /// <summary>The beads that people pinned.</summary>
    /// <exception cref="CommandFailedException">Their file can't be read.</exception>
    public ImmutableArray<PinnedBeads> Pins()
    {
        if (!File.Exists(PinPath)) return [];
        var problems = new List<Diagnostic>();
        return PinFile.Read(PinPath, File.ReadAllBytes(PinPath), problems.Add) ?? throw new CommandFailedException(problems);
    }

    /// <summary>The alignment with the beads in it that were pinned for its two texts.</summary>
    public static ArticleAlignment Keep(ImmutableArray<PinnedBeads> pins, ArticleAlignment alignment)
    {
        if (pins.IsEmpty) return alignment;
        var (source, target) = (TextSignature.Of(alignment.Source), TextSignature.Of(alignment.Target));
        return pins.FirstOrDefault(pin => pin.Source == source && pin.Target == target)?.ApplyTo(alignment) ?? alignment;
    }

    /// <summary>Stores every item of a patch that fits, and reports each that does not with its reason (ALN705).</summary>
    /// <returns>How many were stored.</returns>
    /// <exception cref="CommandFailedException">The patch or a glossary can't be read.</exception>
    public int Store(string path, Analysis analysis, CancellationToken cancellation)
    {
        var problems = new List<Diagnostic>();
        var read = PatchFile.Read(path, File.ReadAllBytes(path), problems.Add) ?? throw new CommandFailedException(problems);
        if (read.Patch.Run != TextSignature.Of(analysis.Pairing.Stories))
            terminal.Report(
                Diagnostic.Warning("ALN704", path, "the articles have changed since the page was made; each item is judged on its own"));
        PatchResult? result = null;
        // Pins are read and written while no other process may, as the glossaries are.
        glossaries.Edit(
            current => (result = PatchApplication.Apply(read.Patch, analysis.Alignments, current)).Glossaries,
            () => { if (!result!.Pins.IsEmpty) AtomicFile.WriteBytes(PinPath, PinFile.Write(Merged(Pins(), result.Pins))); },
            cancellation);
        foreach (var refusal in read.Refusals.Concat(result!.Refusals).OrderBy(refusal => refusal.Number))
            terminal.Report(Diagnostic.Error(
                "ALN705", path, string.Create(CultureInfo.InvariantCulture, $"item {refusal.Number} was not applied: {refusal.Reason}")));
        return result.Applied.Length;
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
