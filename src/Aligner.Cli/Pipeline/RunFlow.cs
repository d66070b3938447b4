using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Pairing;

namespace Aligner.Cli.Pipeline;

/// <summary>The main job: read, identify, pair, align, extract, merge, write.</summary>
internal sealed class RunFlow(
    ArticleFlow articles,
    PairingFlow pairs,
    AlignmentFlow alignments,
    CorrectionFlow corrections,
    GlossaryFlow glossaries,
    OutputFolder output,
    AlignerSettings settings)
{
    /// <summary>Does the main job on <paramref name="inputs"/> and returns what it came to.</summary>
    /// <exception cref="CommandFailedException">A glossary or the pinned beads can't be read: nothing was written.</exception>
    public RunResult Run(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        glossaries.Prove();
        OutputFolder.Prove(settings.Out);
        OutputFolder.ProveWritable(settings.Glossaries);
        var analysis = Analyse(inputs, cancellation);
        var merged = glossaries.Merge(glossaries.Extract(analysis, cancellation).ToGlossaries(), cancellation);
        var result = new RunResult(inputs, analysis, merged.Glossaries);
        output.Write(result, settings.Out, cancellation);
        return result;
    }

    /// <summary>The stages that write nothing: read, identify, pair, align; beads that people pinned are kept.</summary>
    public Analysis Analyse(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        var pins = corrections.Pins();
        var found = articles.Identify(articles.Read(inputs, cancellation), cancellation);
        var pairing = pairs.Pair(found, cancellation);
        // Copies in one language say nothing of translation.
        var versions = pairing.Stories.SelectMany(story => story.Pairs).Where(pair => pair.Kind != PairKind.Duplicate).ToList();
        return new Analysis(
            found, pairing, [.. alignments.Align(versions, cancellation).Select(alignment => CorrectionFlow.Keep(pins, alignment))]);
    }
}
