using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aligner.Languages.Identification;

/// <summary>
/// What a text costs under each profile of a table. A character costs what the longest n-gram of it and the characters
/// before it in its word costs; a language that knows those before it, but not it after them, also pays for leaving them.
/// </summary>
internal static class CharacterModel
{
    // Characters whose costs are added up before the sums are emptied into totals of 64 bits: at 255 for each character and for each of
    // the four contexts it may leave, the sums stay below 2^31.
    private const int Stretch = 1 << 18;

    /// <summary>Adds up the costs of every character but the first, which follows nothing. A word costs the same wherever it stands, and
    /// most words of a text are few: what these cost is kept (<see cref="WordCosts"/>).</summary>
    /// <param name="table">The profiles.</param>
    /// <param name="text">Folded (<see cref="ProfileText.Fold(string)"/>).</param>
    /// <param name="totals">Receives the cost of the text for each language of the table, in
    /// <see cref="ProfileTable.Steps"/> of a nat.</param>
    public static void Cost(ProfileTable table, ReadOnlySpan<char> text, Span<long> totals)
    {
        Span<Vector<int>> sums = stackalloc Vector<int>[WordCosts.Width(totals.Length)];
        Span<Vector<int>> costs = stackalloc Vector<int>[sums.Length];
        totals.Clear();
        var kept = table.WordCosts;
        var added = 0;
        for (int start = 0, end; start + 1 < text.Length; start = end)
        {
            var next = text[(start + 1)..].IndexOf(ProfileText.Boundary);
            end = next < 0 ? text.Length - 1 : start + 1 + next;
            var word = text[start..(end + 1)];
            if (added + Math.Min(word.Length, Stretch) > Stretch)
            {
                Empty(sums, totals);
                added = 0;
            }
            added += word.Length;
            if (word.Length > WordCosts.LongestKept) AddWord(table, word, sums, totals);
            else if (!kept.TryAdd(word, sums, out var recurs))
            {
                costs.Clear();
                AddWord(table, word, costs, totals);
                for (var v = 0; v < sums.Length; v++) sums[v] += costs[v];
                if (recurs) kept.Keep(word, costs);
            }
        }
        Empty(sums, totals);
    }

    // Adds what the characters of a word cost, its first left out.
    private static void AddWord(ProfileTable table, ReadOnlySpan<char> word, Span<Vector<int>> sums, Span<long> totals)
    {
        Span<Vector<int>> costs = stackalloc Vector<int>[sums.Length];
        Nodes contexts = default;
        var known = 0;
        for (var i = 0; i < word.Length; i++)
        {
            Nodes nodes = default;
            var reach = Math.Min(ProfileTrainer.MaxLength, i + 1);
            known = CostLast(table, word.Slice(i + 1 - reach, reach), in contexts, known, costs, ref nodes);
            if (i > 0)
                for (var v = 0; v < sums.Length; v++) sums[v] += costs[v];
            if (i % Stretch == Stretch - 1) Empty(sums, totals);
            contexts = nodes;
        }
    }

    /// <summary>What the last of some characters costs after those before it.</summary>
    /// <param name="table">The profiles.</param>
    /// <param name="text">As far back as the character's word and the longest n-gram reach.</param>
    /// <param name="contexts">The n-grams that end before the character, shortest first.</param>
    /// <param name="known">How many of them some language knows.</param>
    /// <param name="costs">Receives the cost for each language.</param>
    /// <param name="nodes">Receives the n-grams that end in the character, shortest first; empty when called.</param>
    /// <returns>How many of those some language knows.</returns>
    private static int CostLast(
        ProfileTable table,
        ReadOnlySpan<char> text,
        in Nodes contexts,
        int known,
        Span<Vector<int>> costs,
        ref Nodes nodes)
    {
        var found = Find(table.NGrams, text, ref nodes);
        var before = found;
        while (before > 0 && !table.IsCommon(nodes[before - 1])) before--;
        Row(table, in nodes, before, in contexts, known).CopyTo(costs);
        var cost = MemoryMarshal.Cast<Vector<int>, int>(costs);
        for (; before < Math.Max(found, Math.Min(known + 1, text.Length)); before++)
        {
            if (before > 0 && before <= known) table.Costs.AddLeaving(contexts[before - 1], cost);
            if (before < found) table.Costs.SetFollowing(nodes[before], cost);
        }
        return found;
    }

    private static int Find(NGramTree ngrams, ReadOnlySpan<char> text, ref Nodes nodes)
    {
        var node = ngrams.Single(text[^1]);
        var found = 0;
        for (; node > 0; node = found < text.Length ? ngrams.Longer(node, text[^(found + 1)]) : 0) nodes[found++] = node;
        return found;
    }

    // What a character costs every language that ends in a common n-gram: written out when it is first met, for most of the work is on
    // these. Which contexts are known depends on the n-gram alone.
    private static ReadOnlySpan<Vector<int>> Row(ProfileTable table, in Nodes nodes, int length, in Nodes contexts, int known)
    {
        if (length == 0) return table.UnknownCosts;
        ref var row = ref table.CommonCosts(nodes[length - 1]);
        if (row is not null) return row;
        var written = Row(table, in nodes, length - 1, in contexts, known).ToArray();
        var cost = MemoryMarshal.Cast<Vector<int>, int>(written.AsSpan());
        if (length > 1 && length - 1 <= known) table.Costs.AddLeaving(contexts[length - 2], cost);
        table.Costs.SetFollowing(nodes[length - 1], cost);
        return row = written;
    }

    private static void Empty(Span<Vector<int>> sums, Span<long> totals)
    {
        var parts = MemoryMarshal.Cast<Vector<int>, int>(sums);
        for (var language = 0; language < totals.Length; language++) totals[language] += parts[language];
        sums.Clear();
    }

    [InlineArray(ProfileTrainer.MaxLength)]
    private struct Nodes
    {
        private int first;
    }
}
