using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Lexicons;

/// <summary>
/// A bilingual lexicon learned from parallel text: which stems translate which, with p(target | source) and
/// p(source | target), and how frequent each stem is. Immutable and thread-safe.
/// </summary>
public sealed class Lexicon
{
    private readonly int[] starts;
    private readonly Translation[] translations;
    private Lexicon? reversed;

    internal Lexicon(LanguagePair languages, string about, Vocabulary source, Vocabulary target, int[] starts, Translation[] translations)
    {
        Languages = languages;
        About = about;
        Source = source;
        Target = target;
        this.starts = starts;
        this.translations = translations;
    }

    /// <summary>The direction the lexicon is read in.</summary>
    public LanguagePair Languages { get; }

    /// <summary>What it was made from: sources, licences and the command, one a line.</summary>
    public string About { get; }

    /// <summary>Stems of the source language, in ordinal order.</summary>
    public Vocabulary Source { get; }

    /// <summary>Stems of the target language, in ordinal order.</summary>
    public Vocabulary Target { get; }

    /// <summary>How many pairs of stems it holds.</summary>
    public int Count => translations.Length;

    /// <summary>The translations of a source stem, ascending by target id; empty when it has none.</summary>
    public ReadOnlySpan<Translation> Translations(int source) => translations.AsSpan(starts[source], starts[source + 1] - starts[source]);

    /// <summary>The same lexicon read in the other direction; built once, on first use.</summary>
    public Lexicon Reversed => reversed ??= Reverse();

    /// <summary>A lexicon that knows no word: alignment then rests on numbers, names and length.</summary>
    public static Lexicon Empty(
        LanguagePair languages, ImmutableArray<string> sourceSuffixes = default, ImmutableArray<string> targetSuffixes = default) => new(
        languages,
        "",
        new Vocabulary(sourceSuffixes.IsDefault ? [] : sourceSuffixes, new StemTable(0), []),
        new Vocabulary(targetSuffixes.IsDefault ? [] : targetSuffixes, new StemTable(0), []),
        [0],
        []);

    private Lexicon Reverse()
    {
        var counts = new int[Target.Count + 1];
        foreach (var translation in translations) counts[translation.Stem + 1]++;
        for (var id = 0; id < Target.Count; id++) counts[id + 1] += counts[id];
        var turned = new Translation[translations.Length];
        var next = (int[])counts.Clone();
        for (var source = 0; source < Source.Count; source++)
        {
            foreach (var (target, forward, backward) in Translations(source))
                turned[next[target]++] = new Translation(source, backward, forward);
        }
        return new Lexicon(Languages.Reversed, About, Target, Source, counts, turned) { reversed = this };
    }
}
