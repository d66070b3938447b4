using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>
/// Finds terms in texts of one language, in whatever form they stand: accents don't count; a text may capitalise more than the
/// term does, never less (MALESIA; not us for US); a word may have any ending of its inflection (ministri degli Esteri), a
/// capitalised one only those of names. The longest term wins, so that one inside another's name is part of that; of equally
/// long ones those that need fewest other endings. Thread-safe; the time grows with the text, not with the terms.
/// </summary>
/// <remarks>The terms are a trie over words (Fredkin 1960); a word of a text leads on by each of its forms that a term has.</remarks>
internal sealed class TermFinder<TMeaning>
    where TMeaning : class
{
    /// <summary>Words of a name that may stand inside a term, and other words between two of one that is only used.</summary>
    private const int WidestGap = 3;

    private const int Root = 0;

    private static readonly List<(int Word, bool IsChanged)> NoForms = [];

    private readonly TermWords words;
    private readonly Dictionary<string, int> plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> capitalised = new(StringComparer.Ordinal);
    private readonly Dictionary<Edge, int> edges = [];
    private readonly Dictionary<int, List<int>> silentEdges = [];
    private readonly List<Node> nodes = [default];
    private readonly List<(int Meaning, int Next)> ends = [(-1, 0)];
    private readonly List<(TMeaning Meaning, bool HoldsNames)> meanings = [];

    // How the words of terms begin, as all forms of them do.
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ConcurrentDictionary<(string Folded, bool IsCapitalised), List<(int Word, bool IsChanged)>> met = new();

    /// <param name="words">The words of the language.</param>
    /// <param name="terms">What to look for, likeliest first.</param>
    public TermFinder(TermWords words, IEnumerable<SoughtTerm<TMeaning>> terms)
    {
        this.words = words;
        foreach (var term in terms)
        {
            meanings.Add((term.Meaning, term.HoldsNames));
            foreach (var form in term.Forms) Add(TermWords.Cut(form), meanings.Count - 1);
        }
    }

    /// <summary>The terms of a text, from left to right. None is over another, but for those inside the name of an office
    /// (<see cref="TermOccurrence{TMeaning}.Parts"/>), which follow it.</summary>
    public ImmutableArray<TermOccurrence<TMeaning>> Find(string text)
    {
        if (!MayHold(text)) return [];
        var found = ImmutableArray.CreateBuilder<TermOccurrence<TMeaning>>();
        var reading = new Reading(TermWords.Cut(text));
        Find(reading, 0, reading.Words.Length, found);
        return found.ToImmutable();
    }

    /// <summary>The meanings of the terms that a text uses, also where others say something between their words or with other
    /// articles and prepositions: "het ministerie, zegt Buitenlandse Zaken". More than <see cref="Find(string)"/> finds: what
    /// stands inside a longer term is used as well.</summary>
    public IReadOnlySet<TMeaning> UsedIn(string text)
    {
        var reading = new Reading(TermWords.Cut(text));
        var used = new HashSet<TMeaning>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < reading.Words.Length; at++) Use(reading, Root, at, gap: 0, used);
        return used;
    }

    // Whether a text has a word that a term opens with: most have none of few terms, which is told without cutting them.
    private bool MayHold(string text)
    {
        Span<char> letters = stackalloc char[FoldedWords.LongestOnStack];
        for (var read = new FoldedWords(text, letters); read.MoveNext();)
            if (beginnings.Contains(TermWords.Beginning(read.Current)) && Opens(read.Current.ToString(), read.IsCapitalised)) return true;
        return false;
    }

    private bool Opens(string folded, bool isCapitalised)
    {
        foreach (var (word, _) in FormsOf(folded, isCapitalised))
            if (edges.ContainsKey(new Edge(Root, word, false))) return true;
        return false;
    }

    // From a node, with so many words of others since its last own.
    private void Use(Reading reading, int node, int at, int gap, HashSet<TMeaning> used)
    {
        foreach (var silent in silentEdges.GetValueOrDefault(node) ?? []) Use(reading, silent, at, gap, used);
        if (at == reading.Words.Length) return;
        foreach (var (word, _) in FormsAt(reading, at))
        {
            foreach (var isParted in (ReadOnlySpan<bool>)[false, true])
            {
                if (!edges.TryGetValue(new Edge(node, word, isParted), out var next)) continue;
                Complete(next, used);
                Use(reading, next, at + 1, gap: 0, used);
            }
        }
        var between = gap + (words.IsFunctionWord(reading.Words[at]) ? 0 : 1);
        if (node != Root && between <= WidestGap) Use(reading, node, at + 1, between, used);
    }

    // The terms that end at a node, or behind it in articles and prepositions only.
    private void Complete(int node, HashSet<TMeaning> used)
    {
        foreach (var meaning in EndsAt(node, default)) used.Add(meanings[meaning].Meaning);
        foreach (var silent in silentEdges.GetValueOrDefault(node) ?? []) Complete(silent, used);
    }

    private void Find(Reading reading, int start, int end, ImmutableArray<TermOccurrence<TMeaning>>.Builder found)
    {
        for (var at = start; at < end;)
        {
            var longest = reading.Words[at].MayBegin ? Longest(reading, at, end) : [];
            if (longest.Count == 0)
            {
                at++;
                continue;
            }
            var (inside, last) = (longest[0].Inside, longest[0].End);
            found.Add(new TermOccurrence<TMeaning>(Parts(reading.Words, at, longest[0]), MeaningsOf(longest)));
            Find(reading, inside.Start, inside.End, found);
            at = last;
        }
    }

    // The matches at a word that no other beats; more than one where terms differ in a capital or an ending only.
    private List<Match> Longest(Reading reading, int start, int end)
    {
        var best = new List<Match>();
        Walk(Root, start, default, 0);
        return best;

        void Walk(int node, int at, Extent inside, int changes)
        {
            if (EndsAt(node, inside).Any()) Consider(new Match(node, at, inside, changes));
            if (at >= end) return;
            Follow(node, at, inside, changes);
            if (node == Root || inside.Count > 0 || !nodes[node].HoldsNames) return;
            for (var last = at; last < Math.Min(end - 1, at + WidestGap) && MayStandInside(reading.Words[last]); last++)
                if (words.IsFunctionWord(reading.Words[last + 1])) Follow(node, last + 1, new Extent(at, last + 1 - at), changes);
        }

        void Follow(int node, int at, Extent inside, int changes)
        {
            var isParted = node != Root && reading.Words[at].IsParted;
            foreach (var (word, isChanged) in FormsAt(reading, at))
            {
                var changed = changes + (isChanged ? 1 : 0);
                if (!isParted && edges.TryGetValue(new Edge(node, word, false), out var next)) Walk(next, at + 1, inside, changed);
                if (edges.TryGetValue(new Edge(node, word, true), out var parted)) Walk(parted, at + 1, inside, changed);
            }
        }

        void Consider(Match match)
        {
            var comparison = best.Count == 0 ? 1 : match.CompareTo(best[0]);
            if (comparison > 0) best.Clear();
            if (comparison >= 0) best.Add(match);
        }
    }

    private bool MayStandInside(TermWord word) => !word.IsParted && words.MayStandInside(word);

    // The meanings of the terms that end at a node; with a name inside only of those that may hold it.
    private IEnumerable<int> EndsAt(int node, Extent inside)
    {
        for (var end = nodes[node].End; end > 0; end = ends[end].Next)
            if (inside.Count == 0 || meanings[ends[end].Meaning].HoldsNames) yield return ends[end].Meaning;
    }

    private ImmutableArray<TMeaning> MeaningsOf(List<Match> matches) =>
        [.. matches.SelectMany(match => EndsAt(match.Node, match.Inside))
            .Order()
            .Select(meaning => meanings[meaning].Meaning)
            .Distinct<TMeaning>(ReferenceEqualityComparer.Instance)];

    private static ImmutableArray<Extent> Parts(ImmutableArray<TermWord> words, int start, Match match)
    {
        return match.Inside.Count == 0
            ? [Span(start, match.End)]
            : [Span(start, match.Inside.Start), Span(match.Inside.End, match.End)];

        Extent Span(int first, int end) => new(words[first].Extent.Start, words[end - 1].Extent.End - words[first].Extent.Start);
    }

    private List<(int Word, bool IsChanged)> FormsAt(Reading reading, int at)
    {
        if (reading.Forms[at] is { } known) return known;
        var word = reading.Words[at];
        return reading.Forms[at] = FormsOf(word.Folded, word.IsCapitalised);
    }

    // The words of terms that a word of a text may be, and whether it has another ending. Texts say the same words again and again, and
    // to try all endings of one takes long.
    private List<(int Word, bool IsChanged)> FormsOf(string folded, bool isCapitalised) => beginnings.Contains(TermWords.Beginning(folded))
        ? met.GetOrAdd((folded, isCapitalised), static (word, finder) => finder.FormsSought(word.Folded, word.IsCapitalised), this)
        : NoForms;

    private List<(int Word, bool IsChanged)> FormsSought(string folded, bool isCapitalised)
    {
        List<(int Word, bool IsChanged)> forms = [];
        if (plain.TryGetValue(folded, out var same)) forms.Add((same, false));
        if (isCapitalised && capitalised.TryGetValue(folded, out same)) forms.Add((same, false));
        foreach (var (form, ofNames) in words.OtherForms(folded))
        {
            if (plain.TryGetValue(form, out var other)) Add(other);
            if (ofNames && isCapitalised && capitalised.TryGetValue(form, out other)) Add(other);
        }
        return forms;

        void Add(int other)
        {
            if (!forms.Exists(listed => listed.Word == other)) forms.Add((other, true));
        }
    }

    private void Add(ImmutableArray<TermWord> term, int meaning)
    {
        if (term.IsEmpty) return;
        var holdsNames = meanings[meaning].HoldsNames;
        var node = Root;
        for (var i = 0; i < term.Length; i++)
        {
            var edge = new Edge(node, NumberOf(term[i]), i > 0 && term[i].IsParted);
            if (!edges.TryGetValue(edge, out node))
            {
                edges.Add(edge, node = nodes.Count);
                nodes.Add(default);
                if (words.IsFunctionWord(term[i]))
                {
                    if (!silentEdges.TryGetValue(edge.Node, out var silent)) silentEdges.Add(edge.Node, silent = []);
                    silent.Add(node);
                }
            }
            if (holdsNames) CollectionsMarshal.AsSpan(nodes)[node].HoldsNames = true;
        }
        ends.Add((meaning, nodes[node].End));
        CollectionsMarshal.AsSpan(nodes)[node].End = ends.Count - 1;
    }

    private int NumberOf(TermWord word)
    {
        var numbers = word.IsCapitalised ? capitalised : plain;
        if (!numbers.TryGetValue(word.Folded, out var number))
        {
            numbers.Add(word.Folded, number = plain.Count + capitalised.Count);
            beginnings.Add(TermWords.Beginning(word.Folded));
        }
        return number;
    }

    // The words of a text, and of those that were looked up the words of terms that they may be.
    private sealed class Reading(ImmutableArray<TermWord> words)
    {
        public ImmutableArray<TermWord> Words { get; } = words;

        public List<(int Word, bool IsChanged)>?[] Forms { get; } = new List<(int, bool)>?[words.Length];
    }

    private readonly record struct Edge(int Node, int Word, bool IsParted);

    // End is the first of a chain in ends, 0 for none.
    private record struct Node(int End, bool HoldsNames);

    // A term met: the node it ends at, the word after it, the words of a name inside, and how many words have other endings.
    private readonly record struct Match(int Node, int End, Extent Inside, int Changes)
    {
        // More for the longer match, then for one without a name inside, then for the one with fewer changes.
        public int CompareTo(Match other) => (End, -Inside.Count, -Changes).CompareTo((other.End, -other.Inside.Count, -other.Changes));
    }
}
