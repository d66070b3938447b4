using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Report;

/// <summary>A term met in a text.</summary>
/// <param name="Extent">Characters of the text.</param>
/// <param name="Concepts">What it may name, likeliest first; most often one.</param>
internal readonly record struct TermOccurrence(Extent Extent, ImmutableArray<Concept> Concepts)
{
    /// <summary>What it most likely names.</summary>
    public Concept Concept => Concepts[0];
}

/// <summary>
/// Finds the terms of a glossary and their forms in texts of one language: from left to right, the longest first, at
/// word boundaries. A text may capitalise more than the term does, never less (Ministero, MALESIA; not us for US).
/// </summary>
internal sealed class TermFinder
{
    // Every page of a run looks for the same terms.
    private static readonly ConditionalWeakTable<ReportModel, ConcurrentDictionary<LanguageCode, TermFinder>> Known = [];

    private readonly FrozenDictionary<string, ImmutableArray<Entry>> byFirstWord;

    /// <summary>Takes the terms of a language from concepts that are not rejected.</summary>
    public TermFinder(IEnumerable<Concept> concepts, LanguageCode language)
    {
        byFirstWord = concepts
            .Where(concept => concept.Status != ConceptStatus.Rejected && concept.Terms.ContainsKey(language))
            .SelectMany(concept => concept.Terms[language]
                .SelectMany(term => term.Forms.Prepend(term.Text))
                .Select(form => new Entry(form, concept)))
            .Where(entry => entry.Form.Length > 0 && char.IsLetterOrDigit(entry.Form[0]))
            .GroupBy(entry => FirstWord(entry.Form, 0), StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group
                    .OrderByDescending(entry => entry.Form.Length)
                    .ThenByDescending(entry => entry.Concept.Status == ConceptStatus.Approved)
                    .ThenByDescending(entry => entry.Concept.Confidence)
                    .ThenBy(entry => entry.Concept.Id, StringComparer.Ordinal)
                    .ToImmutableArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The finder of a run's glossaries, made once.</summary>
    public static TermFinder For(ReportModel model, LanguageCode language) =>
        Known.GetOrCreateValue(model).GetOrAdd(language, key => new TermFinder(model.Concepts, key));

    /// <summary>The terms of a text, from left to right, none over another.</summary>
    public ImmutableArray<TermOccurrence> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<TermOccurrence>();
        if (byFirstWord.Count == 0) return [];
        for (var at = 0; at < text.Length;)
        {
            if (!StartsWord(text, at)) { at++; continue; }
            if (Longest(text, at) is { } term)
            {
                found.Add(term);
                at = term.Extent.End;
            }
            else
            {
                at++;
            }
        }
        return found.ToImmutable();
    }

    private TermOccurrence? Longest(string text, int at)
    {
        if (!byFirstWord.TryGetValue(FirstWord(text, at), out var entries)) return null;
        var matching = entries.Where(entry => Matches(text, at, entry.Form)).ToArray();
        if (matching.Length == 0) return null;
        var length = matching[0].Form.Length;
        return new TermOccurrence(
            new Extent(at, length),
            [.. matching.TakeWhile(entry => entry.Form.Length == length).Select(entry => entry.Concept).Distinct()]);
    }

    private static bool Matches(string text, int at, string form)
    {
        var end = at + form.Length;
        if (end > text.Length || (end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1])))
            return false;
        for (var i = 0; i < form.Length; i++)
        {
            var (met, wanted) = (text[at + i], form[i]);
            if (met != wanted && char.ToLowerInvariant(met) != wanted && !(IsApostrophe(met) && IsApostrophe(wanted))) return false;
        }
        return true;
    }

    // The front of a hyphen compound begins a word; its rear does only after a lower-case front: anti-Trump, not Zuid-Afrika.
    private static bool StartsWord(string text, int at)
    {
        if (!char.IsLetterOrDigit(text[at])) return false;
        if (at == 0) return true;
        if (char.IsLetterOrDigit(text[at - 1]) || char.IsLowSurrogate(text[at - 1])) return false;
        if (text[at - 1] is not ('-' or '‐' or '‑')) return true;
        var front = at - 1;
        while (front > 0 && char.IsLetterOrDigit(text[front - 1])) front--;
        return front == at - 1 || char.IsLower(text[front]);
    }

    private static string FirstWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 64 && char.IsLetterOrDigit(text[end])) end++;
        return text[at..end].ToLowerInvariant();
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    private sealed record Entry(string Form, Concept Concept);
}
