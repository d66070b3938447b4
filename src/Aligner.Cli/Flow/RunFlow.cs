using Aligner.Articles;
using Aligner.Cli.Hosting;

namespace Aligner.Cli.Flow;

/// <summary>The main job: read, identify, pair, align, extract, merge, write.</summary>
internal sealed class RunFlow(ArticleFlow articles, PairingFlow pairs, AlignmentFlow alignments, GlossaryFlow glossaries, OutputFolder output, AlignerSettings settings)
{
    /// <summary>Does the main job on <paramref name="inputs"/> and returns what it came to.</summary>
    public RunResult Run(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        // A glossary that does not parse stops the run before any work.
        glossaries.Load();
        var found = articles.Identify(articles.Read(inputs, cancellation), cancellation);
        var pairing = pairs.Pair(found, cancellation);
        var aligned = alignments.Align([.. pairing.Stories.SelectMany(story => story.Pairs).Where(pair => pair.Kind != PairKind.Duplicate)], cancellation);
        var extraction = glossaries.Extract(aligned, pairing, cancellation);
        var merged = glossaries.Merge(extraction.ToGlossaries(), null, cancellation);
        var result = new RunResult(found, pairing, aligned, merged.Glossaries);
        output.Write(result, settings.Out, cancellation);
        return result;
    }
}
