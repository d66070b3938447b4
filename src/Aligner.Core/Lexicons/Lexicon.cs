using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Lexicons;

/// <summary>
/// A bilingual lexicon learned from parallel text: which stems translate which, with p(target | source) and
/// p(source | target), and how frequent each stem is. Immutable and thread-safe.
/// </summary>
public sealed class Lexicon
{
    private readonly TranslationTable translations;
    private Lexicon? reversed;

    internal Lexicon(LanguagePair languages, string about, Vocabulary source, Vocabulary target, TranslationTable translations)
    {
        Languages = languages;
        About = about;
        Source = source;
        Target = target;
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
    public int Count => translations.Count;

    /// <summary>The translations of a source stem, ascending by target id; empty when it has none.</summary>
    public TranslationList Translations(int source) => translations[source];

    /// <summary>All translations as they are written.</summary>
    internal ReadOnlySpan<byte> TranslationBytes => translations.Bytes;

    /// <summary>The same lexicon read in the other direction; built once, on first use.</summary>
    public Lexicon Reversed => reversed ??= Reverse();

    /// <summary>A lexicon that knows no word: alignment then rests on numbers, names and length.</summary>
    public static Lexicon Empty(
        LanguagePair languages, ImmutableArray<string> sourceSuffixes = default, ImmutableArray<string> targetSuffixes = default) => new(
        languages,
        "",
        new Vocabulary(sourceSuffixes.IsDefault ? [] : sourceSuffixes, StemTable.Of([]), default),
        new Vocabulary(targetSuffixes.IsDefault ? [] : targetSuffixes, StemTable.Of([]), default),
        TranslationTable.Empty);

    private Lexicon Reverse() => new(Languages.Reversed, About, Target, Source, translations.Reversed(Target.Count)) { reversed = this };
}
