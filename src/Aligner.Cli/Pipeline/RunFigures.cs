using System.Collections.Immutable;

namespace Aligner.Cli.Pipeline;

/// <summary>What the main job came to, in figures.</summary>
/// <param name="Pairs">Those that were aligned, in the order of their stories.</param>
/// <param name="Articles">How many were read.</param>
/// <param name="Stories">How many there are.</param>
/// <param name="Unpaired">Articles that are a version of nothing else.</param>
/// <param name="Concepts">How many each glossary holds.</param>
internal sealed record RunFigures(
    ImmutableArray<PairFigures> Pairs, int Articles, int Stories, int Unpaired, ImmutableArray<GlossarySize> Concepts)
{
    /// <summary>The figures of a run.</summary>
    public static RunFigures Of(RunResult result) => new(
        [.. result.Analysis.Stories.SelectMany(story => story.Alignments.Select(alignment => PairFigures.Of(story, alignment)))],
        result.Analysis.Articles.Count,
        result.Analysis.Stories.Length,
        result.Analysis.Unpaired.Length,
        [.. result.Glossaries.Select(
            glossary => new GlossarySize(glossary.Kind.ToString().ToLowerInvariant(), glossary.Concepts.Length))]);
}

/// <summary>How many concepts a glossary holds.</summary>
/// <param name="Kind">Its kind, as its file is called.</param>
/// <param name="Concepts">Their number.</param>
internal sealed record GlossarySize(string Kind, int Concepts);
