using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Exports;

/// <summary>Finds the concepts whose terms or attested forms occur in a text, by whole words.</summary>
/// <remarks>
/// Accents and typographic apostrophes don't matter; capitals matter only so far that a capitalised term is not found
/// in a word without a capital (<c>Pace</c>, the name, in <c>pace</c>). The time grows with the text, not with the glossary.
/// </remarks>
public sealed class ConceptFinder
{
    private readonly ImmutableArray<Concept> concepts;
    private readonly Dictionary<string, List<Entry>> byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Prepares to look for the terms of a language.</summary>
    public ConceptFinder(ImmutableArray<Concept> concepts, LanguageCode language)
    {
        this.concepts = concepts;
        for (var index = 0; index < concepts.Length; index++)
        {
            if (!concepts[index].Terms.TryGetValue(language, out var terms)) continue;
            foreach (var text in terms.SelectMany(term => term.Forms.Prepend(term.Text))) Add(text, index);
        }
    }

    /// <summary>The concepts that occur, each once, in the order they were given.</summary>
    public ImmutableArray<Concept> Find(string text)
    {
        var words = Words(text);
        var found = new SortedSet<int>();
        for (var start = 0; start < words.Count; start++)
        {
            if (!byFirstWord.TryGetValue(words[start].Folded, out var entries)) continue;
            foreach (var entry in entries)
                if (!found.Contains(entry.Concept) && StandsAt(entry.Words, words, start)) found.Add(entry.Concept);
        }
        return [.. found.Select(index => concepts[index])];
    }

    private static bool StandsAt(List<Word> term, List<Word> text, int start)
    {
        if (start + term.Count > text.Count) return false;
        for (var i = 0; i < term.Count; i++)
        {
            var (wanted, met) = (term[i], text[start + i]);
            if (!string.Equals(wanted.Folded, met.Folded, StringComparison.Ordinal) || (wanted.IsCapitalised && !met.IsCapitalised))
                return false;
        }
        return true;
    }

    private void Add(string text, int concept)
    {
        var words = Words(text);
        if (words.Count == 0) return;
        if (!byFirstWord.TryGetValue(words[0].Folded, out var entries)) byFirstWord[words[0].Folded] = entries = [];
        entries.Add(new Entry(words, concept));
    }

    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length
                && (char.IsLetterOrDigit(text[i])
                    || char.IsSurrogate(text[i])
                    || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.NonSpacingMark);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add(new Word(Normalization.Fold(text[start..i]), char.IsUpper(text[start])));
            start = -1;
        }
        return words;
    }

    private readonly record struct Word(string Folded, bool IsCapitalised);

    private sealed record Entry(List<Word> Words, int Concept);
}
