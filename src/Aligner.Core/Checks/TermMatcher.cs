using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Checks;

/// <summary>A term met in a text.</summary>
/// <param name="Extent">Characters of the text.</param>
/// <param name="Concepts">What it may name; most often one.</param>
internal readonly record struct TermMatch(Extent Extent, ImmutableArray<Concept> Concepts);

/// <summary>Finds the terms of a language in whatever form they stand.</summary>
internal sealed class TermMatcher
{
    /// <summary>Words that may stand between two of a term: minister [Hoekstra] van Buitenlandse Zaken.</summary>
    private const int WidestGap = 3;

    private readonly CheckedText checkedText;
    private readonly Dictionary<string, List<Entry>> byFirstStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Entry>> byConcept = new(StringComparer.Ordinal);

    public TermMatcher(LanguagePack pack, IEnumerable<Concept> concepts, CheckedText checkedText)
    {
        this.checkedText = checkedText;
        foreach (var concept in concepts)
        {
            if (!concept.Terms.TryGetValue(pack.Code, out var terms)) continue;
            var entries = terms
                .SelectMany(term => term.Forms.Prepend(term.Text).Select(form => new Entry(concept, term, checkedText.Words(form))))
                .Where(entry => !entry.Words.IsEmpty)
                .ToImmutableArray();
            byConcept[concept.Id] = entries;
            foreach (var entry in entries)
            {
                if (!byFirstStem.TryGetValue(entry.Words[0].Stem, out var list)) byFirstStem[entry.Words[0].Stem] = list = [];
                list.Add(entry);
            }
        }
    }

    /// <summary>The terms of a text, from left to right, the longest first, none over another.</summary>
    public ImmutableArray<TermMatch> Find(ImmutableArray<CheckedWord> words)
    {
        var found = ImmutableArray.CreateBuilder<TermMatch>();
        for (var at = 0; at < words.Length;)
        {
            var here = byFirstStem.TryGetValue(words[at].Stem, out var entries)
                ? entries.Where(entry => StandsAt(entry.Words, words, at)).ToList()
                : [];
            if (here.Count == 0)
            {
                at++;
                continue;
            }
            var length = here.Max(entry => entry.Words.Length);
            var start = words[at].Extent.Start;
            found.Add(new TermMatch(
                new Extent(start, words[at + length - 1].Extent.End - start),
                [.. here.Where(entry => entry.Words.Length == length)
                    .Select(entry => entry.Concept)
                    .Distinct()
                    .OrderBy(concept => concept.Id, StringComparer.Ordinal)]));
            at += length;
        }
        return found.ToImmutable();
    }

    /// <summary>The terms of a concept a text uses, other words between theirs allowed.</summary>
    public IEnumerable<Term> Used(Concept concept, ImmutableArray<CheckedWord> words) =>
        byConcept.TryGetValue(concept.Id, out var entries)
            ? entries.Where(entry => StandsIn(entry.Words, words)).Select(entry => entry.Term).Distinct()
            : [];

    private static bool StandsAt(ImmutableArray<CheckedWord> term, ImmutableArray<CheckedWord> words, int at)
    {
        if (at + term.Length > words.Length) return false;
        for (var i = 0; i < term.Length; i++)
            if (!words[at + i].Is(term[i])) return false;
        return true;
    }

    private bool StandsIn(ImmutableArray<CheckedWord> term, ImmutableArray<CheckedWord> words)
    {
        var telling = term.Where(word => !checkedText.IsFunctionWord(word)).ToArray();
        if (telling.Length == 0) telling = [.. term];
        for (var start = 0; start < words.Length; start++)
            if (words[start].Is(telling[0]) && Follows(telling, words, start)) return true;
        return false;
    }

    private bool Follows(CheckedWord[] telling, ImmutableArray<CheckedWord> words, int start)
    {
        var at = start;
        foreach (var wanted in telling.Skip(1))
        {
            var gap = 0;
            for (at++; at < words.Length && !words[at].Is(wanted); at++)
                if (!checkedText.IsFunctionWord(words[at]) && ++gap > WidestGap) return false;
            if (at >= words.Length) return false;
        }
        return true;
    }

    private sealed record Entry(Concept Concept, Term Term, ImmutableArray<CheckedWord> Words);
}
