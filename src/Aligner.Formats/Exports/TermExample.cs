using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;

namespace Aligner.Formats.Exports;

/// <summary>Text in which a concept was met, on both sides.</summary>
/// <param name="Source">Holds a term or form of the source language.</param>
/// <param name="Target">Holds one of the target language.</param>
internal sealed record TermExample(string Source, string Target)
{
    /// <summary>
    /// The first evidence of the pair: a concept of three languages has evidence of all their pairs, in either
    /// direction, and only the texts tell which. Null when there is none, or no texts are at hand.
    /// </summary>
    public static TermExample? Of(Concept concept, GlossaryExport content)
    {
        if (content.Options.Example is not { } read || concept.Evidence.IsEmpty) return null;
        var (source, target) =
            (content.WordsOf(content.Pair.Source).FinderOf([concept]), content.WordsOf(content.Pair.Target).FinderOf([concept]));
        foreach (var evidence in concept.Evidence)
        {
            if (read(evidence.Source) is not { Length: > 0 } first || read(evidence.Target) is not { Length: > 0 } second) continue;
            if (Holds(source, first) && Holds(target, second)) return new TermExample(first, second);
            if (Holds(source, second) && Holds(target, first)) return new TermExample(second, first);
        }
        return null;
    }

    /// <summary>The first text of a concept's evidence in a language, with its place.</summary>
    public static (string Text, string Place)? In(TermWords words, Concept concept, Func<string, string?> read)
    {
        TermFinder<Concept>? finder = null;
        foreach (var place in concept.Evidence.SelectMany(evidence => (string[])[evidence.Source, evidence.Target]))
            if (read(place) is { Length: > 0 } text && Holds(finder ??= words.FinderOf([concept]), text)) return (text, place);
        return null;
    }

    private static bool Holds(TermFinder<Concept> finder, string text) => !finder.Find(text).IsEmpty;
}
